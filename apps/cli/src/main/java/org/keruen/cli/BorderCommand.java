package org.keruen.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.answers.plan.Phrases;
import org.keruen.answers.question.PostIndex;
import org.keruen.answers.question.UsageException;
import org.keruen.answers.words.Messages;
import org.keruen.cli.render.BorderSheet;
import org.keruen.network.BorderPost;
import org.keruen.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `keruen border`: what is known of a border post.
@Command(
    name = "border",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "What is known of a border post: state, times, fees, rules, sources.",
    description = {
      "",
      "  keruen border Torkham",
      "  keruen border khunjerab --as-of 2024-01-15 --lang ur",
      ""
    })
public final class BorderCommand implements Callable<Integer> {

  private final Engine engine;
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "Name of a post or of one side, or an id.")
  private String name = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "State on this day; default: the last day that the study follows.")
  private @Nullable String asOf;

  @Mixin private LanguageOption lang = new LanguageOption();
  @Mixin private StudyOption studyOption = new StudyOption();

  BorderCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public Integer call() {
    Study study = engine.study(studyOption.folder);
    LocalDate day = Days.read(asOf, "--as-of", study);
    PostIndex posts = new PostIndex(study);
    List<BorderPost> found = posts.best(name);
    if (found.isEmpty()) {
      throw UsageException.of(
          "NAME", "no border post is called '" + name + "'", posts.suggestion(name));
    }
    Phrases phrases = new Phrases(study, Messages.of(lang.language));
    console
        .out()
        .print(
            found.stream()
                .map(post -> BorderSheet.render(post, study, day, phrases, console.ink()))
                .collect(Collectors.joining("\n" + "━".repeat(99) + "\n\n")));
    return Main.OK;
  }
}
