package org.keruen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.keruen.answers.json.JsonWriter;
import org.keruen.answers.question.NameIndex;
import org.keruen.answers.question.PlaceIndex;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.words.Labels;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.cli.render.Table;
import org.keruen.network.Place;
import org.keruen.network.Terminal;
import org.keruen.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `keruen places`: finds places by a few letters.
@Command(
    name = "places",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Find places by a few letters of a name, in four languages, or by code.",
    description = {"", "  keruen places KARA", "  keruen places Қара --lang kk", ""})
public final class PlacesCommand implements Callable<Integer> {

  /// How the answer is written.
  public enum Format {
    TABLE,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Engine engine;
  private final Console console;

  @Parameters(paramLabel = "LETTERS", description = "Letters of a name, an id or a code.")
  private String letters = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most places shown; default ${DEFAULT-VALUE}.")
  private int limit = 20;

  @Mixin private LanguageOption lang = new LanguageOption();
  @Mixin private StudyOption studyOption = new StudyOption();

  PlacesCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public Integer call() {
    Study study = engine.study(studyOption.folder);
    List<Place> places =
        new PlaceIndex(study)
            .search(letters).stream().map(NameIndex.Match::item).limit(Math.max(1, limit)).toList();
    if (places.isEmpty()) {
      throw UsageException.of(
          "LETTERS",
          "no place is like '" + letters + "'",
          "type fewer letters, or another spelling");
    }
    console.out().print(format == Format.JSON ? json(places, study) : table(places, study));
    return Main.OK;
  }

  private String table(List<Place> places, Study study) {
    Messages messages = Messages.of(lang.language);
    Labels labels = new Labels(study, messages);
    List<List<String>> rows = new ArrayList<>();
    for (Place place : places) {
      rows.add(
          List.of(
              labels.place(place.id()) + others(place, study),
              place.id(),
              messages.get("place." + place.kind().name().toLowerCase(Locale.ROOT)),
              place.country(),
              codes(place),
              String.format(
                  Locale.ROOT, "%.2f, %.2f", place.position().lat(), place.position().lon()),
              String.join(", ", terminals(place, study).stream().map(labels::terminal).toList())));
    }
    List<String> heads =
        List.of(
            messages.get("places.name"),
            "id",
            messages.get("places.kind"),
            messages.get("places.country"),
            messages.get("places.code"),
            messages.get("places.position"),
            messages.get("places.terminals"));
    return Table.render(lang.language, console.ink(), heads, rows);
  }

  /// The name in the scripts that the language shown does not have.
  private String others(Place place, Study study) {
    List<String> names = new ArrayList<>();
    for (Language language : Language.values()) {
      for (Study.Name name : study.names()) {
        boolean other = name.shown() && name.subject().equals(place.id());
        if (other
            && name.lang().equals(language.code())
            && language != lang.language
            && !names.contains(name.text())) {
          names.add(name.text());
        }
      }
    }
    return names.isEmpty() ? "" : " · " + String.join(" · ", names);
  }

  private static String codes(Place place) {
    List<String> codes = new ArrayList<>();
    if (place.locode() != null) {
      codes.add(place.locode());
    }
    if (place.iata() != null) {
      codes.add(place.iata());
    }
    return String.join(" ", codes);
  }

  private static List<String> terminals(Place place, Study study) {
    return study.model().network().infrastructure().terminals().values().stream()
        .filter(terminal -> terminal.places().contains(place.id()))
        .map(Terminal::id)
        .toList();
  }

  private String json(List<Place> places, Study study) {
    JsonWriter json = new JsonWriter().object().array("places");
    for (Place place : places) {
      json.object()
          .text("id", place.id())
          .text("name", place.name())
          .text("kind", place.kind().name().toLowerCase(Locale.ROOT))
          .text("country", place.country())
          .text("locode", place.locode())
          .text("iata", place.iata())
          .number("latDegrees", place.position().lat())
          .number("lonDegrees", place.position().lon());
      json.object("names");
      for (Language language : Language.values()) {
        json.text(language.code(), study.findName(place.id(), language.code()));
      }
      json.endObject().texts("terminals", terminals(place, study)).endObject();
    }
    return json.endArray().endObject().finish();
  }
}
