package org.keruen.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteTokenStoreTest extends TokenStoreContract {

  @TempDir private Path folder;

  @Override
  StoreLocation newLocation() {
    return newLocation("keruen");
  }

  @Override
  StoreLocation newLocation(String name) {
    return new StoreLocation.SqliteFile(folder.resolve(name + ".db"));
  }
}
