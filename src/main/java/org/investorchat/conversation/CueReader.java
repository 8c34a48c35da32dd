package org.investorchat.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.investorchat.knowledge.Corpus;
import org.investorchat.knowledge.Language;
import org.investorchat.knowledge.ResponsibleBody;
import org.springframework.stereotype.Component;

/** Reads off a turn, by its words alone, how it leans on those before it. */
@Component
final class CueReader {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[?？!！。])(?=.)|(?<=\\.)\\s+");

  private static final Pattern PART_END = Pattern.compile("[,，;；。!！:：–—]+|\\.\\s");
  private static final Pattern QUESTION_MARK = Pattern.compile("[?？]");

  /** As long as people take to the next question; no text is kept for much longer than it. */
  private static final Duration LIFE = Duration.ofMinutes(5);

  private static final int MOST = 5_000;

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
  private final Phrasing negated;
  private final Phrasing who;
  private final Phrasing inLanguage;
  private final Phrasing bodies;
  private final Phrasing yes;
  private final Phrasing no;

  /** What was read lately: a turn stands in the history of those after it. */
  private final Cache<String, Cue> lately =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(LIFE).build();

  private final Map<ReplyLanguage, Phrasing> languages = new LinkedHashMap<>();
  private final List<Place> places;

  CueReader(Corpus corpus) {
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
    this.places = lexicon.ordinals().stream().map(Place::of).toList();
    this.inLanguage = Phrasing.ofWords(lexicon.inLanguage());
    this.who = new Phrasing(lexicon.who());
    this.negated = new Phrasing(lexicon.negated());
    this.bodies = Phrasing.ofWords(names(corpus));
  }

  /** The names that authorities go by. */
  private static BilingualWords names(Corpus corpus) {
    var bodies = corpus.gazetteer().bodies();
    return new BilingualWords(
        bodies.stream().flatMap(it -> names(it, Language.ENGLISH)).map(Pattern::quote).toList(),
        bodies.stream().flatMap(it -> names(it, Language.CHINESE)).map(Pattern::quote).toList());
  }

  private static Stream<String> names(ResponsibleBody body, Language language) {
    return Stream.concat(Stream.of(body.name().in(language)), body.aliases().in(language).stream());
  }

  /**
   * The ways of pointing at one place in a list.
   *
   * @param thing names what is pointed at
   * @param alone names nothing else
   * @param number may as well be a measure's number
   */
  private record Place(int place, Phrasing thing, Phrasing alone, Phrasing number) {

    static Place of(FollowUpLexicon.Ordinal it) {
      return new Place(
          it.place(),
          new Phrasing(it.thing()),
          new Phrasing(it.alone()),
          new Phrasing(it.number()));
    }
  }

  /** Returns the cue in {@code text}. */
  Cue read(String text) {
    return lately.get(text, this::readAnew);
  }

  private Cue readAnew(String text) {
    String simplified = ChineseScript.toSimplified(text);
    String said = bareEnd(simplified);
    return Stream.<Supplier<Optional<? extends Cue>>>of(
            () -> reaction(said),
            () -> talk.isAllOf(said) ? Optional.of(new Talk()) : Optional.empty(),
            () -> language(leadIn.afterLead(simplified)),
            () -> again.isAllOf(said) ? Optional.of(new Again()) : Optional.empty(),
            () -> more.isWhole(leadIn.afterLead(said)) ? Optional.of(new More()) : Optional.empty(),
            () -> back.whole(said).map(it -> new Return(group(it, "topic"), group(it, "rest"))),
            () -> correction.whole(said).map(it -> new Correction(meant(group(it, "topic")))),
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

  /** Returns whether {@code text} points at one of the things said before. */
  boolean isPick(String text) {
    return read(text) instanceof Pick;
  }

  /** Returns whether {@code text} is small talk. */
  boolean isTalk(String text) {
    return read(text) instanceof Talk;
  }

  /** Returns whether {@code text} names nothing of its own, but authorities perhaps. */
  boolean isBare(String text) {
    String simplified = ChineseScript.toSimplified(text);
    return bare.isAllOf(bodies.without(leadIn.afterLead(simplified)));
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

  /** A language asked for in the first part; what follows may be a reason, but no question. */
  private Optional<Cue> language(String said) {
    String[] parts = PART_END.split(said, 2);
    if (parts.length > 1 && QUESTION_MARK.matcher(parts[1]).find()) {
      return Optional.empty();
    }
    return languages.entrySet().stream()
        .filter(it -> it.getValue().isIn(parts[0]))
        .filter(it -> inLanguage.isAllOf(it.getValue().without(parts[0])))
        .findFirst()
        .map(it -> new InLanguage(it.getKey()));
  }

  /** What is meant, without what is not. */
  private String meant(String topic) {
    String meant = Joint.bareEnd(negated.without(topic)).replaceAll("^[\\s\\p{P}]+", "");
    return meant.isBlank() ? topic : meant;
  }

  private Optional<Cue> pick(String said) {
    return places.stream().flatMap(it -> pick(it, said).stream()).findFirst();
  }

  private Optional<Cue> pick(Place place, String said) {
    if (place.thing().isIn(said)) {
      return Optional.of(new Pick(place.place(), rest(said, place.thing().without(said)), false));
    }
    if (place.number().isIn(said)) {
      return Optional.of(new Pick(place.place(), rest(said, place.number().without(said)), true));
    }
    return place.alone().isIn(said) && telling.isAllOf(place.alone().without(said))
        ? Optional.of(new Pick(place.place(), "", false))
        : Optional.empty();
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
    if (pronoun.isIn(firstSentence(pointing))) {
      return asks(said, Lean.PRONOUN);
    }
    String topic = leadIn.afterLead(said);
    boolean refers = reference.isIn(pointing) || pronoun.isIn(pointing);
    return ellipsis
        .whole(said)
        .or(() -> ellipsis.whole(topic))
        .map(it -> asks(group(it, "topic"), Lean.ELLIPSIS))
        .orElseGet(() -> asks(topic, refers ? Lean.REFERENCE : lean(topic)));
  }

  /** A word alone has its verb elsewhere. */
  private static Lean lean(String topic) {
    long han = topic.codePoints().filter(Character::isIdeographic).count();
    boolean verbless = han > 0 ? han <= 3 : topic.strip().split("\\s+", -1).length <= 1;
    return verbless ? Lean.ELLIPSIS : Lean.NONE;
  }

  /** What stands for something in a later sentence may stand for something in the first. */
  private static String firstSentence(String text) {
    return SENTENCE_END.split(text, 2)[0];
  }

  private Asks asks(String topic, Lean lean) {
    return new Asks(topic, bare.without(topic), lean, who.isIn(topic));
  }

  private static String group(Matcher matcher, String name) {
    if (!matcher.namedGroups().containsKey(name)) {
      return "";
    }
    String found = matcher.group(name);
    return found == null ? "" : found.strip();
  }
}
