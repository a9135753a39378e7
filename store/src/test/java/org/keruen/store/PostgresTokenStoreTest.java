package org.keruen.store;

class PostgresTokenStoreTest extends TokenStoreContract {

  @Override
  StoreLocation newLocation() {
    return TestPostgres.newDatabase();
  }

  @Override
  StoreLocation newLocation(String name) {
    return TestPostgres.newDatabase();
  }
}
