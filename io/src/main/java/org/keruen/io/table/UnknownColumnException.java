package org.keruen.io.table;

/// A reader asks for a column that the data package does not describe.
public final class UnknownColumnException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownColumnException(Resource resource, String column) {
    super("resource " + resource.name() + " describes no field " + column);
  }
}
