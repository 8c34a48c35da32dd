package org.investorchat.channels.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Checks that what chat programs ask for beside questions is told from questions. */
class WishReaderTest {

  private static final String HISTORY =
      """
      ### Chat History:
      <chat_history>
      USER: How much foreign debt can a company in Haidian Park take on?
      ASSISTANT: Up to $10 million [1].

      Sources
      - [1] Clause 7.4, Title: https://invest.example.org/measures/7?lang=en#7.4
      USER: Who is responsible?
      ASSISTANT: SAFE. https://invest.example.org/measures/7?lang=en#7.1 /measures/8?lang=en#7.4
      </chat_history>\
      """;

  private final WishReader reader = new WishReader();

  /** Beginnings and forms of Open WebUI's default prompts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Generate a concise, 3-5 word title with an emoji | title      | TITLE",
        "Generate 1-3 broad tags categorizing the themes  | tags       | TAGS",
        "Suggest 3-5 relevant follow-up questions         | follow_ups | FOLLOW_UPS",
        "Analyze the chat history to determine queries    | queries    | QUERIES",
        "You are an autocompletion system.                | text       | OTHER",
        "Generate a detailed prompt for am image          | prompt     | OTHER",
        "Create a short summary                           | summary    | OTHER"
      })
  void openWebUiWantsAFieldOfJson(String task, String field, Chore chore) {
    String prompt =
        "### Task:\n%s\n### Output:\nJSON format: { \"%s\": \"…\" }\n%s"
            .formatted(task, field, HISTORY);

    var wish = reader.read(request("investor-chatbot", prompt)).orElseThrow();

    assertThat(wish.chore()).isEqualTo(chore);
    assertThat(wish.field()).isEqualTo(field);
    assertThat(wish.questions())
        .containsExactly(
            "How much foreign debt can a company in Haidian Park take on?", "Who is responsible?");
    assertThat(wish.sources()).containsExactly("7.4", "7.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // LibreChat
        "Provide a concise, 5-word-or-less title for the conversation, using title case",
        "Please generate a concise, 5-word-or-less title for the conversation, using its same",
        "Analyze this conversation and provide:\n1. The detected language\n2. A concise title",
        "Detect user language and write in the same language an extremely concise title for",
        // Open WebUI before 0.5
        "Create a concise, 3-5 word title with an emoji as a title for the chat history",
        // Chatbox, NextChat
        "Based on the chat history, give this conversation a name.\nKeep it short",
        "使用四到五个字直接返回这句话的简要主题，不要解释、不要标点"
      })
  void othersWantATitleAndNothingElse(String prompt) {
    String whole = prompt + "\n\nConversation:\nUser: 海淀园的外债额度是多少？\nAI: 1000万美元";

    var wish = reader.read(request("investor-chatbot", whole)).orElseThrow();

    assertThat(wish.chore()).isEqualTo(Chore.TITLE);
    assertThat(wish.field()).isNull();
    assertThat(wish.questions()).containsExactly("海淀园的外债额度是多少？");
  }

  @Test
  void aConversationThatThePromptEndsIsWhatItIsAbout() {
    var request =
        request(
            "investor-chatbot", "外债额度", "Please generate a four to five word title summarizing");

    assertThat(reader.read(request).orElseThrow().questions()).containsExactly("外债额度");
  }

  @Test
  void theModelForTasksIsAskedNoQuestions() {
    assertThat(reader.read(request("investor-chatbot-task", "How much?")).orElseThrow().chore())
        .isEqualTo(Chore.TITLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How much foreign debt can a company in Haidian Park take on?",
        "海淀园的外债额度是多少？",
        "What is my task? ### Task: none",
        "Can I register the title of a house?",
        "Which tags do imported goods need?",
        "Provide a list of titles of measures",
        "任务：外债登记"
      })
  void aQuestionIsAQuestion(String question) {
    assertThat(reader.read(request("investor-chatbot", question))).isEmpty();
  }

  private static CompletionRequest request(String model, String... said) {
    var messages =
        List.of(said).stream()
            .map(it -> new ChatMessage("user", JsonNodeFactory.instance.stringNode(it)))
            .toList();
    return new CompletionRequest(model, messages, null, null);
  }
}
