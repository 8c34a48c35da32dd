package org.investorchat.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.Place;
import org.investorchat.knowledge.source.CorpusReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads intents, details and places off questions in both languages. */
class QuestionReaderTest {

  private static final QuestionReader READER =
      new QuestionReader(CorpusReader.read(Path.of("knowledge")), new SmallTalk());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How long does the change of registration take?                 | duration
          变更登记要多久能办好                                             | duration
          How many working days until the permit is ready?               | duration
          审批要几个工作日                                                 | duration
          When does the pilot start?                                     | date
          试点什么时候开始                                                 | date
          What documents do we need to submit?                           | documents
          申请首店落户要准备哪些材料                                         | documents
          How do we apply for the subsidy funds?                         | procedure
          资助资金怎么申请                                                 | procedure
          What is the e-mail address of the office?                      | email
          联系人的邮箱是什么                                               | email
          What is the phone number of the tax bureau?                    | phone
          税务局电话多少                                                   | phone
          Which banks are in the pilot?                                  | names
          试点银行名单有吗                                                 | names
          How many international hospitals are planned?                  | count
          规划了多少家国际医院                                               | count
          Up to what age can specialists settle?                         | age
          放宽到多少岁                                                     | age
          What exactly counts as outstanding achievements?               | criteria
          突出贡献怎么认定                                                 | criteria
          Are you open at weekends?                                      | hours
          周末有人接吗                                                     | hours
          How much money can we get as a reward?                         | amount
          奖励多少钱                                                       | amount
          """)
  void seesWhichDetailIsAskedFor(String question, String detail) {
    assertThat(read(question).details().stream().map(Detail::id)).contains(detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Can foreign employees join the basic medical insurance?
          外籍员工能参加基本医疗保险吗
          What support is there for headquarters?
          总部企业有什么支持
          May parks use foreign debt funds for equity investment?
          外债资金可以用于股权投资吗
          """)
  void seesNoDetailWhereNoneIsAskedFor(String question) {
    assertThat(read(question).details()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who is responsible for residence permits?        | true
          Which department handles customs clearance?      | true
          Whom should we contact about relocation?         | true
          居留许可归谁管                                     | true
          外债登记找哪个部门                                  | true
          責任單位是哪家                                     | true
          Who can apply for the APEC card?                 | false
          谁可以申请APEC商务旅行卡                            | false
          """)
  void tellsWhoIsResponsibleFromWhoMayBenefit(String question, boolean asks) {
    assertThat(read(question).asksResponsible()).isEqualTo(asks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is the foreign debt quota in Shanghai?                     | shanghai
          上海的外债额度是多少                                              | shanghai
          上海的外債額度是多少                                              | shanghai
          Can we get the same in Shenzhen?                                | shenzhen
          We moved our lab from Shanghai to Beijing, what is there for us? |
          我们从上海搬到北京，有什么支持                                     |
          总部在上海的公司在北京设分公司有支持吗                               |
          网上海关申报有便利吗                                              |
          Are work permits recognised in Tianjin and Hebei?               |
          """)
  void seesWhenAQuestionIsAboutAnotherPlace(String question, String place) {
    assertThat(read(question).elsewhere().stream().map(Place::id))
        .containsExactlyElementsOf(place == null ? List.of() : List.of(place));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hello!                 | greeting
          您好                    | greeting
          thank you very much    | thanks
          谢谢您！                | thanks
          Are you a real person? | identity
          你是真人吗？             | identity
          好的,谢谢!              | thanks
          明白了，谢谢            | thanks
          Great, thanks a lot!   | thanks
          Am I talking to a bot? | identity
          That's not what I asked. | complaint
          答非所问啊              | complaint
          you stupid bot         | abuse
          滚蛋                   | abuse
          再见                    | farewell
          can I talk to a human? | human
          Connect me with an operator please | human
          转人工                  | human
          我要找人工客服            | human
          lovely, bye for now    | farewell
          懂啦，先这样             | farewell
          Is there a person responsible for customs? |
          找谁办?                 |
          Hello, what about visas? |
          谢谢，那签证呢            |
          """)
  void takesOnlyWholeUtterancesForSmallTalk(String question, String id) {
    assertThat(read(question).smallTalk().orElse(null)).isEqualTo(id);
  }

  private static Reading read(String text) {
    boolean english = text.codePoints().noneMatch(Character::isIdeographic);
    var question =
        new Question(
            text,
            english ? Language.ENGLISH : Language.CHINESE,
            false,
            english ? ReplyLanguage.ENGLISH : ReplyLanguage.SIMPLIFIED_CHINESE,
            true);
    return READER.read(question.simplified());
  }
}
