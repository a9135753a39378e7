package org.keruen.answers;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.evidence.ElementStates;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.plan.Phrases;
import org.keruen.answers.question.Vocabulary;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.io.geojson.LineShapes;
import org.keruen.network.Network;
import org.keruen.study.Study;

/// A study with everything that answering many questions needs, made once: names in four languages,
/// indexes of names, states by element, shapes of lines.
///
/// Immutable to the outside; threads may share it.
public final class ReadyStudy {

  private final Study study;
  private final String hash;
  private final Vocabulary vocabulary;
  private final ElementStates states;
  private final LineShapes shapes;
  private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);
  private final Map<String, Map<Language, String>> names = new HashMap<>();

  /// @param hash of every file of the study, by which a later reader knows whether it has changed
  public ReadyStudy(Study study, String hash) {
    this.study = study;
    this.hash = hash;
    this.vocabulary = new Vocabulary(study);
    this.states = new ElementStates(network());
    this.shapes = new LineShapes(network());
    for (Language language : Language.values()) {
      phrases.put(language, new Phrases(study, Messages.of(language)));
    }
    for (Study.Name name : study.names()) {
      addName(name);
    }
  }

  private void addName(Study.Name name) {
    for (Language language : Language.values()) {
      if (name.shown() && name.lang().equals(language.code())) {
        names
            .computeIfAbsent(name.subject(), subject -> new EnumMap<>(Language.class))
            .put(language, name.text());
      }
    }
  }

  public Study study() {
    return study;
  }

  public String hash() {
    return hash;
  }

  public Network network() {
    return study.model().network();
  }

  public LocalDate asOf() {
    return study.asOf();
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public ElementStates states() {
    return states;
  }

  public LineShapes shapes() {
    return shapes;
  }

  public Phrases phrases(Language language) {
    Phrases found = phrases.get(language);
    if (found == null) {
      throw new IllegalStateException("no phrases in " + language);
    }
    return found;
  }

  public Labels labels(Language language) {
    return phrases(language).labels();
  }

  /// Writes the member `names` of a subject: one name a language, null where it has none.
  ///
  /// @param english the name to show in English where the study lists none, or null
  public void writeNames(JsonWriter json, String subject, @Nullable String english) {
    Map<Language, String> known = names.getOrDefault(subject, Map.of());
    json.object("names");
    for (Language language : Language.values()) {
      String name = known.get(language);
      json.text(language.code(), name == null && language == Language.EN ? english : name);
    }
    json.endObject();
  }
}
