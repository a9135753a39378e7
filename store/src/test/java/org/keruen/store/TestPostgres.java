package org.keruen.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Assumptions;

/// A real PostgreSQL server for the tests of this JVM, from the binaries of a test dependency.
///
/// PostgreSQL refuses to run as root. Where the tests do, its programs are started as `nobody` by
/// `setpriv`, which every Debian has. Tests are skipped only where there are no binaries for the
/// machine; a server that does not start on Linux amd64 fails them.
final class TestPostgres {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final AtomicInteger DATABASES = new AtomicInteger();

  /// The server of this JVM, started when first asked for.
  private static final class Running {
    static final TestPostgres SERVER = start();
  }

  private final int port;

  private TestPostgres(int port) {
    this.port = port;
  }

  /// A new, empty database.
  static StoreLocation.Postgres newDatabase() {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    Assumptions.assumeTrue(
        machine.equals("Linux amd64"), "no PostgreSQL binaries for " + machine + ": skipped");
    String name = "keruen_" + DATABASES.incrementAndGet();
    Running.SERVER.execute("create database " + name);
    return new StoreLocation.Postgres(Running.SERVER.url(name));
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=keruen";
  }

  private void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException fault) {
      throw new IllegalStateException("the test server refused: " + sql, fault);
    }
  }

  private static TestPostgres start() {
    try {
      Path home = Files.createTempDirectory("keruen-postgres");
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
      unpack(home);
      Path tables = Files.createDirectory(home.resolve("tables"));
      giveAway(tables);
      Path log = home.resolve("log");
      run(
          home,
          log,
          "initdb",
          "-D",
          tables.toString(),
          "-U",
          "keruen",
          "-A",
          "trust",
          "-E",
          "UTF8",
          "--locale=C",
          "--no-sync");
      TestPostgres server = new TestPostgres(freePort());
      Process process = server.launch(home, tables, log);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, home)));
      server.awaitReady(process, log);
      return server;
    } catch (IOException | InterruptedException fault) {
      throw new IllegalStateException("PostgreSQL for the tests does not start", fault);
    }
  }

  private Process launch(Path home, Path tables, Path log) throws IOException {
    return program(
            home,
            log,
            "postgres",
            "-D",
            tables.toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=")
        .start();
  }

  private void awaitReady(Process process, Path log) throws IOException, InterruptedException {
    for (int i = 0; i < 300 && process.isAlive(); i++) {
      try (Connection connection = DriverManager.getConnection(url("postgres"))) {
        if (connection.isValid(1)) {
          return;
        }
      } catch (SQLException notYet) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    throw new IllegalStateException("PostgreSQL is not ready:\n" + Files.readString(log));
  }

  private static void run(Path home, Path log, String... words)
      throws IOException, InterruptedException {
    if (program(home, log, words).start().waitFor() != 0) {
      throw new IllegalStateException(words[0] + " failed:\n" + Files.readString(log));
    }
  }

  private static ProcessBuilder program(Path home, Path log, String... words) {
    List<String> command = new ArrayList<>();
    if (ROOT) {
      command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups"));
    }
    command.add(home.resolve("bin").resolve(words[0]).toString());
    command.addAll(List.of(words).subList(1, words.length));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder;
  }

  /// Asks it to end, which waits for open connections; after a while kills it. Nothing is kept.
  private static void stop(Process process, Path home) {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      deleteTree(home);
    } catch (IOException | InterruptedException fault) {
      System.err.println("left behind: " + home);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void giveAway(Path folder) throws IOException {
    if (ROOT) {
      var users = folder.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(folder, users.lookupPrincipalByName("nobody"));
    }
    Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .setPermissions(PosixFilePermissions.fromString("rwx------"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void unpack(Path home) throws IOException {
    try (InputStream packed = TestPostgres.class.getResourceAsStream(ARCHIVE)) {
      if (packed == null) {
        throw new IOException("no " + ARCHIVE + " on the class path");
      }
      TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed));
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, home.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(to);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(to.resolveSibling("."));
      Files.copy(tar, to);
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          to, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
