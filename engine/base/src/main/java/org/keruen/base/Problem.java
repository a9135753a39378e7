package org.keruen.base;

/// A fault in what the user gave, in the user's terms.
///
/// @param where the place of the fault, such as `links.csv line 14` or `--weight`
/// @param what  what is wrong, with the value that is wrong
/// @param fix   what to do about it
public record Problem(String where, String what, String fix) {

  /// Two lines: `where: what`, then the fix, indented.
  @Override
  public String toString() {
    return where + ": " + what + "\n  fix: " + fix;
  }
}
