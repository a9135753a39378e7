package org.keruen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.keruen.answers.words.Language;
import org.keruen.cli.render.Table;
import org.keruen.io.scenario.ScenarioFolder;
import org.keruen.io.study.DemandReader;
import org.keruen.study.Study;
import picocli.CommandLine.Mixin;

/// What verbs on a study share: its folder, its demand, its scenarios.
abstract class StudyVerb implements Callable<Integer> {

  final Console console;
  private final Engine engine;

  @Mixin private StudyOption studyOption = new StudyOption();

  StudyVerb(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  Path folder() {
    return StudyFolder.orDefault(studyOption.folder);
  }

  Study study() {
    return engine.study(studyOption.folder);
  }

  DemandReader reader(Study study) {
    return new DemandReader(folder(), study);
  }

  ScenarioFolder scenarios() {
    return new ScenarioFolder(folder(), study());
  }

  void print(List<String> heads, List<List<String>> rows) {
    console.out().print(Table.render(Language.EN, console.ink(), heads, rows));
  }
}
