package org.keruen.cli;

import org.keruen.answers.words.Language;
import picocli.CommandLine.Option;

/// The language of the answer.
final class LanguageOption {

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "en",
      description = "Language: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  Language language = Language.EN;
}
