package org.keruen.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteLimitsTest extends StoreLimitsContract {

  @TempDir private Path folder;

  @Override
  StoreLocation newLocation() {
    return new StoreLocation.SqliteFile(folder.resolve("keruen.db"));
  }
}
