package org.keruen.io.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keruen.base.Band;
import org.keruen.base.Confidence;
import org.keruen.base.Provenance;
import org.keruen.base.TimeSpread;
import org.keruen.network.Link;
import org.keruen.network.Network;
import org.keruen.network.Place;
import org.keruen.network.Position;
import org.keruen.network.Status;
import org.keruen.shipment.Corridor;
import org.keruen.shipment.Option;
import org.keruen.shipment.Option.Step;

class GeoJsonTest {

  private static final Provenance OWN = new Provenance(Confidence.ASSUMED, List.of(), "");

  private final Network network =
      new Network(
          Map.of(),
          new Network.Infrastructure(
              Network.byId(List.of(place("a", 43.25, 76.95), place("b", 41, 69.123456)), Place::id),
              Map.of("a-b", line(new Position(42.5, 73), new Position(42, 71))),
              Map.of(),
              Map.of(),
              Map.of()),
          new Network.Fleet(Map.of(), Map.of()),
          new Network.Operation(Map.of(), List.of(), List.of()),
          List.of());

  private static Place place(String id, double lat, double lon) {
    return new Place(
        id, "Station " + id, Place.Kind.STATION, "KZ", new Position(lat, lon), null, null, OWN);
  }

  private static Link line(Position... via) {
    return new Link.Rail(
        "a-b",
        "a",
        "b",
        800,
        new Link.Track(1520, 2, true),
        new Link.Building(Status.OPERATIONAL, null),
        new Link.Line("", List.of(via)),
        OWN);
  }

  private static Step step(Step.Kind kind, String mode, String... places) {
    return new Step(
        kind,
        places[0],
        places[places.length - 1],
        mode,
        "a-b",
        "container-1520",
        2,
        kind == Step.Kind.MOVE ? 800.12345 : 0,
        TimeSpread.fixed(10),
        new Band(0.00004, 100, 1e7),
        12,
        List.of(places));
  }

  private String write(Step... steps) {
    var option =
        new Option(
            new Corridor("rail:x", List.of()),
            Set.of(),
            new Option.Totals(TimeSpread.ZERO, null, Band.ZERO, 0, 0, 0, 0),
            List.of(steps),
            List.of(),
            List.of(),
            new Option.Payload(1, 1, "goods", 0, 0),
            List.of());
    var out = new StringWriter();
    new GeoJson(network).write(option, out);
    return out.toString();
  }

  private static String feature(String geometry, int number, String rest) {
    return "{\"type\":\"Feature\",\"geometry\":"
        + geometry
        + ",\"properties\":{\"option\":1,\"corridor\":\"rail:x\",\"step\":"
        + number
        + ","
        + rest
        + ",\"hoursMean\":10,\"hoursP90\":10,\"costUsd\":100,\"costLowUsd\":0,"
        + "\"costHighUsd\":10000000,\"co2eKg\":12}}";
  }

  @Test
  void moveByRailFollowsTheShapeOfTheLineAndATransferIsAPoint() {
    String move =
        feature(
            "{\"type\":\"LineString\",\"coordinates\":[[76.95,43.25],[73,42.5],[71,42],[69.12346,41]]}",
            1,
            "\"kind\":\"move\",\"mode\":\"rail\",\"means\":\"container-1520\",\"element\":\"a-b\","
                + "\"from\":\"a\",\"fromName\":\"Station a\",\"to\":\"b\",\"toName\":\"Station b\","
                + "\"units\":2,\"distanceKm\":800.123");
    String transfer =
        feature(
            "{\"type\":\"Point\",\"coordinates\":[69.12346,41]}",
            3,
            "\"kind\":\"transfer\",\"mode\":\"rail\",\"means\":\"container-1520\",\"element\":\"a-b\",\"from\":\"b\",\"fromName\":\"Station"
                + " b\",\"to\":\"b\",\"toName\":\"Station b\",\"units\":2,\"distanceKm\":0");

    assertThat(
            write(
                step(Step.Kind.MOVE, "rail", "a", "b"),
                step(Step.Kind.WAIT, "rail", "b"),
                step(Step.Kind.TRANSFER, "rail", "b")))
        .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[" + move + "," + transfer + "]}");
  }

  @Test
  void wayBackFollowsTheShapeBackwards() {
    assertThat(write(step(Step.Kind.MOVE, "rail", "b", "a")))
        .contains("[[69.12346,41],[71,42],[73,42.5],[76.95,43.25]]");
  }

  @Test
  void roadDoesNotFollowTheShapeOfTheRailwayBesideIt() {
    assertThat(write(step(Step.Kind.MOVE, "road", "a", "b")))
        .contains("[[76.95,43.25],[69.12346,41]]");
  }

  @Test
  void localeDoesNotMatter() {
    String expected = write(step(Step.Kind.BORDER, "rail", "a", "b"));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      assertThat(write(step(Step.Kind.BORDER, "rail", "a", "b"))).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }
}
