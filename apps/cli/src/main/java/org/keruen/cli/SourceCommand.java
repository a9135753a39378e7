package org.keruen.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.keruen.answers.evidence.Citations;
import org.keruen.answers.question.NameIndex;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.words.Language;
import org.keruen.answers.words.Messages;
import org.keruen.base.Provenance;
import org.keruen.base.Source;
import org.keruen.cli.render.Table;
import org.keruen.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `keruen source`: a source, and what rests on it.
@Command(
    name = "source",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "A source of the study, and how much rests on it.",
    description = {"", "  keruen source cpmm-2022", ""})
public final class SourceCommand implements Callable<Integer> {

  private static final int SUGGESTIONS = 5;

  private final Engine engine;
  private final Console console;

  @Parameters(paramLabel = "ID", description = "Source id, as shown behind 'sources'.")
  private String id = "";

  @Mixin private LanguageOption lang = new LanguageOption();
  @Mixin private StudyOption studyOption = new StudyOption();

  SourceCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public Integer call() {
    Study study = engine.study(studyOption.folder);
    Source source = study.sources().get(id);
    if (source == null) {
      throw UsageException.of("ID", "the study has no source '" + id + "'", suggestion(study));
    }
    Messages messages = Messages.of(lang.language);
    console.out().println(console.ink().bold(source.title()));
    console.out().println(source.publisher() + ", " + source.year());
    console.out().println(source.url());
    console.out().println();
    Map<String, Integer> rows = rowsByKind(study, id);
    if (rows.isEmpty()) {
      console.out().println(messages.get("source.nothing"));
    } else {
      List<List<String>> cells =
          rows.entrySet().stream().map(e -> List.of(e.getKey(), e.getValue().toString())).toList();
      List<String> heads = List.of(messages.get("source.rests"), "");
      console.out().print(Table.render(Language.EN, console.ink(), heads, cells));
    }
    return Main.OK;
  }

  private String suggestion(Study study) {
    NameIndex<String> index = new NameIndex<>();
    for (Source source : study.sources().values()) {
      index.add(source.id(), source.id());
      index.add(source.id(), source.title());
    }
    String near =
        index.search(id).stream()
            .limit(SUGGESTIONS)
            .map(NameIndex.Match::item)
            .collect(Collectors.joining(", "));
    return near.isEmpty() ? "take an id shown behind 'sources'" : "did you mean " + near + "?";
  }

  /// How many records of each file cite a source.
  static Map<String, Integer> rowsByKind(Study study, String sourceId) {
    Map<String, Integer> rows = new TreeMap<>();
    Citations.of(study)
        .forEach(
            (kind, provenances) -> {
              int count = count(provenances, sourceId);
              if (count > 0) {
                rows.put(kind, count);
              }
            });
    return rows;
  }

  private static int count(List<Provenance> provenances, String sourceId) {
    return (int) provenances.stream().filter(p -> p.sourceIds().contains(sourceId)).count();
  }
}
