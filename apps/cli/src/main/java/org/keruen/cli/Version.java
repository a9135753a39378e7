package org.keruen.cli;

import picocli.CommandLine.IVersionProvider;

/// The version of this build, from the jar's manifest.
public final class Version implements IVersionProvider {

  /// Such as `0.1.0-SNAPSHOT`; `development` when run from classes.
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"keruen " + number()};
  }
}
