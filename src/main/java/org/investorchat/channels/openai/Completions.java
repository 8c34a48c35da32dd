package org.investorchat.channels.openai;

import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.investorchat.channels.AnswerViews;
import org.investorchat.channels.MessageIds;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.conversation.Retelling;
import org.investorchat.conversation.Utterance;
import org.investorchat.knowledge.LiveCorpus;
import org.investorchat.platform.InvalidRequest;
import org.investorchat.platform.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Takes a request to its answer. */
@Component
final class Completions {

  /** Open WebUI sends it where its administrator has it forward who asks. */
  private static final String CHAT_ID = "X-OpenWebUI-Chat-Id";

  private static final int ID_BYTES = 16;

  private final Housekeeping housekeeping;
  private final Retelling retelling;
  private final AnswerViews views;
  private final CompletionText texts;
  private final MessageIds ids;
  private final LiveCorpus corpus;
  private final Clock clock;

  Completions(
      Housekeeping housekeeping,
      Retelling retelling,
      AnswerViews views,
      CompletionText texts,
      MessageIds ids,
      LiveCorpus corpus,
      Clock clock) {
    this.housekeeping = housekeeping;
    this.retelling = retelling;
    this.views = views;
    this.texts = texts;
    this.ids = ids;
    this.corpus = corpus;
    this.clock = clock;
  }

  /** Returns what the answer to {@code request} will be known by. */
  CompletionOccasion occasion(CompletionRequest request, HttpHeaders headers) {
    return new CompletionOccasion(
        ids.next("chatcmpl-"),
        clock.instant().getEpochSecond(),
        request.asked().id(),
        conversation(headers, request.said().getFirst()));
  }

  /**
   * Returns what a conversation is known by, which no request names: its beginning, and whoever
   * shows the same key.
   */
  private static String conversation(HttpHeaders headers, String first) {
    String chat = headers.getFirst(CHAT_ID);
    String known =
        String.join(
            "\n",
            or(headers.getFirst(HttpHeaders.AUTHORIZATION), ""),
            chat == null ? "said" : "chat",
            or(chat, first));
    byte[] digest = HexFormat.of().parseHex(Sha256.hex(known), 0, 2 * ID_BYTES);
    return "cnv_" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  private static String or(@Nullable String text, String other) {
    return text == null ? other : text;
  }

  /**
   * Returns what answers {@code request}.
   *
   * @param origin what links begin with
   * @param accepted runs once the question is taken, before the work begins
   * @throws InvalidRequest when the question cannot be taken
   */
  Completed complete(CompletionRequest request, String origin, Runnable accepted) {
    return housekeeping
        .answer(request)
        .map(it -> new Completed(it, List.of(), List.of(), corpus.version()))
        .orElseGet(() -> answer(request, origin, accepted));
  }

  private Completed answer(CompletionRequest request, String origin, Runnable accepted) {
    var said =
        request.said().stream().map(it -> new Utterance(it, null, OpenAiChannel.NAME)).toList();
    try {
      return texts.of(views.linked(retelling.respond(said, accepted), origin));
    } catch (InvalidUtterance e) {
      throw switch (e.reason()) {
        case BLANK -> InvalidRequest.blank(request.questionField());
        case TOO_LONG -> InvalidRequest.tooLong(request.questionField(), e.limit());
      };
    }
  }
}
