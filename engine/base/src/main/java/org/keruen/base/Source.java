package org.keruen.base;

/// A document that figures rest on.
///
/// @param year four digits, or `n.d.`
/// @param url  address; `-` for the study's own arithmetic
public record Source(String id, String title, String publisher, String year, String url) {

  public Source {
    Check.notBlank(id, "id", "source");
    Check.notBlank(title, "title", id);
  }
}
