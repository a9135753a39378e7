package org.keruen.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keruen.base.Problem;
import org.keruen.network.BorderPost;
import org.keruen.network.Country;
import org.keruen.shipment.Consignment;
import org.keruen.study.Study;

/// Reads `--avoid` and `--require`: `country=IR,post=torkham,mode=sea,tir`.
///
/// To avoid a name that several posts share avoids all of them; to require one must say which.
final class LimitsReader {

  private static final List<String> MODES = List.of("road", "rail", "sea", "air");
  private static final int MOST_TRANSHIPMENTS = 20;

  /// What one option names.
  private static final class Named {
    final Set<String> countries = new HashSet<>();
    final Set<String> posts = new HashSet<>();
    final Set<String> modes = new HashSet<>();
    boolean tir;
  }

  private final NameIndex<Country> countries = new NameIndex<>();
  private final PostIndex posts;
  private final List<Problem> problems = new ArrayList<>();

  LimitsReader(Study study) {
    this.posts = new PostIndex(study);
    Map<String, Country> byId = new HashMap<>();
    study
        .model()
        .network()
        .countries()
        .forEach(
            (id, country) -> {
              byId.put(id, country);
              countries.add(country, id);
            });
    for (Study.Name name : study.names()) {
      Country country = byId.get(name.subject());
      if (country != null) {
        countries.add(country, name.text());
      }
    }
  }

  /// @throws UsageException with every fault found
  Consignment.Limits read(ConsignmentOptions typed) {
    Named avoid = named(typed.avoid, "--avoid", false);
    Named require = named(typed.require, "--require", true);
    int most = Consignment.Limits.NONE.maxTranshipments();
    if (typed.maxTranshipments != null) {
      most = typed.maxTranshipments;
      if (most < 0 || most > MOST_TRANSHIPMENTS) {
        fault("--max-transhipments", most + " is not possible", "give 0 to " + MOST_TRANSHIPMENTS);
      }
    }
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
    return new Consignment.Limits(
        avoid.countries,
        avoid.posts,
        avoid.modes,
        require.countries,
        require.posts,
        require.modes,
        require.tir,
        most);
  }

  private void fault(String where, String what, String fix) {
    problems.add(new Problem(where, what, fix));
  }

  private Named named(List<String> limits, String where, boolean require) {
    Named named = new Named();
    for (String limit : limits) {
      String[] parts = limit.strip().split("=", 2);
      String key = parts[0].toLowerCase(Locale.ROOT);
      String name = parts.length == 2 ? parts[1].strip() : "";
      switch (key) {
        case "country" -> country(named, name, where);
        case "post" -> post(named, name, where, require);
        case "mode" -> mode(named, name, where);
        default -> {
          if (require && key.equals("tir") && name.isEmpty()) {
            named.tir = true;
          } else {
            fault(
                where,
                "'" + limit + "' is not understood",
                "write country=IR, post=torkham or mode=sea" + (require ? ", or tir" : ""));
          }
        }
      }
    }
    return named;
  }

  private void country(Named named, String name, String where) {
    List<Country> exact = countries.exact(name);
    if (exact.isEmpty()) {
      String near =
          countries.search(name).stream()
              .map(match -> match.item().id())
              .collect(Collectors.joining(", "));
      fault(
          where,
          "no country of the study is called '" + name + "'",
          near.isEmpty() ? "give its two letters, such as IR" : "did you mean " + near + "?");
    } else {
      named.countries.add(exact.getFirst().id());
    }
  }

  private void post(Named named, String name, String where, boolean require) {
    List<BorderPost> exact = posts.named(name);
    String ids = exact.stream().map(BorderPost::id).collect(Collectors.joining(", "));
    if (exact.isEmpty()) {
      String near = posts.suggestion(name);
      fault(where, "no border post is called '" + name + "'", near);
    } else if (require && exact.size() > 1) {
      fault(where, "'" + name + "' is more than one border post", "say which: " + ids);
    } else {
      exact.forEach(post -> named.posts.add(post.id()));
    }
  }

  private void mode(Named named, String name, String where) {
    String mode = name.toLowerCase(Locale.ROOT);
    if (MODES.contains(mode)) {
      named.modes.add(mode);
    } else {
      fault(where, "'" + name + "' is not a mode", "use one of " + String.join(", ", MODES));
    }
  }
}
