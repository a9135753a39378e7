package org.keruen.answers.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasEveryKey(Language language) {
    for (String bundle : Messages.BUNDLES) {
      assertThat(Messages.keys(bundle, language))
          .as(bundle)
          .isEqualTo(Messages.keys(bundle, Language.EN));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextTakesTheSameArgumentsAsInEnglish(Language language) {
    Messages english = Messages.of(Language.EN);
    Messages other = Messages.of(language);
    for (String key : Messages.keys("labels", Language.EN)) {
      for (int i = 0; i < 8; i++) {
        String slot = "{" + i + "}";
        boolean expected = String.valueOf(english.find(key)).contains(slot);
        assertThat(String.valueOf(other.find(key)).contains(slot))
            .as(key + slot)
            .isEqualTo(expected);
      }
    }
  }
}
