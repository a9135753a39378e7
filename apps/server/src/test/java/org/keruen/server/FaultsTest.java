package org.keruen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.server.ServerSettings.AccessSettings;
import org.keruen.server.ServerSettings.Authentication;
import org.keruen.server.ServerSettings.Limits;

/// What hostile or broken clients send: the right status, no leak, and the server lives.
class FaultsTest {

  private static final String GARMENTS =
      """
      {"from":"Almaty","to":"Karachi","depart":"2026-03-02","goods":"HS 6203","weightTonnes":20}\
      """;
  private static final Contract CONTRACT = new Contract();
  private static final Duration IDLE = Duration.ofSeconds(2);

  @TempDir private static Path folder;
  private static @Nullable RunningServer running;

  @BeforeAll
  static void start() {
    Limits limits = new Limits(1, 2, Duration.ofSeconds(30), 2_000, IDLE);
    Set<String> origins = Set.of("https://friend.example");
    running =
        RunningServer.start(folder, new AccessSettings(Authentication.NONE, null, origins), limits);
  }

  @AfterAll
  static void stop() {
    assertThat(server().get("/health/ready").status()).as("the server lives").isEqualTo(200);
    server().close();
  }

  private static RunningServer server() {
    RunningServer now = running;
    if (now == null) {
      throw new IllegalStateException("the server was not started");
    }
    return now;
  }

  private static void assertRefused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(CONTRACT.faults("/components/schemas/Problem", answer.json())).isEmpty();
    assertThat(answer.text()).doesNotContain("Exception", "\tat ", "org.keruen", "SQL");
  }

  /// One request as bytes; what comes back, as text.
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server().server.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1,2",
        "nul",
        "{\"from\":\"a\",\"from\":\"b\"}",
        "{} {}",
        "\u0000",
        "{\"a\":1e}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
      })
  void malformedJsonIsRefused(String body) {
    assertRefused(server().post("/api/v1/plans", body), 400);
  }

  @Test
  void anEmptyBodyIsRefused() {
    assertRefused(server().post("/api/v1/plans", ""), 400);
  }

  @Test
  void aBodyOfTenMebibytesIsRefused() {
    assertRefused(server().post("/api/v1/plans", "\"" + "x".repeat(10 << 20) + "\""), 413);
  }

  @Test
  void anotherTypeOfBodyIsRefused() {
    Answer form =
        server().send("POST", "/api/v1/plans", "from=Almaty", "Content-Type", "text/plain");
    assertRefused(form, 415);
  }

  @Test
  void anUnknownMethodIsTold() {
    Answer put = server().send("PUT", "/api/v1/plans", "{}", "Content-Type", "application/json");
    assertRefused(put, 405);
    assertThat(put.header("Allow")).isEqualTo("GET, POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%5c..%5cpom.xml",
        "/openapi.yaml/..%00",
        "/.git/config",
        "/%c0%ae%c0%ae/etc/passwd",
        "//etc/passwd",
        "/api/v1/../../openapi.yaml",
        "/api/v1/places/..%2f..%2fpom.xml",
        "/org/keruen/server/openapi.yaml.class"
      })
  void pathsLeadNowhereElse(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).containsPattern("^HTTP/1.1 (400|404)");
    assertThat(answer).doesNotContain("root:", "<project", "Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'; drop table plan; --", "\" or 1=1 --", "<script>alert(1)</script>", "${7*7}"})
  void wordsOfAttacksAreOnlyWords(String words) {
    String text = words.replace("\"", "\\\"");
    for (String field : List.of("from", "to", "depart", "goods", "incoterm", "deadline", "asOf")) {
      String rest = GARMENTS.replaceFirst("\"" + field + "\":\"[^\"]*\",?", "");
      String body = "{\"" + field + "\":\"" + text + "\"," + rest.substring(1);
      assertRefused(server().post("/api/v1/plans", body), 422);
    }
    String report =
        "{\"state\":\"open\",\"from\":\"2026-01-01\",\"note\":\"%s\",\"source\":\"%s\"}";
    Answer kept =
        server()
            .post(
                "/api/v1/borders/torkham/reports",
                report.replace("%s", text),
                "Idempotency-Key",
                "k");
    assertThat(kept.status()).isIn(201, 409);
    if (kept.status() == 201) {
      assertThat(kept.json().path("note").asString("")).isEqualTo(words);
    }
    String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
    assertThat(server().get("/api/v1/places?q=" + encoded).status()).isEqualTo(200);
    assertThat(server().get("/api/v1/reports?cursor=" + encoded).status()).isEqualTo(400);
    assertThat(server().get("/api/v1/sources/" + encoded.replace("+", "%20")).status())
        .isEqualTo(404);
  }

  @Test
  void namesOfOtherHostsAreNotAnswered() throws IOException {
    String answer =
        raw("GET /api/v1/session HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 403");
    assertThat(raw("GET /health HTTP/1.1\r\nHost: [::1]:80\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void anotherSiteMayNotChangeAnything() {
    for (String origin : List.of("https://evil.example", "null", "http://localhost:1")) {
      assertRefused(server().post("/api/v1/plans", GARMENTS, "Origin", origin), 403);
    }
    Answer friend = server().post("/api/v1/plans", GARMENTS, "Origin", "https://friend.example");
    assertThat(friend.status()).isEqualTo(200);
    assertThat(friend.header("Access-Control-Allow-Origin")).isEqualTo("https://friend.example");
    Answer stranger = server().get("/api/v1/session", "Origin", "https://evil.example");
    assertThat(stranger.header("Access-Control-Allow-Origin")).isNull();
  }

  @Test
  void theUsualHeadersAreThere() {
    Answer page = server().get("/");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'self'", "worker-src 'self' blob:", "frame-ancestors 'none'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void aBodyThatComesTooSlowlyIsRefused() throws IOException {
    String answer =
        raw(
            "POST /api/v1/plans HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\nConnection: close\r\n\r\n{");
    assertThat(answer).startsWith("HTTP/1.1 408").contains("requestTimeout");
  }

  @Test
  void aClientThatTricklesItsHeadersIsHungUpOn() throws IOException, InterruptedException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server().server.port())) {
      socket.setSoTimeout(1);
      long start = System.nanoTime();
      boolean open = true;
      OutputStream out = socket.getOutputStream();
      InputStream in = socket.getInputStream();
      out.write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
      while (open && System.nanoTime() - start < 30_000_000_000L) {
        Thread.sleep(200);
        open = trickle(in, out);
      }
      assertThat(open).as("still open after 30 s").isFalse();
    }
  }

  private static boolean trickle(InputStream in, OutputStream out) {
    try {
      out.write("X-A: b\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return in.read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aThousandConnectionsLeaveRoomForOneMore() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 1_000; i++) {
        sockets.add(new Socket(InetAddress.getLoopbackAddress(), server().server.port()));
      }
      assertThat(server().get("/health").status()).isEqualTo(200);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void morePlansThanThereIsRoomForAreTurnedAway() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int day = 10; day < 30; day++) {
        String body = GARMENTS.replace("2026-03-02", "2026-05-" + day);
        answers.add(threads.submit(() -> server().post("/api/v1/plans", body)));
      }
      for (Future<Answer> future : answers) {
        Answer answer = future.get();
        statuses.add(answer.status());
        assertThat(CONTRACT.faults(CONTRACT.operation("plan"), answer)).isEmpty();
      }
    }
    assertThat(statuses).contains(200, 429);
  }

  @Test
  void headersThatAreTooLongAreRefused() throws IOException {
    String answer =
        raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: " + "a".repeat(20_000) + "\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4").contains("problem+json");
  }

  /// Who asks for the end of the connection reads to its end, and must not wait for a time limit.
  @Test
  void theConnectionIsClosedAfterTheAnswerWhenTheClientAsksForIt() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server().server.port())) {
      socket.setSoTimeout((int) IDLE.toMillis() / 2);
      String request =
          "GET /api/v1/studies HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 200").endsWith("}");
    }
  }
}
