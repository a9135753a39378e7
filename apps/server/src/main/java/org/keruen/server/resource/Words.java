package org.keruen.server.resource;

import java.util.List;

/// Words that parameters take.
final class Words {

  static final List<String> MODES = List.of("road", "rail", "sea", "air");
  static final List<String> KINDS =
      List.of("link", "post", "terminal", "port", "airport", "service");
  static final List<String> PLACE_KINDS =
      List.of("city", "junction", "station", "border", "port", "terminal", "airport");

  private Words() {}
}
