package org.keruen.answers.border;

import org.keruen.network.BorderPost;
import org.keruen.shipment.Rule;

/// Which rules a reader of a border post's sheet looks for.
public final class BorderRules {

  private BorderRules() {}

  /// Whether a rule names the post, its direction, or its mode in one of its countries.
  public static boolean concerns(Rule rule, BorderPost post) {
    Rule.Way way = rule.when().way();
    if (!way.posts().isEmpty()) {
      return way.posts().contains(post.id());
    }
    String ab = post.a().country() + ">" + post.b().country();
    String ba = post.b().country() + ">" + post.a().country();
    String flow = way.flow();
    if (flow != null) {
      return flow.equals(ab) || flow.equals(ba);
    }
    boolean mode = way.modes().isEmpty() || way.modes().contains(post.mode().word());
    return mode
        && (way.countriesAny().contains(post.a().country())
            || way.countriesAny().contains(post.b().country()));
  }
}
