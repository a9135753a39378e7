package org.keruen.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.base.Check;
import org.keruen.base.Provenance;

/// An undirected stretch of road or railway between two places of one country.
///
/// A border crossing, a change of mode or of gauge is never a link: it is a [BorderPost] or a
/// [Terminal].
public sealed interface Link {

  String id();

  String from();

  String to();

  /// Length along the line, km.
  double lengthKm();

  Provenance provenance();

  Mode mode();

  /// A road.
  ///
  /// @param speedKmh speed of a laden articulated truck while driving, without stops, km/h
  /// @param name     road numbers; may be empty
  record Road(
      String id,
      String from,
      String to,
      double lengthKm,
      double speedKmh,
      RoadClass roadClass,
      String name,
      Provenance provenance)
      implements Link {

    public Road {
      Check.positive(lengthKm, "lengthKm", id);
      Check.positive(speedKmh, "speedKmh", id);
    }

    @Override
    public Mode mode() {
      return Mode.ROAD;
    }
  }

  /// Standard of a road.
  ///
  /// @param rank     `motorway`, `trunk`, `primary` or `secondary`
  /// @param mountain whether it climbs
  record RoadClass(String rank, boolean mountain) {}

  /// A railway line.
  ///
  /// @param track    gauge, tracks, traction
  /// @param building whether it stands, and when it opens
  /// @param line     name of the line and its shape
  record Rail(
      String id,
      String from,
      String to,
      double lengthKm,
      Track track,
      Building building,
      Line line,
      Provenance provenance)
      implements Link {

    public Rail {
      Check.positive(lengthKm, "lengthKm", id);
    }

    @Override
    public Mode mode() {
      return Mode.RAIL;
    }
  }

  /// @param gaugeMm     track gauge, mm
  /// @param tracks      number of tracks
  /// @param electrified whether there is overhead line; unknown counts as not
  record Track(int gaugeMm, int tracks, boolean electrified) {}

  /// @param openYear year of opening, or planned year
  record Building(Status status, @Nullable Integer openYear) {}

  /// @param via shape between the ends, without them
  record Line(String name, List<Position> via) {
    public Line {
      via = List.copyOf(via);
    }
  }
}
