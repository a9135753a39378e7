package org.keruen.io.geojson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.network.Link;
import org.keruen.network.Network;
import org.keruen.network.Position;

/// The course of a way through its places, along the shape of the railway where there is one.
///
/// Immutable once built; threads may share it.
public final class LineShapes {

  private final Network network;
  private final Map<String, List<Position>> between = new HashMap<>();

  public LineShapes(Network network) {
    this.network = network;
    for (Link link : network.infrastructure().links().values()) {
      if (link instanceof Link.Rail rail && !rail.line().via().isEmpty()) {
        List<Position> back = new ArrayList<>(rail.line().via());
        Collections.reverse(back);
        between.putIfAbsent(key(rail.from(), rail.to()), rail.line().via());
        between.putIfAbsent(key(rail.to(), rail.from()), back);
      }
    }
  }

  /// The points of a way, ends included.
  ///
  /// @param places place ids in order of travel
  /// @param rail   whether it goes by rail
  public List<Position> course(List<String> places, boolean rail) {
    List<Position> course = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      if (rail && i > 0) {
        course.addAll(between.getOrDefault(key(places.get(i - 1), places.get(i)), List.of()));
      }
      course.add(network.getPlace(places.get(i)).position());
    }
    return course;
  }

  private static String key(String from, String to) {
    return from + " " + to;
  }
}
