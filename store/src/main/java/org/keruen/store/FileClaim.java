package org.keruen.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.keruen.base.ProblemException;

/// That a SQLite file is in use by this server: a lock of the operating system on a file beside it,
/// which ends with the process however the process ends.
final class FileClaim implements AutoCloseable {

  private final FileChannel channel;

  private FileClaim(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws ProblemException if another server has it, or the folder cannot be written
  static FileClaim take(StoreLocation.SqliteFile location) {
    try {
      FileChannel channel = openBeside(location.file());
      if (lock(channel) == null) {
        channel.close();
        throw Texts.problem(
            "database " + location,
            "is in use by another server",
            "stop that server, or give this one a file of its own with --db");
      }
      return new FileClaim(channel);
    } catch (IOException fault) {
      throw cannotWrite(location, fault);
    }
  }

  private static FileChannel openBeside(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return FileChannel.open(
        file.resolveSibling(file.getFileName() + "-lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException here) {
      return null; // this very process has it open
    }
  }

  static ProblemException cannotWrite(StoreLocation location, IOException fault) {
    return ProblemException.of(
        "database " + location,
        "cannot be opened: " + fault.getClass().getSimpleName() + " at " + fault.getMessage(),
        "name a file in a folder that may be written");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException fault) {
      // The lock ends with the process at the latest.
    }
  }
}
