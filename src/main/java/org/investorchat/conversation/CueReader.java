package org.investorchat.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.conversation.Cue.Again;
import org.investorchat.conversation.Cue.Asks;
import org.investorchat.conversation.Cue.Bare;
import org.investorchat.conversation.Cue.Correction;
import org.investorchat.conversation.Cue.InLanguage;
import org.investorchat.conversation.Cue.Lean;
import org.investorchat.conversation.Cue.More;
import org.investorchat.conversation.Cue.Pick;
import org.investorchat.conversation.Cue.Reaction;
import org.investorchat.conversation.Cue.Return;
import org.investorchat.conversation.Cue.Talk;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.ChineseScript;
import org.springframework.stereotype.Component;

/** Reads off a turn, by its words alone, how it leans on those before it. */
@Component
final class CueReader {

  private final Phrasing talk;
  private final Phrasing leadIn;
  private final Phrasing ellipsis;
  private final Phrasing expletive;
  private final Phrasing pronoun;
  private final Phrasing reference;
  private final Phrasing bare;
  private final Phrasing more;
  private final Phrasing telling;
  private final Phrasing again;
  private final Phrasing back;
  private final Phrasing correction;
  private final Phrasing yes;
  private final Phrasing no;
  private final Map<ReplyLanguage, Phrasing> languages = new LinkedHashMap<>();
  private final Map<Integer, Phrasing> ordinals = new LinkedHashMap<>();

  CueReader() {
    var lexicon = FollowUpLexicon.load();
    this.talk = new Phrasing(lexicon.talk());
    this.leadIn = new Phrasing(lexicon.leadIn());
    this.ellipsis = new Phrasing(lexicon.ellipsis());
    this.expletive = new Phrasing(lexicon.expletive());
    this.reference = new Phrasing(lexicon.reference());
    this.pronoun = new Phrasing(lexicon.pronoun());
    this.bare = Phrasing.ofWords(lexicon.bare());
    this.more = new Phrasing(lexicon.more());
    this.telling = new Phrasing(lexicon.telling());
    this.again = new Phrasing(lexicon.again());
    this.back = new Phrasing(lexicon.back());
    this.correction = new Phrasing(lexicon.correction());
    this.yes = new Phrasing(lexicon.yes());
    this.no = new Phrasing(lexicon.no());
    var language = lexicon.language();
    languages.put(ReplyLanguage.ENGLISH, new Phrasing(language.english()));
    languages.put(ReplyLanguage.TRADITIONAL_CHINESE, new Phrasing(language.traditional()));
    languages.put(ReplyLanguage.SIMPLIFIED_CHINESE, new Phrasing(language.simplified()));
    lexicon
        .ordinals()
        .forEach(
            it -> ordinals.put(it.place(), new Phrasing(new BilingualWords(it.en(), it.zh()))));
  }

  /** Returns the cue in {@code text}. */
  Cue read(String text) {
    String said = bareEnd(ChineseScript.toSimplified(text));
    return Stream.<Supplier<Optional<? extends Cue>>>of(
            () -> reaction(said),
            () -> talk.isAllOf(said) ? Optional.of(new Talk()) : Optional.empty(),
            () -> language(said),
            () -> again.isWhole(said) ? Optional.of(new Again()) : Optional.empty(),
            () -> more.isWhole(leadIn.afterLead(said)) ? Optional.of(new More()) : Optional.empty(),
            () -> back.whole(said).map(it -> new Return(group(it, "topic"), group(it, "rest"))),
            () -> correction.whole(said).map(it -> new Correction(group(it, "topic"))),
            () -> pick(said))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .map(Cue.class::cast)
        .findFirst()
        .orElseGet(() -> asks(said));
  }

  /** Returns whether {@code text} only asks about what was said before it. */
  boolean isAbout(String text) {
    return switch (read(text)) {
      case Bare it -> true;
      case Asks it -> it.lean() == Lean.PRONOUN || it.lean() == Lean.REFERENCE;
      case Talk it -> false;
      case InLanguage it -> false;
      case Again it -> false;
      case More it -> true;
      case Pick it -> false;
      case Return it -> false;
      case Correction it -> false;
      case Reaction it -> false;
    };
  }

  /** Returns whether {@code text} has its verb in the question before it. */
  boolean isElliptic(String text) {
    return read(text) instanceof Asks it && it.lean() == Lean.ELLIPSIS;
  }

  /** Returns whether {@code text} is a question that names few words of its own. */
  boolean namesLittle(String text) {
    return read(text) instanceof Asks it && it.namesFew();
  }

  /** Returns whether {@code text} is small talk. */
  boolean isTalk(String text) {
    return read(text) instanceof Talk;
  }

  /** Returns whether {@code text} names nothing of its own. */
  boolean isBare(String text) {
    return bare.isAllOf(leadIn.afterLead(ChineseScript.toSimplified(text)));
  }

  private static String bareEnd(String text) {
    return text.replaceAll("[\\s.?!。？！…~～]+$", "").strip();
  }

  private Optional<Cue> reaction(String said) {
    if (yes.isWhole(said)) {
      return Optional.of(new Reaction(true));
    }
    return no.isWhole(said) ? Optional.of(new Reaction(false)) : Optional.empty();
  }

  private Optional<Cue> language(String said) {
    return languages.entrySet().stream()
        .filter(it -> it.getValue().isWhole(said))
        .findFirst()
        .map(it -> new InLanguage(it.getKey()));
  }

  private Optional<Cue> pick(String said) {
    return ordinals.entrySet().stream()
        .filter(it -> it.getValue().isIn(said))
        .findFirst()
        .map(it -> new Pick(it.getKey(), rest(said, it.getValue().without(said))));
  }

  /** What is said besides pointing, blank where it only asks to be told. */
  private String rest(String said, String besides) {
    return telling.isAllOf(besides) ? "" : said;
  }

  private Cue asks(String said) {
    if (isBare(said)) {
      return new Bare();
    }
    String pointing = expletive.without(said);
    if (pronoun.isIn(pointing)) {
      return asks(said, Lean.PRONOUN);
    }
    String topic = leadIn.afterLead(said);
    return ellipsis
        .whole(said)
        .or(() -> ellipsis.whole(topic))
        .map(it -> asks(group(it, "topic"), Lean.ELLIPSIS))
        .orElseGet(() -> asks(topic, reference.isIn(pointing) ? Lean.REFERENCE : Lean.NONE));
  }

  private Asks asks(String topic, Lean lean) {
    return new Asks(topic, bare.without(topic), lean);
  }

  /** Returns what {@code text} asks where it is a correction or a part of a turn. */
  Asks ellipsis(String text) {
    return asks(text, Lean.ELLIPSIS);
  }

  private static String group(Matcher matcher, String name) {
    if (!matcher.namedGroups().containsKey(name)) {
      return "";
    }
    String found = matcher.group(name);
    return found == null ? "" : found.strip();
  }
}
