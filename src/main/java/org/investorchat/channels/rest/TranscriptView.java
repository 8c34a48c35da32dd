package org.investorchat.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.investorchat.channels.AnswerViews;
import org.investorchat.conversation.ConversationId;
import org.investorchat.conversation.Entry;
import org.investorchat.conversation.Notice;
import org.investorchat.conversation.Transcript;
import org.investorchat.conversation.Turn;
import org.jspecify.annotations.Nullable;

/** All that was said in a conversation. */
@Schema(name = "Transcript", description = "All that was said in a conversation, in order.")
record TranscriptView(
    String id,
    @Schema(
            description = "Language it answers in; null for that of each question.",
            types = {"string", "null"},
            allowableValues = {"en", "zh-Hans", "zh-Hant"})
        @Nullable String language,
    List<MessageView> messages) {

  static TranscriptView of(Transcript transcript, AnswerViews answers) {
    var conversation = transcript.conversation();
    return new TranscriptView(
        conversation.id().value(),
        OpenedView.tag(conversation.wanted()),
        transcript.entries().stream()
            .flatMap(it -> messages(conversation.id(), it, answers))
            .toList());
  }

  private static Stream<MessageView> messages(ConversationId id, Entry entry, AnswerViews answers) {
    return switch (entry) {
      case Turn it ->
          Stream.of(MessageView.question(it), MessageView.answer(it, answers.of(id, it)));
      case Notice it -> Stream.of(MessageView.of(it));
    };
  }
}
