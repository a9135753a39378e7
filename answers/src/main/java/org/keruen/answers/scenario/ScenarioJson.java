package org.keruen.answers.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.words.Labels;
import org.keruen.base.StatePeriod;
import org.keruen.io.scenario.ReadScenario;
import org.keruen.study.scenario.Built;
import org.keruen.study.scenario.Change;
import org.keruen.study.scenario.ChangeText;
import org.keruen.study.scenario.Scenario;
import org.keruen.study.scenario.Span;

/// Scenarios and their changes as JSON.
public final class ScenarioJson {

  private final JsonWriter json;
  private final Labels labels;

  /// @param labels names of what changes
  public ScenarioJson(JsonWriter json, Labels labels) {
    this.json = json;
    this.labels = labels;
  }

  /// What a scenario is, without its changes, as the value that comes next.
  public void head(ReadScenario read) {
    json.object();
    members(read);
    json.endObject();
  }

  private void members(ReadScenario read) {
    Scenario scenario = read.scenario();
    List<Change> all = scenario.listAllChanges();
    json.text("id", scenario.id())
        .text("title", read.title(labels.language()))
        .text("who", scenario.reason().who())
        .text("why", scenario.reason().why())
        .texts("sources", scenario.reason().sources())
        .texts("extends", scenario.bases().stream().map(Scenario::id).toList())
        .texts("verbs", all.stream().map(ScenarioJson::verb).distinct().sorted().toList())
        .whole("changeCount", all.size())
        .text("hash", read.hash());
  }

  /// A scenario with every change, those of its bases first, as the value that comes next.
  public void whole(ReadScenario read) {
    json.object();
    members(read);
    json.array("changes");
    read.scenario().listAllChanges().forEach(this::change);
    json.endArray().endObject();
  }

  private void change(Change change) {
    json.object().text("verb", verb(change)).texts("lines", ChangeText.lines(change));
    elements(change);
    span(change);
    scope(change);
    restriction(change);
    figure(change);
    demand(change);
    json.provenance(change.provenance()).text("note", change.provenance().note()).endObject();
  }

  private static String verb(Change change) {
    return switch (change) {
      case Change.Open _ -> "open";
      case Change.Close _ -> "close";
      case Change.Restrict _ -> "restrict";
      case Change.Lift _ -> "lift";
      case Change.Repeat _ -> "repeat";
      case Change.Build _ -> "build";
      case Change.SetFigure _ -> "set";
      case Change.Scale _ -> "scale";
    };
  }

  private void elements(Change change) {
    json.array("elements");
    for (String element : elementsOf(change)) {
      String name =
          change instanceof Change.Build build
              ? nameOf(build.built())
              : labels.stateElement(element);
      json.object().text("element", element).text("name", name).endObject();
    }
    json.endArray();
  }

  /// What is built has no name in the study yet.
  private String nameOf(Built built) {
    return switch (built) {
      case Built.Site site -> site.place().name();
      case Built.Line line -> between(line.link().from(), line.link().to());
      case Built.Crossing crossing -> crossing.post().name();
      case Built.Yard yard -> yard.terminal().name();
      case Built.Run run -> between(run.service().route().from(), run.service().route().to());
    };
  }

  private String between(String from, String to) {
    return labels.place(from) + " – " + labels.place(to);
  }

  private static List<String> elementsOf(Change change) {
    return switch (change) {
      case Change.Open open -> open.elements();
      case Change.Close close -> close.elements();
      case Change.Restrict slow -> slow.elements();
      case Change.Lift lift -> lift.states().stream().map(id -> "state:" + id).toList();
      case Change.Repeat repeat -> repeat.states().stream().map(id -> "state:" + id).toList();
      case Change.Build build -> List.of(build.built().element());
      case Change.SetFigure set -> set.elements();
      case Change.Scale _ -> List.of();
    };
  }

  private void span(Change change) {
    Span span =
        switch (change) {
          case Change.Open open -> open.span();
          case Change.Close close -> close.span();
          case Change.Restrict slow -> slow.span();
          case Change.Lift lift -> new Span(lift.from(), null);
          case Change.Repeat repeat -> new Span(repeat.from(), null);
          case Change.Build build -> build.span();
          case Change.SetFigure set -> set.span();
          case Change.Scale scale -> scale.span();
        };
    json.text("from", span.from()).text("to", span.to());
  }

  private void scope(Change change) {
    StatePeriod.@Nullable Scope scope = scopeOf(change);
    if (scope == null) {
      json.text("scope", null);
      return;
    }
    json.object("scope")
        .text("direction", scope.direction())
        .sorted("modes", scope.modes())
        .texts("hsOnly", scope.hsOnly())
        .texts("hsExcept", scope.hsExcept())
        .endObject();
  }

  private static StatePeriod.@Nullable Scope scopeOf(Change change) {
    if (change instanceof Change.Close close) {
      return close.scope();
    }
    return change instanceof Change.Restrict slow ? slow.scope() : null;
  }

  private void restriction(Change change) {
    if (change instanceof Change.Restrict slow) {
      json.object("restriction")
          .number("timeFactor", slow.slowed().timeFactor())
          .number("addedHours", slow.slowed().added().meanHours())
          .number("capacityFactor", slow.slowed().capacityFactor())
          .endObject();
    } else {
      json.text("restriction", null);
    }
  }

  private void figure(Change change) {
    if (change instanceof Change.SetFigure set) {
      boolean factor = set.amount().factor();
      json.object("figure")
          .text("quantity", set.quantity().word())
          .number("value", factor ? null : Double.valueOf(set.amount().number()))
          .number("factor", factor ? Double.valueOf(set.amount().number()) : null)
          .text("side", set.part().side())
          .text("flow", set.part().flow())
          .endObject();
    } else {
      json.text("figure", null);
    }
  }

  private void demand(Change change) {
    if (change instanceof Change.Scale scale) {
      json.object("demand")
          .number("factor", scale.factor())
          .texts("origins", scale.between().origins())
          .texts("destinations", scale.between().destinations())
          .texts("goods", scale.between().goods())
          .flag("bothWays", scale.between().bothWays())
          .endObject();
    } else {
      json.text("demand", null);
    }
  }
}
