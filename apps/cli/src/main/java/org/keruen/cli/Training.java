package org.keruen.cli;

import java.util.List;

/// The commands that the launcher runs once, so that the ahead-of-time cache knows their classes.
///
/// Their output and their faults do not matter: a class that was not met is only loaded later.
final class Training {

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--help"),
          List.of(
              "plan",
              "Almaty",
              "Karachi",
              "--goods",
              "HS 6203",
              "--weight",
              "20t",
              "--depart",
              "2026-03-02",
              "--explain"),
          List.of(
              "plan",
              "Karachi",
              "Almaty",
              "--goods",
              "rice",
              "--teu",
              "2",
              "--depart",
              "2026-09-01",
              "--format",
              "json",
              "--lang",
              "ru"),
          List.of(
              "plan",
              "Almaty",
              "Karachi",
              "--goods",
              "HS 1001",
              "--weight",
              "500t",
              "--depart",
              "2023-06-01",
              "--format",
              "csv"),
          List.of(
              "plan",
              "Almaty",
              "Karachy",
              "--goods",
              "x",
              "--weight",
              "0t",
              "--depart",
              "1900-01-01"),
          List.of("places", "KARA"),
          List.of("border", "Torkham", "--lang", "ur"),
          List.of("plan", "Almaty"),
          List.of("check"));

  private Training() {}

  static int run(Engine engine, Console console) {
    for (List<String> command : COMMANDS) {
      Main.run(engine, console, command.toArray(String[]::new));
    }
    TrainingServer.run(engine);
    return Main.OK;
  }
}
