package org.keruen.store;

/// What a token may do. Each role may do what the ones before it may.
public enum Role {
  READER,
  EDITOR,
  ADMIN;

  /// Whether this role may do what another may.
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }
}
