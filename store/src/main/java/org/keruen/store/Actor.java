package org.keruen.store;

/// Who does something: a token, or the user of this machine. Stands in the audit.
///
/// @param id   token id, or `local`
/// @param name name for people
public record Actor(String id, String name) {

  /// Whoever runs the program on this machine, with no token.
  public static final Actor LOCAL = new Actor("local", "local");

  public Actor {
    Texts.word(id, "actor id");
    Texts.plain(name, "actor name");
  }

  /// The bearer of a token.
  public static Actor of(Token token) {
    return new Actor(token.id(), token.name());
  }
}
