package org.keruen.answers.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.keruen.base.Problem;
import org.keruen.network.BorderPost;
import org.keruen.shipment.Consignment;

/// Reads what may not and what must be used: `country=IR`, `post=torkham`, `mode=sea`, `tir`.
///
/// To avoid a name that several posts share avoids all of them; to require one must say which. A
/// fault names the list and the place in it: `avoid/2`.
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

  private final Vocabulary vocabulary;
  private final List<Problem> problems = new ArrayList<>();

  LimitsReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// @throws UsageException with every fault found
  Consignment.Limits read(TypedConsignment.Limits typed) {
    Named avoid = named(typed.avoid(), "avoid", false);
    Named require = named(typed.require(), "require", true);
    int most = Consignment.Limits.NONE.maxTranshipments();
    if (typed.maxTranshipments() != null) {
      most = typed.maxTranshipments();
      if (most < 0 || most > MOST_TRANSHIPMENTS) {
        fault("maxTranshipments", most + " is not possible", "give 0 to " + MOST_TRANSHIPMENTS);
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

  private Named named(List<String> limits, String list, boolean require) {
    Named named = new Named();
    for (int i = 0; i < limits.size(); i++) {
      limit(named, limits.get(i), list + "/" + i, require);
    }
    return named;
  }

  private void limit(Named named, String limit, String where, boolean require) {
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

  private void country(Named named, String name, String where) {
    try {
      named.countries.add(vocabulary.countries().resolve(name, where).id());
    } catch (UsageException e) {
      problems.addAll(e.problems());
    }
  }

  private void post(Named named, String name, String where, boolean require) {
    PostIndex posts = vocabulary.posts();
    List<BorderPost> exact = posts.named(name);
    if (exact.isEmpty()) {
      fault(where, "no border post is called '" + name + "'", posts.suggestion(name));
    } else if (require && exact.size() > 1) {
      String ids = exact.stream().map(BorderPost::id).collect(Collectors.joining(", "));
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
