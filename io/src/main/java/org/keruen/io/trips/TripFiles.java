package org.keruen.io.trips;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.assignment.Demand;
import org.keruen.base.ProblemException;
import org.keruen.io.FileForms;
import org.keruen.io.omx.OmxTrips;

/// Reads trips in the form that the ending of a file's name says.
public final class TripFiles {

  private static final FileForms<Reader> FORMS = new FileForms<>(byEnding());

  /// Reads one form.
  private interface Reader {
    /// @param zones ids of the zones in order
    Demand read(Path file, @Nullable String matrix, List<String> zones);
  }

  private TripFiles() {}

  private static Map<String, Reader> byEnding() {
    Map<String, Reader> forms = new LinkedHashMap<>();
    forms.put(".csv", (file, matrix, zones) -> TripTable.read(file, matrix, zones));
    forms.put(".omx", OmxTrips::read);
    return forms;
  }

  /// Whether the name of a file ends like a form that is known here.
  public static boolean knows(Path file) {
    return FORMS.find(file) != null;
  }

  /// Where a file is that a user named: as it stands, or in the folder of the network.
  public static Path find(Path folder, Path file) {
    Path inFolder = folder.resolve(file);
    return Files.exists(inFolder) ? inFolder : file;
  }

  /// @param matrix name of a matrix, or of a table's column; null if there is one only
  /// @param zones  ids of the network's zones, in order
  /// @throws ProblemException with all faults of the file, or if no form has this ending
  public static Demand read(Path file, @Nullable String matrix, List<String> zones) {
    return FORMS.get(file).read(file, matrix, zones);
  }
}
