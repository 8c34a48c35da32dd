package org.investorchat.conversation;

import java.nio.file.Path;
import java.time.Clock;
import org.investorchat.answering.Answer;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.platform.SqliteDatabase;

/**
 * A process in which visitors talk until it is killed. It prints what a visitor would know of a
 * turn once it is answered: conversation, token, name of the post, id of the answer.
 */
final class TalkingProcess {

  static final int VISITORS = 4;

  private TalkingProcess() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (var database = SqliteDatabase.open(Path.of(arguments[0]))) {
      var talk = talk(database);
      Thread visitor = Thread.currentThread();
      for (int i = 0; i < VISITORS; i++) {
        visitor = Thread.ofPlatform().start(() -> talkOn(talk.conversations));
      }
      visitor.join();
    }
  }

  /** Returns conversations kept in {@code database}. */
  static Talk talk(SqliteDatabase database) {
    return new Talk(
        new SqliteConversationStore(database, new EntryCodec(), Clock.systemUTC()),
        new ScriptedDialogue(it -> new Answer.Answered(Turns.reply(ReplyLanguage.ENGLISH))),
        Talk.settings(Integer.MAX_VALUE, 1));
  }

  private static void talkOn(Conversations conversations) {
    var opened = conversations.open(null);
    var id = opened.conversation().id();
    for (int i = 0; true; i++) {
      var turn = conversations.say(id, opened.token(), new Utterance("外债额度", null), "post " + i);
      System.out.println(id.value() + "," + opened.token() + ",post " + i + "," + turn.id());
    }
  }
}
