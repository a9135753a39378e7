package org.keruen.answers.flow;

import java.util.List;
import org.keruen.answers.json.JsonWriter;
import org.keruen.study.flows.FlowComparison;
import org.keruen.study.flows.FlowSums;

/// The difference of two runs as JSON, their records first. Numbers have every digit.
public final class FlowChangeJson {

  private final JsonWriter json = new JsonWriter();

  private FlowChangeJson() {}

  public static String render(FlowRun first, FlowRun second) {
    return new FlowChangeJson().document(first, second);
  }

  private String document(FlowRun first, FlowRun second) {
    FlowComparison comparison = second.minus(first);
    json.object();
    first.write(json, "first");
    second.write(json, "second");
    json.object("totals");
    var members = new FlowMembers(json, null);
    members.totals("first", comparison.totals().first());
    members.totals("second", comparison.totals().second());
    members.totals("change", comparison.totals().change());
    json.endObject();
    elements("largestChanges", comparison.listLargest());
    elements("elements", comparison.elements());
    links(comparison.links());
    corridors(comparison.corridors());
    lines("groups", comparison.groups());
    lines("partners", comparison.countries().partners());
    lines("transits", comparison.countries().transits());
    gains(comparison.gains());
    return json.endObject().finish();
  }

  private void elements(String name, List<FlowComparison.ElementChange> changes) {
    json.array(name);
    for (FlowComparison.ElementChange change : changes) {
      json.object()
          .text("element", change.element())
          .text("fromCountry", change.fromCountry().isEmpty() ? null : change.fromCountry())
          .exact("firstTonnes", change.firstTonnes())
          .exact("secondTonnes", change.secondTonnes())
          .exact("tonnes", change.tonnes())
          .exact("firstQueueHours", change.firstQueueHours())
          .exact("secondQueueHours", change.secondQueueHours())
          .exact("queueHours", change.queueHours())
          .endObject();
    }
    json.endArray();
  }

  private void links(List<FlowComparison.LinkChange> changes) {
    json.array("links");
    for (FlowComparison.LinkChange change : changes) {
      json.object()
          .text("link", change.link())
          .exact("forwardTonnes", change.forwardTonnes())
          .exact("backwardTonnes", change.backwardTonnes())
          .endObject();
    }
    json.endArray();
  }

  private void corridors(List<FlowComparison.CorridorChange> changes) {
    json.array("corridors");
    for (FlowComparison.CorridorChange change : changes) {
      json.object()
          .text("originCountry", change.originCountry())
          .text("destinationCountry", change.destinationCountry())
          .texts("corridor", change.corridor());
      sums(change.first(), change.second());
      json.endObject();
    }
    json.endArray();
  }

  private void lines(String name, List<FlowComparison.Line> lines) {
    json.array(name);
    for (FlowComparison.Line line : lines) {
      json.object().text("key", line.key());
      sums(line.first(), line.second());
      json.endObject();
    }
    json.endArray();
  }

  private void sums(FlowSums first, FlowSums second) {
    sum("first", first);
    sum("second", second);
    sum("change", second.minus(first));
  }

  private void sum(String name, FlowSums sums) {
    json.object(name)
        .exact("tonnes", sums.tonnes())
        .exact("usd", sums.usd())
        .exact("tonneDays", sums.tonneDays())
        .exact("co2Tonnes", sums.co2Tonnes())
        .endObject();
  }

  private void gains(List<FlowComparison.Gain> gains) {
    json.array("gains");
    for (FlowComparison.Gain gain : gains) {
      json.object()
          .text("originCountry", gain.originCountry())
          .text("group", gain.group())
          .exact("tonnes", gain.tonnes())
          .exact("strandedTonnes", gain.strandedTonnes())
          .exact("usdPerTonne", gain.usdPerTonne())
          .exact("days", gain.days())
          .endObject();
    }
    json.endArray();
  }
}
