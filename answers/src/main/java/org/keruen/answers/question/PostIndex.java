package org.keruen.answers.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keruen.network.BorderPost;
import org.keruen.network.Place;
import org.keruen.study.Study;

/// The border posts of a study, found by id, by the names of both sides in any language.
public final class PostIndex {

  private static final int SUGGESTIONS = 5;

  private final NameIndex<BorderPost> index = new NameIndex<>();
  private final Map<String, BorderPost> byId;

  public PostIndex(Study study) {
    this.byId = study.model().network().infrastructure().posts();
    Map<String, List<String>> names = new HashMap<>();
    for (Study.Name name : study.names()) {
      names.computeIfAbsent(name.subject(), subject -> new ArrayList<>()).add(name.text());
    }
    for (BorderPost post : byId.values()) {
      index.add(post, post.id());
      index.add(post, post.name());
      names.getOrDefault(post.id(), List.of()).forEach(name -> index.add(post, name));
      for (String id : List.of(post.a().place(), post.b().place())) {
        Place place = study.model().network().places().get(id);
        if (place != null) {
          index.add(post, place.name());
          index.add(post, place.name().replaceAll("\\s*\\([^)]*\\)", ""));
        }
        names.getOrDefault(id, List.of()).forEach(name -> index.add(post, name));
      }
    }
  }

  /// The post with an id, else every post with a name: road and rail crossings may share one.
  public List<BorderPost> named(String typed) {
    BorderPost post = byId.get(typed);
    return post != null ? List.of(post) : index.exact(typed);
  }

  /// Every post that fits as well as the best one does.
  public List<BorderPost> best(String typed) {
    List<NameIndex.Match<BorderPost>> matches = index.search(typed);
    return matches.stream()
        .filter(
            match ->
                match.fit() == matches.getFirst().fit()
                    && match.distance() == matches.getFirst().distance())
        .map(NameIndex.Match::item)
        .toList();
  }

  /// Advice for a name that is no post: the nearest ids.
  public String suggestion(String typed) {
    String near =
        index.search(typed).stream()
            .limit(SUGGESTIONS)
            .map(match -> match.item().id())
            .collect(Collectors.joining(", "));
    return near.isEmpty() ? "give a name such as Torkham" : "did you mean " + near + "?";
  }
}
