package org.investorchat.messaging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Conversations;
import org.investorchat.conversation.Entry;
import org.investorchat.conversation.HandoffReceipt;
import org.investorchat.conversation.HandoffWish;
import org.investorchat.conversation.InvalidUtterance;
import org.investorchat.conversation.Notice;
import org.investorchat.conversation.Turn;
import org.investorchat.conversation.UnknownConversation;
import org.investorchat.conversation.Utterance;
import org.investorchat.desk.Desk;
import org.investorchat.messaging.Inbound.Content;
import org.investorchat.messaging.Outgoing.Answered;
import org.investorchat.messaging.Outgoing.Said;
import org.investorchat.messaging.Outgoing.Speaker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes messages to where they belong: commands are carried out, questions asked in the sender's
 * conversation, and whoever sends neither is told what can be done here.
 */
@Component
final class Receptionist implements Attendant {

  /** A command as platforms send it when a button is pressed. */
  private static final Pattern BUTTON = Pattern.compile("/[A-Za-z_]+(@\\w+)?");

  /** More than anybody says between two words of a person. */
  private static final int LATEST = 60;

  private final Correspondents correspondents;
  private final Conversations conversations;
  private final CommandReader commands;
  private final ServiceWords words;
  private final Desk desk;

  Receptionist(
      Correspondents correspondents,
      Conversations conversations,
      CommandReader commands,
      ServiceWords words,
      Desk desk) {
    this.correspondents = correspondents;
    this.conversations = conversations;
    this.commands = commands;
    this.words = words;
    this.desk = desk;
  }

  @Override
  public List<Outgoing> respond(Inbound inbound) {
    return List.of(
        switch (inbound.content()) {
          case Content.Arrived _ -> {
            var tongue = tongue(inbound, null);
            yield said(inbound, tongue, words.greeting(tongue));
          }
          case Content.Other _ -> {
            var tongue = Tongue.of(chosen(inbound), null, null);
            yield said(inbound, tongue, words.wordsAlone(tongue));
          }
          case Content.Text it -> respond(inbound, it.text());
        });
  }

  @Override
  public Outgoing regret(Inbound inbound) {
    String text = inbound.content() instanceof Content.Text it ? it.text() : null;
    var tongue = Tongue.of(null, text, inbound.locale());
    return said(inbound, tongue, words.regret(tongue));
  }

  private Outgoing respond(Inbound inbound, String text) {
    try {
      return commands
          .read(text)
          .map(it -> obey(it, inbound, tongue(inbound, text)))
          .orElseGet(() -> answer(inbound, text));
    } catch (InvalidUtterance e) {
      var tongue = tongue(inbound, text);
      return said(inbound, tongue, words.invalid(tongue, e));
    }
  }

  private Outgoing answer(Inbound inbound, String text) {
    var address = inbound.from();
    return correspondents.with(
        address,
        it -> {
          var utterance = new Utterance(text, it.wanted(), address.channel());
          var turn =
              conversations.say(it.conversation(), it.token(), utterance, Letter.id(inbound));
          return new Answered(turn.id(), it.conversation().value(), turn.at(), turn.answer());
        });
  }

  private Outgoing obey(Command command, Inbound inbound, Tongue tongue) {
    return switch (command) {
      case Command.Start _ -> said(inbound, tongue, words.greeting(tongue));
      case Command.Help _ -> said(inbound, tongue, words.help(tongue));
      case Command.Languages _ -> said(inbound, tongue, words.languages(tongue));
      case Command.Choose it -> choose(it, inbound);
      case Command.Human it -> handOver(it, inbound, tongue);
      case Command.Forget _ -> {
        correspondents.forget(inbound.from());
        yield said(inbound, tongue, words.forgotten(tongue));
      }
    };
  }

  private Outgoing choose(Command.Choose choice, Inbound inbound) {
    correspondents.choose(inbound.from(), choice.wanted());
    var tongue =
        choice.wanted() == null ? tongue(inbound, text(inbound)) : new Tongue(choice.wanted());
    return said(inbound, tongue, words.chosen(tongue, choice.wanted() == null));
  }

  private Outgoing handOver(Command.Human command, Inbound inbound, Tongue tongue) {
    var receipt = correspondents.with(inbound.from(), it -> handOver(command, inbound, tongue, it));
    var before = desk.before(receipt.request().ticketId());
    return said(inbound, tongue, words.recorded(tongue, receipt, before));
  }

  private HandoffReceipt handOver(
      Command.Human command, Inbound inbound, Tongue tongue, Correspondent who) {
    var wish =
        new HandoffWish(
            inbound.from().channel(),
            Objects.requireNonNullElse(tongue.known(), ReplyLanguage.ENGLISH),
            null,
            command.note(),
            lastReply(who).orElse(null));
    return conversations.handoff(who.conversation(), who.token(), wish);
  }

  /** Who was answered by a person and wants one again, wants another answer. */
  private Optional<String> lastReply(Correspondent who) {
    return conversations.latest(who.conversation(), who.token(), LATEST).reversed().stream()
        .filter(it -> it instanceof Notice notice && notice.role() == Notice.Role.OPERATOR)
        .map(Entry::id)
        .findFirst();
  }

  private @Nullable ReplyLanguage chosen(Inbound inbound) {
    return correspondents.find(inbound.from()).map(Correspondent::wanted).orElse(null);
  }

  /**
   * What a button sends is in no language, though its letters are Latin: then that of the last
   * answer counts.
   */
  private Tongue tongue(Inbound inbound, @Nullable String text) {
    return text != null && !BUTTON.matcher(text.strip()).matches()
        ? Tongue.of(chosen(inbound), text, inbound.locale())
        : Tongue.of(chosen(inbound), null, spoken(inbound).orElse(inbound.locale()));
  }

  private Optional<ReplyLanguage> spoken(Inbound inbound) {
    try {
      return correspondents.find(inbound.from()).flatMap(this::lastLanguage);
    } catch (UnknownConversation e) {
      return Optional.empty();
    }
  }

  private Optional<ReplyLanguage> lastLanguage(Correspondent who) {
    return conversations.latest(who.conversation(), who.token(), LATEST).reversed().stream()
        .flatMap(it -> it instanceof Turn turn ? Stream.of(turn) : Stream.empty())
        .map(it -> it.answer().reply().language())
        .findFirst();
  }

  private static @Nullable String text(Inbound inbound) {
    return inbound.content() instanceof Content.Text it ? it.text() : null;
  }

  private static Outgoing said(Inbound inbound, Tongue tongue, List<String> paragraphs) {
    return new Said(Letter.id(inbound), Speaker.SERVICE, tongue.first(), paragraphs);
  }
}
