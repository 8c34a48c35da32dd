package org.investorchat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Checks that a visitor is told in words what is in the way, and gets the answer all the same. */
class ChatTroubleBrowserTest extends BrowserTest {

  private static final String QUESTION =
      "How much foreign debt can a company in Haidian Park take on?";
  private static final String MESSAGES = "**/messages";

  @BeforeEach
  void expectRefusals() {
    expectComplaint("Failed to load resource");
  }

  @Test
  void asksAgainUnderTheSameIdWhenAnAnswerBreaksOff() {
    var chat = chat("en");
    List<String> ids = new ArrayList<>();
    first(
        chat.page(),
        route ->
            route.fulfill(stream("event:accepted\ndata:{}\n\nevent:delta\ndata:{\"text\":\"E\"}")),
        route -> ids.add(clientMessageId(route)));

    var answer = chat.ask(QUESTION);

    assertThat(answer.locator(".text")).containsText("$10 million");
    assertThat(ids).hasSize(2);
    assertThat(ids.getFirst()).isEqualTo(ids.getLast());
  }

  @Test
  void waitsForAServerThatRestarts() {
    var chat = chat("en");
    first(chat.page(), Route::abort, _ -> {});

    assertThat(chat.ask(QUESTION).locator(".text")).containsText("$10 million");
  }

  @Test
  void answersOverASlowConnection() {
    var chat = chat("en");
    var connection = new JsonObject();
    connection.addProperty("offline", false);
    connection.addProperty("latency", 400);
    connection.addProperty("downloadThroughput", 4_000);
    connection.addProperty("uploadThroughput", 4_000);
    chat.page()
        .context()
        .newCDPSession(chat.page())
        .send("Network.emulateNetworkConditions", connection);

    chat.type(QUESTION);

    assertThat(chat.page().locator(".working")).isVisible();
    assertThat(chat.answer(0).locator(".text")).containsText("$10 million");
    assertThat(chat.openCitation()).containsText("7.4");
  }

  @ParameterizedTest
  @CsvSource({"en, You can ask again in", "zh-Hans, 短时间内提问过多"})
  void countsDownToTheNextQuestion(String language, String words) {
    var chat = chat(language);
    first(chat.page(), route -> route.fulfill(refusal(429, "too-many-requests", "2")), _ -> {});

    chat.type(QUESTION);

    assertThat(chat.problem()).containsText(words);
    assertThat(chat.problem().locator("button")).isDisabled();
    chat.problem().locator("button").click();
    assertThat(chat.answer(0).locator(".text")).containsText("$10 million");
    assertThat(chat.questions()).containsExactly(QUESTION);
  }

  @ParameterizedTest
  @CsvSource({
    "503, unavailable, not available for now",
    "409, conversation-busy, still being answered",
    "409, conversation-full, no room for more questions",
    "500, internal-error, Something went wrong"
  })
  void saysWhatIsInTheWayAndOffersToTryAgain(int status, String type, String words) {
    var chat = chat("en");
    chat.page().route(MESSAGES, route -> route.fulfill(refusal(status, type, "0")));
    chat.type(QUESTION);
    assertThat(chat.problem()).containsText(words);
    chat.page().unroute(MESSAGES);

    chat.button("Try again").click();

    assertThat(chat.answer(0).locator(".text")).containsText("$10 million");
  }

  @Test
  void keepsTheQuestionWhenTheConversationHasEnded() {
    var chat = chat("en");
    chat.ask("What is in part I?");
    chat.page()
        .evaluate(
            """
            () => {
              const key = JSON.parse(localStorage.getItem('investor-chat'));
              localStorage.setItem('investor-chat', JSON.stringify({...key, token: 'gone'}));
            }
            """);

    chat.type(QUESTION);

    assertThat(chat.page().locator(".message.system")).containsText("has ended");
    assertThat(chat.answer(0).locator(".text")).containsText("$10 million");
    assertThat(chat.questions()).containsExactly(QUESTION);
  }

  @Test
  void saysSoWhenTheVisitorIsOffline() {
    var chat = chat("en");
    chat.page().context().setOffline(true);
    chat.type(QUESTION);
    assertThat(chat.state()).containsText("You are offline");
    assertThat(chat.field()).hasValue(QUESTION);

    chat.page().context().setOffline(false);
    assertThat(chat.state()).isHidden();

    assertThat(chat.ask(QUESTION).locator(".text")).containsText("$10 million");
  }

  @Test
  void stopsAnAnswerThatTakesLongAndAsksAgainWhenWanted() {
    var chat = chat("en");
    chat.page().clock().install();
    chat.page().route(MESSAGES, _ -> {}); // never answered
    chat.type(QUESTION);
    chat.page().clock().fastForward(10_000);
    assertThat(chat.page().locator(".working")).containsText("takes longer than usual");

    chat.button("Stop").click();
    assertThat(chat.page().locator(".pending")).containsText("Stopped");
    chat.page().unroute(MESSAGES);
    chat.button("Try again").click();

    assertThat(chat.answer(0).locator(".text")).containsText("$10 million");
  }

  @Test
  void tellsHowManyCharactersAreLeft() {
    var chat = chat("zh-Hans");
    chat.field().fill("问".repeat(460));
    assertThat(chat.page().locator(".count")).hasText("还可输入40字");

    chat.type("问".repeat(501));

    assertThat(chat.page().locator(".count")).hasText("超出1字");
    assertThat(chat.state()).containsText("请控制在500字以内");
    assertThat(chat.questions()).isEmpty();
  }

  @Test
  void showsTheClauseEvenWhenItsMeasureCannotBeFetched() {
    var chat = chat("en");
    chat.ask(QUESTION);
    chat.page().route("**/api/v1/measures/**", Route::abort);

    var panel = chat.openCitation();

    assertThat(panel).containsText("cannot be shown for now");
    assertThat(panel.locator(".cited blockquote").first()).containsText("$10 million");
  }

  private ChatPage chat(String language) {
    return new ChatPage(open(Viewer.reading(language), "/?lang=" + language));
  }

  /** Handles the first message by {@code trouble}, and lets the others through. */
  private static void first(Page page, Consumer<Route> trouble, Consumer<Route> seen) {
    var count = new AtomicInteger();
    page.route(
        MESSAGES,
        route -> {
          seen.accept(route);
          if (count.getAndIncrement() == 0) {
            trouble.accept(route);
          } else {
            route.resume();
          }
        });
  }

  private static String clientMessageId(Route route) {
    return new JsonMapper().readTree(route.request().postData()).at("/clientMessageId").asString();
  }

  private static Route.FulfillOptions stream(String body) {
    return new Route.FulfillOptions().setContentType("text/event-stream").setBody(body + "\n\n");
  }

  private static Route.FulfillOptions refusal(int status, String type, String seconds) {
    return new Route.FulfillOptions()
        .setStatus(status)
        .setContentType("application/problem+json")
        .setHeaders(Map.of("Retry-After", seconds))
        .setBody("{\"type\": \"/problems/" + type + "\"}");
  }
}
