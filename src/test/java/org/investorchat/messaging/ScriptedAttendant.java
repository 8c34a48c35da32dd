package org.investorchat.messaging;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Outgoing.Said;
import org.investorchat.messaging.Outgoing.Speaker;

/** Answers as told, and knows how often it was asked about what. */
final class ScriptedAttendant implements Attendant {

  static final String SORRY = "Sorry. 抱歉。";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Consumer<Inbound>> before = new ConcurrentHashMap<>();
  private Function<Inbound, String> words = it -> "Answer to " + text(it);

  /** Has it answer so; paragraphs become parts. */
  void answer(Function<Inbound, String> words) {
    this.words = words;
  }

  /** Has it do something before each answer to a message. */
  void before(String messageId, Consumer<Inbound> what) {
    before.put(messageId, what);
  }

  /** Returns the ids of the messages it was asked about, in order, as often as it was. */
  List<String> asked() {
    return asked;
  }

  static String text(Inbound inbound) {
    return ((Content.Text) inbound.content()).text();
  }

  @Override
  public List<Outgoing> respond(Inbound inbound) {
    asked.add(inbound.messageId());
    before.getOrDefault(inbound.messageId(), _ -> {}).accept(inbound);
    return List.of(said(inbound, words.apply(inbound)));
  }

  @Override
  public Outgoing regret(Inbound inbound) {
    return said(inbound, SORRY);
  }

  private static Said said(Inbound inbound, String text) {
    return new Said(
        inbound.messageId(), Speaker.SERVICE, ReplyLanguage.ENGLISH, List.of(text.split("\n\n")));
  }
}
