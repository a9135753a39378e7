package org.keruen.server.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Hangs up on connections that send no whole request head within some time, be it that they idle
/// or that they trickle headers (slowloris). The library's own timeout counts from byte to
/// byte only.
public final class SlowClients implements ServerConnectionSelector, AutoCloseable {

  private static final long ANSWERING = 0;

  /// A connection and since when it owes a request; [#ANSWERING] while it is being answered.
  private static final class Watched {
    final ServerConnection connection;
    final HelidonSocket socket;
    volatile long owesSinceNanos = now();

    Watched(ServerConnection connection, HelidonSocket socket) {
      this.connection = connection;
      this.socket = socket;
    }
  }

  private final ServerConnectionSelector http1;
  private final long mostNanos;
  private final Map<String, Watched> connections = new ConcurrentHashMap<>();
  private final Thread watch;

  /// @param patience longest time from the last answer, or the start, to a whole request head
  public SlowClients(Http1Config config, Duration patience) {
    http1 = Http1ConnectionSelector.builder().config(config).build();
    mostNanos = patience.toNanos();
    watch = Thread.ofVirtual().name("slow-clients").start(this::watch);
  }

  private static long now() {
    return System.nanoTime() | 1;
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(Duration.ofNanos(Math.max(100_000_000, mostNanos / 10)));
        connections.values().forEach(this::check);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(Watched watched) {
    long since = watched.owesSinceNanos;
    if (since != ANSWERING && now() - since > mostNanos) {
      watched.connection.close(true);
      hangUp(watched.socket);
    }
  }

  private static void hangUp(HelidonSocket socket) {
    try {
      socket.close();
    } catch (UncheckedIOException e) {
      // It is closed already.
    }
  }

  /// A whole request head came on a connection.
  void answering(String socketId) {
    Watched watched = connections.get(socketId);
    if (watched != null) {
      watched.owesSinceNanos = ANSWERING;
    }
  }

  /// The answer has gone; the next request is owed from now on.
  ///
  /// @param tooSlow whether the client is to be hung up on without further patience
  void answered(String socketId, boolean tooSlow) {
    Watched watched = connections.get(socketId);
    if (watched != null) {
      watched.owesSinceNanos = tooSlow ? (now() - 2 * mostNanos) | 1 : now();
    }
  }

  @Override
  public int bytesToIdentifyConnection() {
    return http1.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return http1.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http1.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    ServerConnection inner = http1.connection(context);
    String id = context.childSocketId();
    connections.put(id, new Watched(inner, context.serverSocket()));
    return new ServerConnection() {
      @Override
      public void handle(Limit limit) throws InterruptedException {
        try {
          inner.handle(limit);
        } finally {
          connections.remove(id);
        }
      }

      @Override
      public Duration idleTime() {
        return inner.idleTime();
      }

      @Override
      public void close(boolean interrupt) {
        inner.close(interrupt);
      }
    };
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
