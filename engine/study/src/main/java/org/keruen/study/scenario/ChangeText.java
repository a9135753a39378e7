package org.keruen.study.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keruen.base.StatePeriod;

/// Changes in words, a line an element: to be read, and to be compared.
public final class ChangeText {

  private ChangeText() {}

  /// One line for each element or state that a change names.
  public static List<String> lines(Change change) {
    return switch (change) {
      case Change.Open open -> each("open", open.elements(), open.span().toString());
      case Change.Close close ->
          each("close", close.elements(), scope(close.scope()) + close.span());
      case Change.Restrict slow ->
          each(
              "restrict",
              slow.elements(),
              restriction(slow.slowed()) + scope(slow.scope()) + slow.span());
      case Change.Lift lift -> each("lift", states(lift.states()), from(lift.from()));
      case Change.Repeat repeat -> each("repeat", states(repeat.states()), from(repeat.from()));
      case Change.Build build ->
          List.of("build " + build.built().element() + built(build.built()) + build.span());
      case Change.SetFigure set ->
          each(
              "set",
              set.elements(),
              " " + set.quantity().word() + " " + set.amount() + part(set.part()) + set.span());
      case Change.Scale scale ->
          List.of(
              "scale demand x"
                  + Amount.plain(scale.factor())
                  + between(scale.between())
                  + scale.span());
    };
  }

  /// The lines of changes, one after another.
  public static List<String> lines(List<Change> changes) {
    return changes.stream().flatMap(change -> lines(change).stream()).toList();
  }

  private static List<String> each(String verb, List<String> elements, String rest) {
    return elements.stream().map(element -> verb + " " + element + rest).toList();
  }

  private static List<String> states(List<String> ids) {
    return ids.stream().map(id -> "state:" + id).toList();
  }

  private static String from(@Nullable LocalDate day) {
    return day == null ? "" : " from " + day;
  }

  private static String restriction(StatePeriod.Restriction slowed) {
    StringBuilder text = new StringBuilder();
    if (slowed.timeFactor() != 1) {
      text.append(" time x").append(Amount.plain(slowed.timeFactor()));
    }
    if (slowed.added().meanHours() > 0) {
      text.append(" +").append(Amount.plain(slowed.added().meanHours())).append(" h");
    }
    if (slowed.capacityFactor() != 1) {
      text.append(" capacity x").append(Amount.plain(slowed.capacityFactor()));
    }
    return text.toString();
  }

  private static String scope(StatePeriod.Scope scope) {
    List<String> parts = new ArrayList<>();
    if (scope.direction() != null) {
      parts.add(scope.direction());
    }
    if (!scope.modes().isEmpty()) {
      parts.add(String.join(", ", new TreeSet<>(scope.modes())));
    }
    if (!scope.hsOnly().isEmpty()) {
      parts.add("HS " + String.join(", ", scope.hsOnly()));
    }
    if (!scope.hsExcept().isEmpty()) {
      parts.add("not HS " + String.join(", ", scope.hsExcept()));
    }
    return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
  }

  private static String part(Change.Part part) {
    return (part.side() == null ? "" : " " + part.side())
        + (part.flow() == null ? "" : " " + part.flow());
  }

  private static String between(Change.Between between) {
    String arrow = between.bothWays() ? " <> " : " > ";
    return " "
        + ends(between.origins())
        + arrow
        + ends(between.destinations())
        + (between.goods().isEmpty() ? "" : " of " + String.join(", ", between.goods()));
  }

  private static String ends(List<String> ends) {
    return ends.isEmpty() ? "anywhere" : String.join(", ", ends);
  }

  private static String built(Built built) {
    return switch (built) {
      case Built.Site site -> " in " + site.place().country();
      case Built.Line line ->
          " " + line.link().from() + " - " + line.link().to() + km(line.link().lengthKm());
      case Built.Crossing crossing ->
          " " + crossing.post().a().place() + " - " + crossing.post().b().place();
      case Built.Yard yard -> " at " + String.join(", ", yard.terminal().places());
      case Built.Run run ->
          " "
              + run.service().route().from()
              + " - "
              + run.service().route().to()
              + km(run.service().route().distanceKm());
    };
  }

  private static String km(double km) {
    return ", " + Amount.plain(km) + " km,";
  }
}
