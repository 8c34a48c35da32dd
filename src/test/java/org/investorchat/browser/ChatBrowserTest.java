package org.investorchat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the chat as visitors use it. */
class ChatBrowserTest extends BrowserTest {

  private static final Viewer READER = Viewer.reading("en");
  private static final String QUESTION =
      "How much foreign debt can a company in Haidian Park take on?";

  @ParameterizedTest
  @CsvSource({
    "en, How much foreign debt can a company in Haidian Park take on?, $10 million, source text",
    "zh-Hans, 海淀园的外债额度是多少？, 1000万美元, 参考译文，非官方文本",
    "zh-Hant, 海淀園的外債額度是多少？, 1000萬美元, 參考譯文，非官方文本"
  })
  void answersInTheLanguageOfTheVisitor(
      String language, String question, String fact, String provenance) {
    var chat = chat(Viewer.reading(language), "/");

    var answer = chat.ask(question);

    assertThat(chat.page().locator("html")).hasAttribute("lang", language);
    assertThat(answer.locator(".text")).containsText(fact);
    assertThat(answer.locator(".text")).hasAttribute("lang", language);
    assertThat(answer.locator(".sources")).containsText(provenance);
    assertThat(answer.locator(".notices")).not().isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, Optimize life services, 4", "zh-Hans, 优化外国投资者生活服务, 4"})
  void listsTheMeasuresOfAThemeThatIsChosen(String language, String theme, int measures) {
    var chat = chat(Viewer.reading(language), "/");
    assertThat(chat.page().locator(".theme")).hasCount(7);

    chat.page().locator(".theme").filter(named(theme)).click();

    assertThat(chat.answer(0).locator(".source-link")).hasCount(measures);
  }

  @Test
  void opensTheCitedClauseInItsMeasure() {
    var chat = chat(READER, "/");
    chat.ask(QUESTION);

    var panel = chat.openCitation();

    assertThat(panel.locator(".clause")).hasCount(10);
    assertThat(panel.locator(".cited")).containsText("registered in the park");
    assertThat(panel.locator(".cited blockquote[lang=zh-Hans]")).containsText("1000万美元");
    assertThat(panel.locator(".heads")).containsText("reference translation");
    assertThat(panel.locator(".particulars")).containsText("pilot");
    assertThat(panel.locator(".panel-link a"))
        .hasAttribute("href", origin() + "/measures/7?lang=en#7.4");
  }

  @Test
  void showsTheRegisteredDivergenceOfAClause() {
    var chat = chat(READER, "/");
    chat.ask("Show me measure 14 in full");

    var panel = chat.openCitation();

    assertThat(panel.locator(".remark").first()).containsText("Where the two languages differ");
  }

  @Test
  void goesFromSourceToSource() {
    var chat = chat(READER, "/");
    chat.ask("What is in part III?");
    var panel = chat.openCitation();

    chat.button("Next").click();

    assertThat(panel.locator(".panel-foot")).containsText("Source 2 of 4");
    assertThat(chat.button("Previous")).isEnabled();
  }

  @Test
  void understandsAFollowUp() {
    var chat = chat(READER, "/");
    chat.ask(QUESTION);

    var answer = chat.ask("Who is responsible for that?");

    assertThat(answer.locator(".understood")).containsText("Haidian");
    assertThat(answer.locator(".text")).containsText("Foreign Exchange");
  }

  @Test
  void asksTheQuestionOfTheAddressOnce() {
    var chat = chat(READER, "/?lang=en&q=What+is+in+part+I%3F");
    chat.answer(0);

    chat.page().reload();
    chat.answer(0);

    assertThat(chat.page().url()).isEqualTo(origin() + "/?lang=en");
    assertThat(chat.questions()).containsExactly("What is in part I?");
  }

  @Test
  void resumesAfterAReloadAndInAnotherLanguage() {
    var chat = chat(READER, "/?lang=en");
    chat.ask(QUESTION);

    chat.page().locator(".languages").getByText("简体中文").click();
    var answer = chat.answer(0);

    assertThat(chat.questions()).containsExactly(QUESTION);
    assertThat(answer.locator(".text")).hasAttribute("lang", "en");
    assertThat(answer.locator(".tools")).containsText("复制答复及依据");
  }

  @Test
  void twoTabsShareOneConversation() {
    var first = chat(READER, "/");
    first.ask(QUESTION);
    var second = new ChatPage(first.page().context().newPage());
    second.page().navigate(origin() + "/");
    second.answer(0);

    second.ask("Who is responsible for that?");

    first.answer(1);
    assertThat(first.questions()).isEqualTo(second.questions()).hasSize(2);
  }

  @Test
  void keepsWhatAVisitorThinksOfAnAnswer() {
    var chat = chat(READER, "/");
    var answer = chat.ask(QUESTION);

    answer.getByText("No", exactly()).click();
    answer.getByText("Something is missing").click();
    answer.locator("textarea").fill("The deadline");
    var request =
        chat.page()
            .waitForRequest(
                it -> it.url().endsWith("/feedback"), () -> chat.button("Send").click());

    assertThat(request.response().status()).isEqualTo(204);
    assertThat(request.postData()).contains("incomplete", "The deadline");
    assertThat(answer.locator(".feedback")).containsText("Thank you");
  }

  @Test
  void asksForAPerson() {
    var chat = chat(READER, "/");
    chat.ask(QUESTION);

    chat.button("Speak to a person").click();
    chat.page().getByLabel("How to reach you (optional)").fill("wang@example.com");
    chat.button("Send the request").click();
    assertThat(chat.sheet()).not().containsText("Number: tkt_");
    chat.sheet().getByRole(AriaRole.CHECKBOX).check();
    chat.button("Send the request").click();

    assertThat(chat.sheet()).containsText("Number: tkt_");
    assertThat(chat.sheet()).containsText("12345");
    assertThat(chat.page().locator(".message.system")).containsText("has been recorded");
  }

  @ParameterizedTest
  @CsvSource({"Save as a web page, .html", "Save as data (JSON), .json"})
  void savesTheRecordWithItsLabel(String name, String ending) throws IOException {
    var chat = chat(READER, "/");
    chat.ask(QUESTION);
    chat.button("Conversation record").click();

    var file = chat.page().waitForDownload(() -> chat.button(name).click());

    assertThat(file.suggestedFilename()).startsWith("conversation-").endsWith(ending);
    assertThat(Files.readString(file.path())).contains(QUESTION, "$10 million", "AIGC");
  }

  @Test
  void offersAPersonWhereTheDocumentIsSilent() {
    var chat = chat(READER, "/");
    var answer = chat.ask("What is the weather like today?");
    assertThat(answer).containsText("Not in this document");

    answer.getByText("Speak to a person").click();
    chat.page().keyboard().press("Escape");

    assertThat(chat.sheet()).isHidden();
    assertThat(answer.getByText("Speak to a person")).isFocused();
  }

  @Test
  void erasesTheConversationOnceThatIsConfirmed() {
    var chat = chat(READER, "/");
    chat.ask(QUESTION);
    chat.button("Conversation record").click();
    chat.button("Erase my conversation").click();
    assertThat(chat.answers()).hasCount(1);

    chat.button("Erase").click();

    assertThat(chat.state()).containsText("has been erased");
    assertThat(chat.answers()).hasCount(0);
    assertThat(chat.page().evaluate("() => localStorage.length")).isEqualTo(0);
  }

  @Test
  void copiesAnAnswerWithItsSourcesAndItsLabel() {
    var chat = chat(READER, "/");
    chat.page()
        .context()
        .grantPermissions(
            List.of("clipboard-read", "clipboard-write"),
            new BrowserContext.GrantPermissionsOptions().setOrigin(origin()));
    var answer = chat.ask(QUESTION);

    chat.button("Copy with sources").click();

    assertThat(answer.locator(".done")).hasText("Copied.");
    assertThat((String) chat.page().evaluate("() => navigator.clipboard.readText()"))
        .contains("$10 million", "[1] Clause 7.4", "1000万美元", "(reference translation")
        .contains(origin() + "/measures/7?lang=en#7.4", "Composed automatically");
  }

  private ChatPage chat(Viewer viewer, String path) {
    return new ChatPage(open(viewer, path));
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
