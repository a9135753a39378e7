package org.keruen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.server.KeruenServer;
import org.keruen.server.ServerSettings;
import org.keruen.store.StoreLocation;

/// A server that the launcher starts, asks and stops once, so that the ahead-of-time cache knows
/// its classes. It keeps nothing.
final class TrainingServer {

  private static final String QUESTION =
      "{\"from\":\"Almaty\",\"to\":\"Karachi\",\"depart\":\"2026-03-02\",\"goods\":\"HS 6203\","
          + "\"weightTonnes\":20}";

  private static final List<String> REQUESTS =
      List.of(
          "GET / HTTP/1.1",
          "GET /health/ready HTTP/1.1",
          "GET /api/v1/studies HTTP/1.1",
          "GET /api/v1/network HTTP/1.1\r\nAccept-Encoding: gzip",
          "GET /api/v1/borders/torkham HTTP/1.1",
          "POST /api/v1/plans HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: "
              + QUESTION.length());

  private TrainingServer() {}

  static void run(Engine engine) {
    try {
      Path folder = Files.createTempDirectory("keruen-training");
      try {
        serve(engine, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException | RuntimeException e) {
      // Without this part of the cache a server only starts more slowly.
    }
  }

  private static void serve(Engine engine, Path folder) throws IOException {
    ServeCommand.quieten();
    ServerSettings settings =
        new ServerSettings(
            new ServerSettings.Binding(InetAddress.getLoopbackAddress(), 0, false),
            new ServerSettings.AccessSettings(ServerSettings.Authentication.NONE, null, Set.of()),
            new StoreLocation.SqliteFile(folder.resolve("keruen.db")),
            ServerSettings.Limits.usual(),
            Version.number());
    ReadyStudy ready = new ReadyStudy(engine.study(null), "training");
    WhatIf whatIf = new WhatIf(StudyFolder.orDefault(null), ready);
    try (KeruenServer server = KeruenServer.start(whatIf, settings, InstantSource.system())) {
      for (String request : REQUESTS) {
        ask(server.port(), request);
      }
    }
  }

  private static void ask(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String body = request.startsWith("POST") ? QUESTION : "";
      String text = request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body;
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      try (InputStream in = socket.getInputStream()) {
        in.readAllBytes();
      }
    }
  }

  static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
