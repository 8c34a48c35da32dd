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
        "List measures 21 to 25, one line each                 | 21,22,23,24,25",
        "List measures 4 to 6, one by one                      | 4,5,6",
        "measures 21-25                                        | 21,22,23,24,25",
        "measures 21 – 23                                      | 21,22,23",
        "measures 8 through 10                                 | 8,9,10",
        "from measure 8 to measure 10                          | 8,9,10",
        "measures 8 up to 10                                   | 8,9,10",
        "Measures 2, 6 and 14                                  | 2,6,14",
        "measures one to three                                 | 1,2,3",
        "measure 4, measure 5 and measure 9                    | 4,5,9",
        "measures 1-3 and 7                                    | 1,2,3,7",
        "the fourth and fifth measures                         | 4,5",
        "the 8th to 10th measures                              | 8,9,10",
        "M21 to M23                                            | 21,22,23",
        "numbers 4 and 5 of the document                       | 4,5",
        "Nos. 21-23                                            | 21,22,23",
        "第八到第十条分别讲什么                                     | 8,9,10",
        "第八至第十条                                              | 8,9,10",
        "第八条至第十条                                             | 8,9,10",
        "第8條到第10條                                             | 8,9,10",
        "第21、22和23条                                            | 21,22,23",
        "第二十一至二十五条                                          | 21,22,23,24,25",
        "第21-25条                                                | 21,22,23,24,25",
        "第21～25条                                                | 21,22,23,24,25",
        "第3条一直到第5条                                           | 3,4,5",
        "第四条、第五条以及第九条                                      | 4,5,9",
        "21至25条分别是什么                                         | 21,22,23,24,25",
        "列出21到25条                                             | 21,22,23,24,25",
        "十二到十四条                                              | 12,13,14",
        "21、22和23条                                             | 21,22,23",
        "措施21到25                                               | 21,22,23,24,25",
        "第三部分和第八条                                            | 8",
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
        "section 7.4                             | 7.4",
        "7.4 to 9.2                              | 7.4,9.2",
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
        "measure 100                   | 100",
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
        "emergency numbers 110 120 119",
        "measures that take 21 to 25 days",
        "measures 21 to 25 million of them",
        "the pilot of 9+17+4",
        "9+17+4试点",
        "open 24 hours",
        "24小时服务",
        "between 21 and 25 December",
        "12月21至25日",
        "从2021到2025年",
        "21到25万元",
        "给我列出10到15条",
        "有两三条建议",
        "三到五条理由",
        "the first measures taken in 2021",
        "section 301 tariffs",
        "第一次来北京"
      })
  void takesOtherNumbersForNone(String text) {
    var named = resolver.resolve(Folding.fold(text));

    assertThat(named.measures().stream().map(it -> it.number())).isEmpty();
    assertThat(named.clauses()).isEmpty();
    assertThat(named.missing()).isEmpty();
    assertThat(named.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Part III                                       | 3",
        "what does part iii do?                         | 3",
        "part 3                                         | 3",
        "PART THREE                                     | 3",
        "Part no. 3                                     | 3",
        "section three                                  | 3",
        "Section VI of the document                     | 6",
        "sec. VI                                        | 6",
        "chapter 5                                      | 5",
        "What does part I do?                           | 1",
        "part V, please                                 | 5",
        "the third part                                 | 3",
        "the 3rd section                                | 3",
        "the seventh chapter                            | 7",
        "the last part                                  | 7",
        "the final section of the policy                | 7",
        "parts III and IV                               | 3,4",
        "parts 3 to 5                                   | 3,4,5",
        "sections II, IV and VI                         | 2,4,6",
        "part three and part five                       | 3,5",
        "the first and second parts                     | 1,2",
        "Ⅲ is a numeral, part Ⅲ a section               | 3",
        "chapter 2, measure 4                           | 2",
        "第三部分                                          | 3",
        "第3部分                                           | 3",
        "第３部分                                          | 3",
        "第III部分                                        | 3",
        "III部分讲什么                                     | 3",
        "part III有哪些措施                                 | 3",
        "第三大部分                                         | 3",
        "第三个部分                                         | 3",
        "第(三)部分                                        | 3",
        "第三章                                           | 3",
        "第三节                                           | 3",
        "第三板块                                          | 3",
        "第三篇                                           | 3",
        "第三章節                                          | 3",
        "三、部分                                          | 3",
        "三、优化外商投资企业发展环境部分                            | 3",
        "第三、四部分                                       | 3,4",
        "第三至第五部分                                      | 3,4,5",
        "第三部分到第五部分                                    | 3,4,5",
        "第二部分和第六部分                                    | 2,6",
        "第三部分第八条                                      | 3",
        "最后一部分                                        | 7",
        "最后一章                                          | 7"
      })
  void readsSections(String text, String sections) {
    var named = resolver.resolve(Folding.fold(text));
    var all = Retrievers.CORPUS.defaultPolicy().sections();

    assertThat(named.sections().stream().map(it -> all.indexOf(it) + 1).toList())
        .isEqualTo(numbers(sections));
    assertThat(named.missingSections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is in part IX?     | 9",
        "the eighth section      | 8",
        "chapter 12              | 12",
        "part 0                  | 0",
        "第八部分                   | 8",
        "第十二章                   | 12",
      })
  void saysWhichSectionDoesNotExist(String text, int missing) {
    var named = resolver.resolve(Folding.fold(text));

    assertThat(named.missingSections()).containsExactly(missing);
    assertThat(named.sections()).isEmpty();
    assertThat(named.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the seven parts of the document",
        "Is legal protection part of the plan?",
        "the Haidian section of Zhongguancun",
        "a part three times as long",
        "Section 301 tariffs",
        "21 CFR Part 11",
        "chapter 4 of the Foreign Investment Law",
        "section 2 of measure 7",
        "the second part of my question",
        "the first part of the year",
        "section 7.4",
        "part I want to know",
        "for the most part three companies",
        "they took part 2021",
        "七个部分",
        "三部分组成",
        "外商投资法第三章",
        "第三节课",
        "第一节点",
        "部分企业",
        "四三部分"
      })
  void takesOtherPartsForNone(String text) {
    var named = resolver.resolve(Folding.fold(text));

    assertThat(named.sections()).isEmpty();
    assertThat(named.missingSections()).isEmpty();
  }

  private static List<Integer> numbers(String list) {
    return Arrays.stream(list.split(",", -1)).map(Integer::valueOf).toList();
  }
}
