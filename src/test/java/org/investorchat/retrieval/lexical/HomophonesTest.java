package org.investorchat.retrieval.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks which characters are taken for others that sound the same. */
class HomophonesTest {

  private final Homophones homophones =
      new Homophones(Collections.nCopies(3, "货物通关有照顾,负面清单由哪个部门负责,进京工作,研发中心,设立在朝阳"));

  @ParameterizedTest
  @CsvSource({"通官有什么照故, 通关有什么照顾", "副面清单, 负面清单", "哪个部们, 哪个部门", "近京以后, 进京以后", "外企研法中心, 外企研发中心"})
  void correctsACharacterThatSoundsTheSame(String text, String corrected) {
    assertThat(homophones.correct(text)).isEqualTo(corrected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"货物通关", "海淀园外债额度", "R&D中心 12345", "通"})
  void leavesOtherTextsAlone(String text) {
    assertThat(homophones.correct(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"通官"})
  void replacesNothingByAPairSeenOnlyOnce(String text) {
    assertThat(new Homophones(List.of("货物通关")).correct(text)).isEqualTo(text);
  }
}
