package org.keruen.store;

class PostgresLimitsTest extends StoreLimitsContract {

  @Override
  StoreLocation newLocation() {
    return TestPostgres.newDatabase();
  }
}
