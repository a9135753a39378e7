package org.keruen.answers.question;

/// How the one who asks writes a question: as options of a command line or as fields of JSON.
///
/// Faults name fields neutrally (`weight`, `avoid/2`); advice shows how to write them.
public interface Wording {

  /// A field with an example of its value, such as `--weight 20t`.
  ///
  /// @param field `weight`, `volume`, `teu`, `value`
  /// @param value the example, with its unit
  String example(String field, String value);

  /// How to look for a place by a few letters.
  String placeSearch(String letters);
}
