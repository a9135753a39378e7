package org.keruen.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Asks a running server on this machine over a few kept connections, each one request after the
/// other, and prints requests a second and quantiles of the time to the last byte.
///
/// A plain socket client, for on two cores a fuller one would take a good part of what it measures.
/// Run by `benchmarks/server`.
public final class ServerLoad {

  private static final String[] KAZAKH = {
    "kz-almaty", "kz-astana", "kz-shymkent", "kz-aktau", "kz-aktobe", "kz-kostanay"
  };
  private static final String[] PAKISTANI = {
    "pk-karachi", "pk-lahore", "pk-islamabad", "pk-quetta"
  };
  private static final String[] GOODS = {"6203", "3004", "2523", "0805"};
  private static final int DATES = 250;
  private static final LocalDate FIRST_DATE = LocalDate.of(2026, 1, 5);

  private final int port;
  private final String what;

  /// Number of the request that is not sent any more.
  private final long requests;

  private final AtomicLong next;
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  private ServerLoad(int port, String what, long first, long requests) {
    this.port = port;
    this.what = what;
    this.next = new AtomicLong(first);
    this.requests = first + requests;
  }

  /// @param args port; `plans` or a path such as `/api/v1/network`; connections; requests; then the
  ///     number of the first plan, so that a second run does not ask for what a first one asked
  public static void main(String[] args) throws InterruptedException {
    int connections = Integer.parseInt(args[2]);
    long first = args.length > 4 ? Long.parseLong(args[4]) : 0;
    var load = new ServerLoad(Integer.parseInt(args[0]), args[1], first, Long.parseLong(args[3]));
    long start = System.nanoTime();
    double[] millis = load.run(connections);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (millis.length == 0) {
      throw new IllegalStateException("nothing answers at port " + load.port);
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%s: %d requests, %d connections, %.0f a second, p50 %.2f ms, p99 %.2f ms, most %.1f ms, "
            + "%d not answered with 200, %.1f KB each%n",
        load.what,
        millis.length,
        connections,
        millis.length / seconds,
        millis[millis.length / 2],
        millis[(int) (millis.length * 0.99)],
        millis[millis.length - 1],
        load.failed.get(),
        load.bytes.get() / 1e3 / millis.length);
  }

  private double[] run(int connections) throws InterruptedException {
    List<double[]> parts = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int c = 0; c < connections; c++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    double[] mine = converse();
                    synchronized (parts) {
                      parts.add(mine);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private double[] converse() {
    double[] millis = new double[1024];
    int size = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      OutputStream out = socket.getOutputStream();
      for (long n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
        byte[] request = request(n);
        long start = System.nanoTime();
        out.write(request);
        out.flush();
        failed.addAndGet(readReply(in) == 200 ? 0 : 1);
        millis = size == millis.length ? Arrays.copyOf(millis, 2 * size) : millis;
        millis[size++] = (System.nanoTime() - start) / 1e6;
      }
    } catch (IOException e) {
      failed.incrementAndGet();
      System.err.println("port " + port + ": " + e.getMessage());
    }
    return Arrays.copyOf(millis, size);
  }

  private byte[] request(long n) {
    String text = what.equals("plans") ? post(n) : get();
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private String get() {
    return "GET " + what + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n";
  }

  /// Never the same question twice within some ten thousand: ends, goods, date and weight all vary.
  private static String post(long n) {
    int mixed = (int) Math.floorMod(n * 7919, 1_000_003L);
    String kazakh = KAZAKH[mixed % KAZAKH.length];
    String pakistani = PAKISTANI[mixed / 6 % PAKISTANI.length];
    boolean south = mixed / 24 % 2 == 0;
    LocalDate date = FIRST_DATE.plusDays(n % DATES);
    String body =
        String.format(
            Locale.ROOT,
            "{\"from\":\"%s\",\"to\":\"%s\",\"goods\":\"HS"
                + " %s\",\"weightTonnes\":%d,\"depart\":\"%s\"}",
            south ? kazakh : pakistani,
            south ? pakistani : kazakh,
            GOODS[mixed / 48 % GOODS.length],
            10 + mixed / 192 % 50,
            date);
    return "POST /api/v1/plans HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
        + "Content-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  /// Reads one reply to its end.
  ///
  /// @return its status
  private int readReply(InputStream in) throws IOException {
    int status = Integer.parseInt(readLine(in).substring(9, 12));
    int length = 0;
    boolean chunked = false;
    for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
    }
    if (!chunked) {
      skip(in, length);
      return status;
    }
    int chunk = Integer.parseInt(readLine(in).strip(), 16);
    while (chunk > 0) {
      skip(in, chunk + 2);
      chunk = Integer.parseInt(readLine(in).strip(), 16);
    }
    readLine(in);
    return status;
  }

  private void skip(InputStream in, int length) throws IOException {
    in.skipNBytes(length);
    bytes.addAndGet(length);
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the reply ended in its head");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
