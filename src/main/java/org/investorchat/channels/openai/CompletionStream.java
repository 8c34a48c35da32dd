package org.investorchat.channels.openai;

import java.util.function.Function;
import org.investorchat.channels.Deltas;
import org.investorchat.channels.EventStream;
import org.investorchat.channels.StreamedAnswer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells one answer in chunks: who speaks, the text sentence by sentence, what it rests on, that it
 * stops, the tokens where they are wanted, {@code [DONE]}; or, once begun, an error.
 *
 * @param problems what failures are told as
 */
record CompletionStream(
    CompletionOccasion occasion,
    CompletionRequest request,
    JsonMapper json,
    Function<Throwable, OpenAiError> problems)
    implements StreamedAnswer.Telling<Completed> {

  @Override
  public void accepted(EventStream events, String id) {
    say(events, CompletionChunk.begin(occasion));
  }

  @Override
  public void answered(EventStream events, Completed completed) {
    Deltas.of(completed.text()).forEach(it -> say(events, CompletionChunk.text(occasion, it)));
    if (!completed.citations().isEmpty()) {
      say(events, CompletionChunk.sources(occasion, completed));
    }
    say(events, CompletionChunk.stop(occasion));
    if (request.wantsUsage()) {
      say(events, CompletionChunk.usage(occasion, Usage.of(request, completed.text())));
    }
    events.say("[DONE]");
  }

  @Override
  public void failed(EventStream events, Throwable thrown) {
    say(events, problems.apply(thrown));
  }

  @Override
  public String id(Completed completed) {
    return occasion.id();
  }

  private void say(EventStream events, Object chunk) {
    events.say(json.writeValueAsString(chunk));
  }
}
