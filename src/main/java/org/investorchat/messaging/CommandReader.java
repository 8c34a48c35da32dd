package org.investorchat.messaging;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.knowledge.ChineseScript;
import org.investorchat.messaging.CommandLexicon.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells commands from questions: a text is one only where all of it is, word for word. */
@Component
final class CommandReader {

  /** With the name of a bot behind the word, as groups have it: {@code /help@our_bot}. */
  private static final Pattern SLASHED =
      Pattern.compile("[/／](?<word>[^\\s@]+)(?:@\\S+)?(?:\\s+(?<rest>.+))?", Pattern.DOTALL);

  private static final Pattern NOTED =
      Pattern.compile("(?<word>[^:：,，\\n]+)[:：,，\\n]\\s*(?<rest>.*\\S.*)", Pattern.DOTALL);

  private static final Pattern END = Pattern.compile("[\\s.。!！~～]+$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Longer than any command; longer texts are not looked at. */
  private static final int MOST_CHARACTERS = 40;

  private final Map<String, Kind> kinds;
  private final Map<String, Optional<ReplyLanguage>> alone;
  private final Map<String, Optional<ReplyLanguage>> after;

  CommandReader() {
    var lexicon = CommandLexicon.load();
    kinds = lexicon.kinds();
    alone = lexicon.choices(true);
    after = lexicon.choices(false);
  }

  /** Returns the command that {@code text} is; empty when it is none. */
  Optional<Command> read(String text) {
    String stripped = text.strip();
    var slashed = SLASHED.matcher(stripped);
    if (slashed.matches()) {
      return whole(stripped.substring(1))
          .or(() -> command(kinds.get(folded(slashed.group("word"))), slashed.group("rest")));
    }
    return whole(stripped).or(() -> noted(stripped));
  }

  private Optional<Command> whole(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    String words = folded(text);
    var choice = alone.get(words);
    return choice == null
        ? command(kinds.get(words), null).or(() -> language(words))
        : Optional.of(new Command.Choose(choice.orElse(null)));
  }

  /** Reads {@code language English}. */
  private Optional<Command> language(String words) {
    int space = words.lastIndexOf(' ');
    return space > 0 && kinds.get(words.substring(0, space)) == Kind.LANGUAGE
        ? Optional.ofNullable(after.get(words.substring(space + 1)))
            .map(it -> new Command.Choose(it.orElse(null)))
        : Optional.empty();
  }

  private Optional<Command> noted(String text) {
    var noted = NOTED.matcher(text);
    return noted.matches() && kinds.get(folded(noted.group("word"))) == Kind.HUMAN
        ? Optional.of(new Command.Human(noted.group("rest").strip()))
        : Optional.empty();
  }

  private Optional<Command> command(@Nullable Kind kind, @Nullable String rest) {
    return switch (kind) {
      case null -> Optional.empty();
      case START -> Optional.of(new Command.Start());
      case HELP -> Optional.of(new Command.Help());
      case LANGUAGE -> Optional.of(choice(rest));
      case HUMAN -> Optional.of(new Command.Human(rest));
      case FORGET -> Optional.of(new Command.Forget());
    };
  }

  private Command choice(@Nullable String rest) {
    var chosen = rest == null ? null : after.get(folded(rest));
    return chosen == null ? new Command.Languages() : new Command.Choose(chosen.orElse(null));
  }

  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String ended = END.matcher(plain).replaceFirst("").strip();
    return ChineseScript.toSimplified(SPACE.matcher(ended).replaceAll(" "));
  }
}
