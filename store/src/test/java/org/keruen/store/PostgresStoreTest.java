package org.keruen.store;

class PostgresStoreTest extends StoreContract {

  @Override
  StoreLocation newLocation() {
    return TestPostgres.newDatabase();
  }
}
