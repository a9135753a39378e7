package org.keruen.answers.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.network.BorderPost;
import org.keruen.network.Link;
import org.keruen.network.Means;
import org.keruen.network.Network;
import org.keruen.network.Place;
import org.keruen.network.Service;
import org.keruen.network.Terminal;
import org.keruen.shipment.Commodity;
import org.keruen.shipment.Corridor;
import org.keruen.study.Study;

/// The names of a study's things in one language; in English, then by id, where a name is missing.
public final class Labels {

  private static final Pattern COUNTRY_OR_BRACKET =
      Pattern.compile("\\s*(\\([^)]*\\)|\\b[A-Z]{2}$)");

  private final Study study;
  private final Network network;
  private final Messages messages;
  private final Map<String, String> names;

  public Labels(Study study, Messages messages) {
    this.study = study;
    this.network = study.model().network();
    this.messages = messages;
    this.names = shownNames(study, messages.language().code());
  }

  private static Map<String, String> shownNames(Study study, String lang) {
    Map<String, String> names = new HashMap<>();
    for (Study.Name name : study.names()) {
      if (name.shown() && name.lang().equals(lang)) {
        names.put(name.subject(), name.text());
      } else if (name.shown() && name.lang().equals(Language.EN.code())) {
        names.putIfAbsent(name.subject(), name.text());
      }
    }
    return names;
  }

  /// The language's code, such as `kk`.
  public String language() {
    return messages.language().code();
  }

  public String place(String id) {
    Place place = network.places().get(id);
    return named(id, place == null ? null : place.name());
  }

  public String country(String id) {
    return named(id, null);
  }

  public String terminal(String id) {
    Terminal terminal = network.infrastructure().terminals().get(id);
    return named(id, terminal == null ? null : terminal.name());
  }

  /// A border post in short: the name of the post itself, else of its first side.
  public String post(String id) {
    BorderPost post = network.infrastructure().posts().get(id);
    String name = named(id, post == null ? null : post.name());
    String first = name.split(" / ")[0];
    String bare = COUNTRY_OR_BRACKET.matcher(first).replaceAll("").strip();
    return bare.isEmpty() ? first : bare;
  }

  /// Any element by its id: border post, terminal, service, place or country.
  public String element(String id) {
    Network.Infrastructure ground = network.infrastructure();
    if (ground.posts().containsKey(id)) {
      return post(id);
    }
    Service service = ground.services().get(id);
    if (service != null) {
      return named(id, text(service.name()));
    }
    return ground.terminals().containsKey(id) ? terminal(id) : place(id);
  }

  /// A text of the study in its own language, in English if it has no translation.
  public String text(String english) {
    return study.text(english, messages.language().code());
  }

  public String commodity(Commodity commodity) {
    return named("hs-" + commodity.hs(), commodity.name());
  }

  public String mode(String word) {
    return messages.get("mode." + word);
  }

  /// One unit of a means: truck, container, wagon ...
  public String unit(String meansId) {
    Means means = network.fleet().means().get(meansId);
    String unit = means == null ? meansId : means.unit();
    String word = messages.find("unit." + unit);
    return word == null ? unit : word;
  }

  /// A means by name where the language is English, by its unit elsewhere.
  public String means(String id) {
    Means means = network.fleet().means().get(id);
    boolean english = messages.language() == Language.EN;
    return english && means != null ? means.name().toLowerCase(Locale.ROOT) : unit(id);
  }

  /// What tells a way: `road Torugart · Khunjerab + sea Karachi`.
  public String corridor(Corridor corridor) {
    List<String> parts = new ArrayList<>();
    for (Corridor.Part part : corridor.parts()) {
      String elements =
          part.elements().stream().map(this::element).distinct().collect(Collectors.joining(" · "));
      parts.add(elements.isEmpty() ? mode(part.mode()) : mode(part.mode()) + " " + elements);
    }
    return String.join(" + ", parts);
  }

  /// An element as states name it, `kind:id`, by its name: a link by its two ends.
  public String stateElement(String element) {
    int colon = element.indexOf(':');
    String kind = element.substring(0, Math.max(0, colon));
    String id = element.substring(colon + 1);
    Link link = network.infrastructure().links().get(id);
    return switch (kind) {
      case "link" -> link == null ? id : place(link.from()) + " – " + place(link.to());
      case "place" -> place(id);
      case "country-road" -> country(id);
      case "passage" -> id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
      default -> element(id);
    };
  }

  private String named(String subject, @Nullable String english) {
    String name = names.get(subject);
    if (name != null) {
      return name;
    }
    return english == null ? subject : english;
  }
}
