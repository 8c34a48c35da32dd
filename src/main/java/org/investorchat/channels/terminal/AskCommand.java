package org.investorchat.channels.terminal;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.ChannelTexts;
import org.investorchat.channels.terminal.Invocation.Ask;
import org.investorchat.channels.terminal.Invocation.Misuse;
import org.investorchat.conversation.InvalidUtterance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Answers the question that stands on the command line after {@code ask}. */
public final class AskCommand {

  private static final String NAME = "ask";
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final StandardStreams streams;
  private final Supplier<ConfigurableApplicationContext> start;
  private final ChannelTexts texts = new ChannelTexts();

  AskCommand(StandardStreams streams, Supplier<ConfigurableApplicationContext> start) {
    this.streams = streams;
    this.start = start;
  }

  /** Returns whether the command line asks a question rather than starts the server. */
  public static boolean isMeantBy(String... arguments) {
    return arguments.length > 0 && arguments[0].equals(NAME);
  }

  /**
   * Prints the answer and returns the exit status: 0 when it is printed, 2 when the command line is
   * wrong, 1 when something failed.
   *
   * @param start starts the application without a web server
   */
  public static int run(Supplier<ConfigurableApplicationContext> start, String... arguments) {
    var read = ProcessArguments.ofProcess().restore(List.of(arguments));
    return new AskCommand(StandardStreams.ofProcess(), start).run(read.subList(1, read.size()));
  }

  int run(List<String> arguments) {
    return switch (Invocation.of(arguments)) {
      case Ask ask -> answer(ask);
      case Misuse misuse -> complain(MISUSED, misuse.language(), misuse.text());
    };
  }

  private int answer(Ask ask) {
    try (var application = start.get()) {
      streams.out().println(application.getBean(TerminalDialogue.class).answer(ask));
      return DONE;
    } catch (InvalidUtterance e) {
      return switch (e.reason()) {
        case BLANK -> complain(MISUSED, ask.wanted(), "ask.no-question");
        case TOO_LONG -> complain(MISUSED, ask.wanted(), "ask.too-long", e.limit());
      };
    } catch (RuntimeException e) {
      return complain(FAILED, ask.wanted(), "ask.failed", e.getClass().getSimpleName());
    }
  }

  private int complain(
      int status, @Nullable ReplyLanguage wanted, String text, Object... arguments) {
    streams.err().println(texts.text(wanted == null ? ofPlatform() : wanted, text, arguments));
    return status;
  }

  private static ReplyLanguage ofPlatform() {
    return Locale.getDefault().getLanguage().equals(Locale.CHINESE.getLanguage())
        ? ReplyLanguage.SIMPLIFIED_CHINESE
        : ReplyLanguage.ENGLISH;
  }
}
