package org.investorchat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plays through how a visitor's question becomes an answer by two people, in both languages. */
class ConsolePlayTest extends ConsoleTest {

  private static final Map<String, String> EN =
      Map.of(
          "7.4",
          "Enterprises registered in Zhongguancun Haidian Park that meet the required conditions"
              + " may enjoy the foreign debt facilitation pilot, whose limit is raised from $5"
              + " million to $10 million [7.4].",
          "2.1",
          "Beijing says it will cancel the restrictions on the foreign shareholding ratio of"
              + " information service businesses in application stores in certain areas (pilot free"
              + " trade zones) [2.1].");

  private static final Map<String, String> ZH =
      Map.of(
          "7.4",
          "在中关村海淀园注册且符合规定条件的企业，可享受外债便利化试点政策，额度由500万美元提高到1000万美元[7.4]。",
          "2.1",
          "北京将在特定区域（自贸试验区）取消应用商店的信息服务业务外资股比限制[2.1]。");

  @ParameterizedTest
  @CsvSource({
    "en, How much foreign debt can a company in Haidian Park take on?, $10 million, $50 million",
    "zh-Hans, 海淀园的外债额度是多少？, 1000万美元, 5000万美元"
  })
  void twoPeopleAnswerAVisitor(String language, String question, String right, String wrong) {
    var reader = Viewer.reading(language);
    var visitor = visitorWhoWantsAPerson(reader, question);
    var operator = console(reader, OPERATOR, "/desk");
    var colleague = console(reader, COLLEAGUE, "/desk");
    operator.openTicket(question);
    colleague.openTicket(question);

    boolean first = isClaimedByFirst(operator, colleague);
    var holder = first ? operator : colleague;
    var other = first ? colleague : operator;
    assertThat(other.alarm()).containsText(first ? "Li Na" : "Zhang Wei");
    assertThat(other.step("edit")).hasCount(0);

    String before = holder.text(language).inputValue();
    holder.text(language).fill(before.replace(right, wrong));
    assertThat(holder.findings().first()).containsText("50");
    assertThat(holder.page().locator(".fault").first()).containsText("50");
    assertThat(holder.clauses()).containsText("7.4");
    holder.text(language).fill(before + " " + before);
    assertThat(holder.findings()).hasCount(0);
    holder.take("edit");
    assertThat(holder.step("edit")).isDisabled();
    holder.take("submit");
    assertThat(holder.step("approve")).hasCount(0);

    other.take("approve");
    holder.take("send");
    String shown = holder.dialog().locator(".sent-text").textContent();
    holder.confirm();
    assertThat(holder.dialog()).hasCount(0);

    var reply = visitor.page().locator(".message.operator .text");
    assertThat(reply).containsText(right);
    assertThat(reply.textContent()).isEqualTo(shown);
    assertThatTheTrailShows(reader, "ticket.claim", "ticket.edit", "ticket.approve", "ticket.send");
  }

  /** What the document answers and the assistant did not find becomes a card, which answers. */
  @ParameterizedTest
  @CsvSource({
    "en, What may a blue heron borrow from its mother abroad?, 7.4, $10 million",
    "zh-Hans, 松鼠铺子里老外能占几成？, 2.1, 取消应用商店的信息服务业务外资股比限制"
  })
  void aGapBecomesACardThatAnswers(String language, String question, String clause, String fact) {
    var reader = Viewer.reading(language);
    var visitor = new ChatPage(open(reader, "/?lang=" + language));
    assertThat(visitor.ask(question)).not().containsText(fact);

    var operator = console(reader, OPERATOR, "/desk/gaps");
    operator.gap(question).locator("a[href*='gap=']").click();
    assertThat(operator.questions(language)).hasValue(question);
    operator.questions("en").fill(waysOfAsking("blue " + clause, language, question));
    operator.questions("zh-Hans").fill(waysOfAsking("蓝鹭" + clause, language, question));
    operator.page().locator("input[name=clauses]").fill(clause);
    operator.text("en").fill(EN.get(clause));
    operator.text("zh-Hans").fill(ZH.get(clause));
    operator.page().locator(".checking:not(.found)").waitFor();
    operator.page().locator("[data-act=save]").click();
    operator.page().waitForURL("**/desk/cards/desk-*");

    var supervisor =
        console(reader, SUPERVISOR, operator.page().url().substring(origin().length()));
    supervisor.page().locator("[data-act=approve]").click();
    supervisor.page().locator(".label.in-force").waitFor();

    assertThat(visitor.ask(question)).containsText(fact);
  }

  /** Three of them, the question among them where it is in the language of the words. */
  private static String waysOfAsking(String words, String language, String question) {
    boolean own = language.equals("en") == words.startsWith("blue");
    return String.join("\n", own ? question : words + "?", "x " + words, words + " y");
  }

  /** Both click at once; returns whether the first holds it then. The other is told who did. */
  private boolean isClaimedByFirst(ConsolePage operator, ConsolePage colleague) {
    expectComplaint("status of 409");
    var both = List.of(operator, colleague);
    both.forEach(it -> it.step("claim").waitFor());
    both.forEach(
        it -> it.page().evaluate("() => document.querySelector('[data-step=claim]').click()"));
    operator
        .page()
        .waitForCondition(
            () ->
                both.stream().filter(it -> it.text("en").count() == 1).count() == 1
                    && both.stream().filter(it -> it.alarm().isVisible()).count() == 1);
    return operator.text("en").count() == 1;
  }

  private void assertThatTheTrailShows(Viewer reader, String... actions) {
    var trail = console(reader, SUPERVISOR, "/desk/audit");
    for (String action : actions) {
      trail.page().locator("input[name=action]").fill(action);
      trail.page().locator("form.filters button").click();
      assertThat(trail.page().locator("tbody tr").first()).containsText("tkt_");
    }
  }
}
