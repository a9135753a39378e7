package org.keruen.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  @Test
  void swappedLettersAreOneChange() {
    assertThat(Nearest.find("tri", List.of("tow", "tir"))).isEqualTo("tir");
  }

  @Test
  void letterCaseDoesNotCount() {
    assertThat(Nearest.find("KZ-ALMATY", List.of("kz-aktau", "kz-almaty"))).isEqualTo("kz-almaty");
  }

  @Test
  void ofWordsEquallyNearTheFirstStands() {
    assertThat(Nearest.find("kat", List.of("cat", "hat"))).isEqualTo("cat");
  }

  @Test
  void nothingIsNearAWordOfOtherLetters() {
    assertThat(Nearest.find("karachi", List.of("almaty", "tashkent"))).isNull();
  }
}
