package org.keruen.answers.flow;

import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.base.Confidence;
import org.keruen.network.Link;
import org.keruen.study.Study;
import org.keruen.study.demand.Capacity;
import org.keruen.study.demand.Demand;
import org.keruen.study.demand.Flow;
import org.keruen.study.flows.FlowResult;

/// What flows are in JSON, for the command line and for the API alike.
///
/// The command line gives every digit, so that a run can be compared with its repetition. The API
/// gives three decimals and the names of what is meant in the reader's language.
public final class FlowMembers {

  private final JsonWriter json;
  private final @Nullable Names names;

  /// What things are called.
  ///
  /// @param study  as the scenario makes it
  /// @param demand the same
  public record Names(Labels labels, Study study, Demand demand) {}

  /// @param names null for every digit and no names
  public FlowMembers(JsonWriter json, @Nullable Names names) {
    this.json = json;
    this.names = names;
  }

  private FlowMembers number(String name, double value) {
    if (names == null) {
      json.exact(name, value);
    } else {
      json.number(name, value);
    }
    return this;
  }

  /// A year's sums.
  ///
  /// @param name of the member
  public void totals(String name, FlowResult.Totals totals) {
    json.object(name);
    number("tonnes", totals.tonnes())
        .number("lostTonnes", totals.lostTonnes())
        .number("usd", totals.usd())
        .number("tonneDays", totals.tonneDays())
        .number("queueTonneDays", totals.queueDays())
        .number("tonneKm", totals.tonneKm())
        .number("co2Tonnes", totals.co2Tonnes());
    json.endObject();
  }

  public void convergence(FlowResult.Convergence reached) {
    json.object("convergence")
        .whole("choosers", reached.choosers())
        .whole("ways", reached.ways())
        .exact("residual", reached.residual())
        .whole("rounds", reached.rounds())
        .whole("searches", reached.searches())
        .exact("missingSavings", reached.missingSavings())
        .exact("demandGap", reached.demandGap())
        .endObject();
  }

  public void corridors(FlowResult flows) {
    json.array("corridors");
    for (FlowResult.CorridorFlow flow : flows.corridors()) {
      json.object()
          .text("originCountry", flow.originCountry())
          .text("destinationCountry", flow.destinationCountry())
          .text("group", flow.group())
          .texts("corridor", flow.corridor());
      number("tonnes", flow.tonnes())
          .number("usdPerTonne", flow.usdPerTonne())
          .number("days", flow.days())
          .number("co2KgPerTonne", flow.co2KgPerTonne());
      json.endObject();
    }
    json.endArray();
  }

  public void elements(FlowResult flows) {
    json.array("elements");
    flows.elements().forEach(this::element);
    json.endArray();
  }

  private void element(FlowResult.ElementFlow flow) {
    String country = flow.fromCountry().isEmpty() ? null : flow.fromCountry();
    json.object().text("element", flow.element());
    if (names != null) {
      json.text("name", names.labels.stateElement(flow.element()))
          .text("mode", ElementModes.find(names.study.model().network(), flow.element()));
    }
    json.text("fromCountry", country);
    if (names != null) {
      json.text("fromCountryName", country == null ? null : names.labels.country(country));
    }
    number("tonnes", flow.tonnes());
    if (names == null) {
      number("countedTonnes", flow.countedTonnes());
    }
    json.number("capacityTonnes", flow.capacityTonnes());
    if (names != null && flow.capacity() == null) {
      json.number("load", null);
    } else {
      number("load", flow.load());
    }
    number("queueHours", flow.queueHours());
    capacity(flow.capacity());
    json.endObject();
  }

  private void capacity(@Nullable Capacity capacity) {
    if (capacity == null) {
      json.text("capacity", null);
      return;
    }
    json.object("capacity");
    number("value", capacity.value());
    json.text("unit", capacity.unit().word());
    if (names == null) {
      json.flag("sourced", capacity.provenance().confidence() == Confidence.SOURCED);
    } else {
      json.flag("eachWay", capacity.eachWay());
    }
    json.provenance(capacity.provenance()).text("note", capacity.provenance().note()).endObject();
  }

  public void links(FlowResult flows) {
    json.array("links");
    for (FlowResult.LinkFlow flow : flows.links()) {
      json.object();
      if (names == null) {
        json.text("link", flow.link());
      } else {
        Link link = names.study.model().network().infrastructure().links().get(flow.link());
        json.text("element", "link:" + flow.link())
            .text("mode", link == null ? null : link.mode().word());
      }
      number("forwardTonnes", flow.forwardTonnes()).number("backwardTonnes", flow.backwardTonnes());
      json.endObject();
    }
    json.endArray();
  }

  /// What dearer carriage keeps from being sent; not written where the demand is not elastic.
  void forgone(FlowResult flows) {
    json.array("forgone");
    for (FlowResult.Forgone forgone : flows.forgone()) {
      json.object()
          .text("originCountry", forgone.originCountry())
          .text("destinationCountry", forgone.destinationCountry())
          .text("group", forgone.group());
      number("tonnes", forgone.tonnes());
      json.exact("share", forgone.share()).endObject();
    }
    json.endArray();
  }

  /// Demand that no way is open for.
  public void lost(FlowResult flows) {
    json.array("lost");
    for (Flow flow : flows.lost()) {
      json.object().text("origin", flow.origin());
      if (names != null) {
        json.text("originName", names.demand.getZone(flow.origin()).name());
      }
      json.text("destination", flow.destination());
      if (names != null) {
        json.text("destinationName", names.demand.getZone(flow.destination()).name());
      }
      json.text("group", flow.group());
      number("tonnes", flow.tonnes());
      if (names == null) {
        json.exact("usd", flow.usd());
      } else {
        json.provenance(flow.provenance());
      }
      json.endObject();
    }
    json.endArray();
  }
}
