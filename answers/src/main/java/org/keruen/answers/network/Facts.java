package org.keruen.answers.network;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.keruen.answers.json.CamelCase;
import org.keruen.answers.json.JsonWriter;
import org.keruen.base.Band;
import org.keruen.base.Provenance;
import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.Place;
import org.keruen.network.Service;
import org.keruen.network.Terminal;

/// Figures and words of an element, one fact each with its provenance, into an array that is open.
final class Facts {

  private final JsonWriter json;
  private final Set<String> sources = new TreeSet<>();

  Facts(JsonWriter json) {
    this.json = json;
  }

  /// Every source cited so far.
  Set<String> sources() {
    return sources;
  }

  private void text(String name, String value, Provenance of) {
    if (!value.isEmpty()) {
      json.object().text("name", name).text("value", value);
      end(of);
    }
  }

  private void number(String name, double value, Provenance of) {
    json.object().text("name", name).number("value", value);
    end(of);
  }

  private void band(String name, Band band, Provenance of) {
    number(name, band.mid(), of);
    number(name + "Low", band.low(), of);
    number(name + "High", band.high(), of);
  }

  private void flag(String name, boolean value, Provenance of) {
    json.object().text("name", name).flag("value", value);
    end(of);
  }

  private void end(Provenance of) {
    sources.addAll(of.sourceIds());
    json.provenance(of).text("note", of.note()).endObject();
  }

  void of(Place place) {
    Provenance of = place.provenance();
    text("kind", CamelCase.of(place.kind()), of);
    text("country", place.country(), of);
    number("latDegrees", place.position().lat(), of);
    number("lonDegrees", place.position().lon(), of);
  }

  void of(Link link) {
    Provenance of = link.provenance();
    text("from", link.from(), of);
    text("to", link.to(), of);
    number("lengthKm", link.lengthKm(), of);
    switch (link) {
      case Link.Road road -> {
        text("roadNumber", road.name(), of);
        text("roadClass", road.roadClass().rank(), of);
        flag("mountain", road.roadClass().mountain(), of);
        number("speedKmh", road.speedKmh(), of);
      }
      case Link.Rail rail -> {
        text("line", rail.line().name(), of);
        text("status", CamelCase.of(rail.building().status()), of);
        Integer year = rail.building().openYear();
        if (year != null) {
          number("openYear", year, of);
        }
        number("gaugeMm", rail.track().gaugeMm(), of);
        number("tracks", rail.track().tracks(), of);
        flag("electrified", rail.track().electrified(), of);
      }
    }
  }

  void of(BorderPost post) {
    Provenance of = post.provenance();
    text("mode", post.mode().word(), of);
    text("status", CamelCase.of(post.working().status()), of);
    number("lengthKm", post.lengthKm(), of);
    number("gaugeAMm", post.a().gaugeMm(), of);
    number("gaugeBMm", post.b().gaugeMm(), of);
    text("hours", post.working().hours(), of);
    if (post.working().capacityPerDay() > 0) {
      number("capacityPerDay", post.working().capacityPerDay(), of);
    }
    flag("freight", post.working().freight(), of);
    for (BorderPost.Side side : List.of(post.a(), post.b())) {
      passage(side.country() + ".exit.", side.exit());
      passage(side.country() + ".entry.", side.entry());
    }
  }

  private void passage(String prefix, BorderPost.Passage passage) {
    number(prefix + "hoursMean", passage.hours().meanHours(), passage.time());
    number(prefix + "hoursP90", passage.hours().quantileHours(0.9), passage.time());
    band(prefix + "feeUsd", passage.feeUsd(), passage.fee());
  }

  void of(Terminal terminal) {
    Provenance of = terminal.provenance();
    text("kind", CamelCase.of(terminal.kind()), of);
    text("status", CamelCase.of(terminal.handling().status()), of);
    text("places", String.join(", ", terminal.places()), of);
    number("localHaulKm", terminal.localHaulKm(), of);
    terminal.handling().abilities().stream()
        .sorted()
        .forEach(ability -> flag("handles." + CamelCase.of(ability), true, of));
    number("transferHoursMean", terminal.handling().hours().meanHours(), of);
    number("transferHoursP90", terminal.handling().hours().quantileHours(0.9), of);
    band("liftUsd", terminal.handling().liftUsd(), of);
    band("transloadUsdPerTonne", terminal.handling().transloadUsdPerT(), of);
    number("freeDays", terminal.storage().freeDays(), of);
  }

  void of(Service service) {
    Provenance of = service.provenance();
    text("kind", service.kind().word(), of);
    text("status", CamelCase.of(service.timing().status()), of);
    text("from", service.route().from(), of);
    text("to", service.route().to(), of);
    number("distanceKm", service.route().distanceKm(), of);
    number("departuresPerWeek", service.timing().departuresPerWeek(), of);
    number("hoursMean", service.timing().hours().meanHours(), of);
    number("waitingHoursMean", service.timing().waiting().meanHours(), of);
    band("usdPer." + service.rate().unit(), service.rate().usd(), of);
    text("passages", String.join(", ", service.route().passages()), of);
  }
}
