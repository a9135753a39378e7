package org.keruen.store;

class PostgresCrashTest extends CrashContract {

  @Override
  StoreLocation newLocation() {
    return TestPostgres.newDatabase();
  }
}
