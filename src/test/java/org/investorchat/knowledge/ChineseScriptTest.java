package org.investorchat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.investorchat.knowledge.source.CorpusReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Converts words of the measures between the two scripts. */
class ChineseScriptTest {

  @ParameterizedTest
  @CsvSource({
    "外汇划转, 外匯劃轉",
    "咨询服务, 諮詢服務",
    "准入前国民待遇, 准入前國民待遇",
    "精准支持, 精準支持",
    "标准, 標準",
    "制定规划, 制定規劃",
    "制造业, 製造業",
    "复杂, 複雜",
    "征收, 徵收",
    "联系人, 聯繫人",
    "AEO, AEO",
  })
  void convertsWordsOfTheMeasuresBothWays(String simplified, String traditional) {
    assertThat(ChineseScript.toTraditional(simplified)).isEqualTo(traditional);
    assertThat(ChineseScript.toSimplified(traditional)).isEqualTo(simplified);
  }

  @Test
  void losesNothingOfAnyClauseOnTheWayToTraditionalAndBack() {
    assertThat(CorpusReader.read(Path.of("knowledge")).clauses().map(it -> it.text().zh()))
        .allSatisfy(
            it ->
                assertThat(
                        withCornerQuotesAsCurly(
                            ChineseScript.toSimplified(ChineseScript.toTraditional(it))))
                    .isEqualTo(withCornerQuotesAsCurly(it)));
  }

  @ParameterizedTest
  @CsvSource({
    "海淀園的外債額度是多少, true",
    "海淀园的外债额度是多少, false",
    "What is the quota, false",
    "中文, false",
    "請問 AEO 認證, true",
  })
  void tellsTheScriptsApart(String text, boolean traditional) {
    assertThat(ChineseScript.isTraditional(text)).isEqualTo(traditional);
  }

  private static String withCornerQuotesAsCurly(String text) {
    return text.replace('「', '“').replace('」', '”').replace('『', '‘').replace('』', '’');
  }
}
