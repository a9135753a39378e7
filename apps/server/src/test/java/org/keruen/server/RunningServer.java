package org.keruen.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.ReadyStudy;
import org.keruen.answers.scenario.WhatIf;
import org.keruen.io.study.StudyHash;
import org.keruen.io.study.StudyReader;
import org.keruen.server.ServerSettings.AccessSettings;
import org.keruen.server.ServerSettings.Authentication;
import org.keruen.server.ServerSettings.Limits;
import org.keruen.store.StoreLocation;

/// A server on the default study, on a free port of loopback, with a client.
final class RunningServer implements AutoCloseable {

  private static @Nullable ReadyStudy study;

  final KeruenServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private RunningServer(KeruenServer server) {
    this.server = server;
  }

  static RunningServer open(Path folder) {
    return start(folder, new AccessSettings(Authentication.NONE, null, Set.of()), usual());
  }

  static RunningServer withTokens(Path folder) {
    return start(folder, new AccessSettings(Authentication.TOKEN, null, Set.of()), usual());
  }

  static RunningServer start(Path folder, AccessSettings access, Limits limits) {
    ServerSettings settings =
        new ServerSettings(
            new ServerSettings.Binding(InetAddress.getLoopbackAddress(), 0, false),
            access,
            new StoreLocation.SqliteFile(folder.resolve("keruen.db")),
            limits,
            "test");
    return new RunningServer(
        KeruenServer.start(new WhatIf(folder(), study()), settings, InstantSource.system()));
  }

  static Limits usual() {
    return new Limits(2, 64, Duration.ofSeconds(60), 4_000, Duration.ofSeconds(30));
  }

  /// The default study, read once.
  static synchronized ReadyStudy study() {
    ReadyStudy known = study;
    if (known == null) {
      known = new ReadyStudy(StudyReader.read(folder()), StudyHash.of(folder()));
      study = known;
    }
    return known;
  }

  private static Path folder() {
    return Path.of(System.getProperty("keruen.home", "../.."))
        .resolve("studies/kazakhstan-pakistan");
  }

  Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  Answer post(String path, String json, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return send("POST", path, json, all);
  }

  /// @param path what follows the port, encoded
  Answer send(String method, String path, @Nullable String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .timeout(Duration.ofSeconds(90))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + " got no answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
