package org.keruen.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.answers.question.UsageException;
import org.keruen.assignment.Demand;
import org.keruen.assignment.UserClass;
import org.keruen.assignment.Weights;
import org.keruen.base.Problem;
import org.keruen.io.tntp.TntpProblem.Trips;

/// A user class as typed: `name=trucks,trips=trucks_trips.tntp,pce=2,toll=0.5,distance=0.1`.
///
/// @param trips its trips, from the folder of the network
record ClassOption(String name, Trips trips, double pce, Weights weights) {
  private static final List<String> KEYS =
      List.of("name", "trips", "matrix", "pce", "toll", "distance");
  private static final String EXAMPLE =
      "write it like name=trucks,trips=trucks_trips.tntp,pce=2,toll=0.5,distance=0.1";

  /// @param usual weights of classes that do not say their own
  /// @throws UsageException with all faults of all classes
  static List<ClassOption> readAll(List<String> typed, Weights usual) {
    List<Problem> problems = new ArrayList<>();
    List<ClassOption> classes = new ArrayList<>();
    for (String text : typed) {
      Map<String, String> values = split(text, problems);
      for (String needed : List.of("name", "trips")) {
        if (values.getOrDefault(needed, "").isBlank()) {
          problems.add(new Problem("--class " + text, "it has no " + needed, EXAMPLE));
        }
      }
      String name = values.getOrDefault("name", "");
      if (classes.stream().anyMatch(other -> other.name.equals(name))) {
        problems.add(new Problem("--class " + text, "there are two classes " + name, "rename one"));
      }
      double pce = number("pce", 1, values, text, problems);
      double toll = number("toll", usual.toll(), values, text, problems);
      double distance = number("distance", usual.distance(), values, text, problems);
      if (pce == 0) {
        problems.add(new Problem("--class " + text, "pce is 0, but must be positive", EXAMPLE));
      }
      Path file = path(values.getOrDefault("trips", ""), text, problems);
      Trips trips = new Trips(file, values.get("matrix"));
      classes.add(new ClassOption(name, trips, pce, new Weights(toll, distance)));
    }
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
    return classes;
  }

  private static Map<String, String> split(String text, List<Problem> problems) {
    Map<String, String> values = new HashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String key = equals < 0 ? part : part.substring(0, equals).strip();
      if (equals < 0 || !KEYS.contains(key)) {
        problems.add(
            new Problem("--class " + text, "'" + part + "' says none of " + KEYS, EXAMPLE));
      } else if (values.put(key, part.substring(equals + 1).strip()) != null) {
        problems.add(new Problem("--class " + text, "it says " + key + " twice", EXAMPLE));
      }
    }
    return values;
  }

  /// @return the value, or what is usual after a fault
  private static double number(
      String key, double usual, Map<String, String> values, String text, List<Problem> problems) {
    String value = values.get(key);
    if (value == null) {
      return usual;
    }
    try {
      double number = Double.parseDouble(value);
      if (number >= 0 && number < Double.POSITIVE_INFINITY) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Reported with every other value out of range.
    }
    problems.add(
        new Problem(
            "--class " + text,
            key + " is " + value + ", but must be a number, 0 or more",
            EXAMPLE));
    return usual;
  }

  private static Path path(String name, String text, List<Problem> problems) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      problems.add(
          new Problem("--class " + text, "trips is no file name: " + e.getReason(), EXAMPLE));
      return Path.of("");
    }
  }

  UserClass with(Demand demand) {
    return new UserClass(name, pce, weights, demand);
  }
}
