/**
 * Where people and programs reach the assistant.
 *
 * <p>Each folder is one channel and knows no other: {@code rest} is the HTTP API, {@code portal}
 * the pages for people, {@code openai} an API of OpenAI's shape, {@code ui} the stream of the AI
 * SDK, {@code terminal} one question on the command line. Platforms that people write from, such as
 * {@code telegram}, are each a {@link org.investorchat.messaging.Channel}. What they share stands
 * here: {@link AnswerView} and {@link MeasureView} are the shapes that callers rely on, {@link
 * RequestedLanguage} reads the language a caller wants, {@link ChannelTexts} holds the words around
 * an answer.
 *
 * <p>Decided: views of their own, so that a renamed record component cannot rename a field of the
 * API. {@link Outcome} maps every case of an answer in one switch without a default.
 */
@ApplicationModule(
    allowedDependencies = {
      "knowledge",
      "retrieval",
      "answering",
      "conversation",
      "accounts",
      "desk",
      "messaging",
      "platform"
    })
@NullMarked
package org.investorchat.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
