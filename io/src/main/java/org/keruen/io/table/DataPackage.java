package org.keruen.io.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `datapackage.json` says: which files there are and what their columns hold.
///
/// @param asOf day up to which the package was kept, `YYYY-MM-DD`; empty if it does not say
public record DataPackage(
    String name, String title, String description, String asOf, List<Resource> resources) {

  /// The file that describes a package.
  public static final String FILE = "datapackage.json";

  public DataPackage {
    resources = List.copyOf(resources);
  }

  /// What the description in a folder says, or null if it has faults.
  ///
  /// @param faults what is wrong; written to
  public static @Nullable DataPackage read(Path folder, FaultList faults) {
    DataPackage description = new DataPackageReader(faults).read(folder);
    return faults.isEmpty() ? description : null;
  }

  /// The names of all files, the description first: the order in which faults are told.
  public List<String> listFiles() {
    var files = new ArrayList<String>();
    files.add(FILE);
    resources.forEach(resource -> files.add(resource.path()));
    return List.copyOf(files);
  }
}
