package org.investorchat.desk.gap;

import java.time.Instant;
import org.investorchat.conversation.ConversationId;
import org.investorchat.desk.Gap;
import org.investorchat.desk.Gap.Source;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes gaps as JSON and reads them again; what was written stays readable. */
@Component
final class GapCodec {

  private final JsonMapper json = new JsonMapper();

  /** A gap in words that stay the same whatever becomes of the types. */
  private record Written(
      String id,
      String source,
      String question,
      String language,
      long at,
      String outcome,
      @Nullable String reason,
      @Nullable String conversation) {}

  String write(Gap gap) {
    var conversation = gap.conversation();
    return json.writeValueAsString(
        new Written(
            gap.id(),
            gap.source().id(),
            gap.question(),
            gap.language().tag(),
            gap.at().toEpochMilli(),
            gap.outcome(),
            gap.reason(),
            conversation == null ? null : conversation.value()));
  }

  Gap read(String text) {
    var it = json.readValue(text, Written.class);
    return new Gap(
        it.id(),
        Source.ofId(it.source()).orElseThrow(),
        it.question(),
        it.language().equals("zh") ? Language.CHINESE : Language.ENGLISH,
        Instant.ofEpochMilli(it.at()),
        it.outcome(),
        it.reason(),
        it.conversation() == null ? null : new ConversationId(it.conversation()));
  }
}
