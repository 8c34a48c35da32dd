package org.investorchat.channels.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks how texts stand in tables. */
class CsvCellsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+8613800138000",
        "-2",
        "@SUM(A1)",
        " =cmd|' /C calc'!A0",
        "\"=1",
        "＝1",
        "＋1",
        "\t=1",
        "\n=1"
      })
  void aTextThatASpreadsheetWouldTakeForAFormulaIsMarkedAsAText(String text) {
    assertThat(CsvCells.row(List.of(text))).startsWith("\"'");
  }

  @Test
  void everyCellStandsInQuotes() {
    assertThat(CsvCells.row(List.of("a", "say \"b\", c", "d=e", "")))
        .isEqualTo("\"a\",\"say \"\"b\"\", c\",\"d=e\",\"\"\r\n");
  }
}
