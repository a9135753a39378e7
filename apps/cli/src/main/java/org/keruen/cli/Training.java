package org.keruen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final List<List<String>> ASSIGNMENTS =
      List.of(
          List.of("--format", "json", "-o", "flows.csv"),
          List.of("--gap", "1e-10", "--toll-weight", "1", "--skims", "skims.csv"),
          List.of("--select-link", "1", "--selected", "trips.csv", "--paths", "paths.csv"));

  private Training() {}

  static int run(Engine engine, Console console) {
    for (List<String> command : COMMANDS) {
      Main.run(engine, console, command.toArray(String[]::new));
    }
    assign(engine, console);
    TrainingServer.run(engine);
    return Main.OK;
  }

  private static void assign(Engine engine, Console console) {
    try {
      Path folder = Files.createTempDirectory("keruen-training");
      try {
        TrainingNetwork.write(folder);
        for (List<String> options : ASSIGNMENTS) {
          Main.run(engine, console, assignment(folder, options));
        }
      } finally {
        TrainingServer.delete(folder);
      }
    } catch (IOException | RuntimeException e) {
      // Without this part of the cache an assignment only starts more slowly.
    }
  }

  /// Files are written beside the network.
  private static String[] assignment(Path folder, List<String> options) {
    List<String> words = new ArrayList<>(List.of("assign", "--tntp", folder.toString()));
    for (String option : options) {
      words.add(option.endsWith(".csv") ? folder.resolve(option).toString() : option);
    }
    return words.toArray(String[]::new);
  }
}
