package org.investorchat.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.investorchat.retrieval.lexical.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads numbers of measures and clauses, and takes other numbers for none. */
class NamedReferencesTest {

  private final ReferenceResolver resolver = new ReferenceResolver(Retrievers.CORPUS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What does measure 9 say?                              | 9",
        "article 9                                             | 9",
        "Art. 9, please                                        | 9",
        "MEASURE NO. 9                                         | 9",
        "measure number 9                                      | 9",
        "measure nine                                          | 9",
        "the ninth measure                                     | 9",
        "the 9th measure                                       | 9",
        "no. 9                                                 | 9",
        "M7 and foreign debt                                   | 7",
        "measures 4 and 5                                      | 4,5",
        "measures 4, 5 and 9                                   | 4,5,9",
        "measures 4-6                                          | 4,5,6",
        "articles 4 to 6                                       | 4,5,6",
        "measure 7 gives me $50 million, right?                | 7",
        "Does measure 7 or measure 8 apply to 2021 imports?    | 7,8",
        "第九条                                                  | 9",
        "第9条是什么                                              | 9",
        "第二十五条                                               | 25",
        "第十条和第十一条                                          | 10,11",
        "第4、5条                                                | 4,5",
        "第四至六条                                               | 4,5,6",
        "措施七                                                  | 7",
        "措施7的外债额度                                           | 7",
        "九号措施                                                 | 9",
        "第8项措施                                                | 8",
        "第８條                                                  | 8"
      })
  void readsMeasures(String text, String measures) {
    var named = resolver.resolve(Folding.fold(text));

    assertThat(named.measures().stream().map(it -> it.number()).toList())
        .isEqualTo(numbers(measures));
    assertThat(named.clauses()).isEmpty();
    assertThat(named.missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clause 7.4                              | 7.4",
        "what is in 7.4?                         | 7.4",
        "7.4                                     | 7.4",
        "7.4 and 13.3                            | 7.4,13.3",
        "clause 4 of measure 7                   | 7.4",
        "measure 7, clause 4                     | 7.4",
        "measure 7(4)                            | 7.4",
        "第7条第4款                                | 7.4",
        "第七条第四款                               | 7.4",
        "第7条(4)                                 | 7.4",
        "7.4款怎么说                               | 7.4",
        "第十三条的第三款                            | 13.3"
      })
  void readsClausesAndTheirMeasures(String text, String clauses) {
    var named = resolver.resolve(Folding.fold(text));

    assertThat(named.clauses().stream().map(it -> it.label()).toList())
        .isEqualTo(Arrays.asList(clauses.split(",", -1)));
    assertThat(named.measures()).hasSameSizeAs(named.clauses());
    assertThat(named.missing()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What does measure 26 say?     | 26",
        "article 0                     | 0",
        "measures 25 and 26            | 26",
        "clause 7.40                   | 7.40",
        "7.40                          | 7.40",
        "measure 7, clause 40          | 7.40",
        "第二十六条                      | 26",
        "第一百条                        | 100",
        "措施三十                        | 30",
        "第7条第40款                     | 7.40"
      })
  void saysWhatDoesNotExist(String text, String missing) {
    assertThat(resolver.resolve(Folding.fold(text)).missing()).containsExactly(missing);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the 25 measures of 2021",
        "Measures 2021",
        "a 9 million dollar project",
        "measures 50 million against 60 million",
        "a share of 7.4 %",
        "it costs $7.4 million",
        "about 7.4 hectares",
        "call 12345",
        "the 16 parks and 1 zone",
        "document No. 14",
        "Jing Shang Zi Fa Zi [2021] No. 14",
        "our office is at No. 9 Jinbao Street",
        "Article 9 of the Foreign Investment Law",
        "one measure that helps us",
        "in 9 months",
        "25条措施",
        "稳外资25条主要讲了什么",
        "16个园区",
        "拨打12345",
        "2021年12月29日",
        "500万美元",
        "占比7.4%",
        "外商投资法第九条",
        "《公司法》第九条",
        "京商资发字〔2021〕14号",
        "若干措施一共多少条",
        "有什么措施可以用",
        "9号线地铁",
        "第一次来北京"
      })
  void takesOtherNumbersForNone(String text) {
    var named = resolver.resolve(Folding.fold(text));

    assertThat(named.measures().stream().map(it -> it.number())).isEmpty();
    assertThat(named.clauses()).isEmpty();
    assertThat(named.missing()).isEmpty();
    assertThat(named.isEmpty()).isTrue();
  }

  private static List<Integer> numbers(String list) {
    return Arrays.stream(list.split(",", -1)).map(Integer::valueOf).toList();
  }
}
