package org.investorchat.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import org.investorchat.knowledge.Language;
import org.springframework.stereotype.Component;

/**
 * Splits text into sentences, which keep their stops. Markers such as {@code [7.4]}, closing quotes
 * and brackets stay with the sentence before them. Any thread may use it.
 */
@Component
final class Sentences {

  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");
  private static final String TAIL = "(?:\\s*\\[[\\d.]+\\])*[”’\"』」）)]*(?:\\s*\\[[\\d.]+\\])*";
  private static final Pattern CHINESE = Pattern.compile("[^。！？；;!?]*(?:[。！？；;!?]+" + TAIL + "|$)");

  /** What the model does not see: a stop after a marker. */
  private static final Pattern AFTER_MARKER =
      Pattern.compile("(?<=[\\]”\"][.!?])\\s+(?=[\\p{Lu}“\"])");

  /** What the model takes for a stop and is none. */
  private static final Pattern NO_STOP =
      Pattern.compile(
          "(?:^|.*[^\\p{Alnum}&])(?:U\\.S|U\\.K|No|Nos|e\\.g|i\\.e|etc|vs|cf|approx|Art|Inc|Ltd|Co"
              + "|Corp|Dr|Mr|Ms|Mrs|Prof|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\\p{Lu})\\.$",
          Pattern.DOTALL);

  private static final Pattern CONTINUES =
      Pattern.compile("^(?:\\[[\\d.]+\\]|\\p{Ll}|[,;:)]).*", Pattern.DOTALL);

  private final ThreadSafeSentenceDetectorME english;

  Sentences() {
    try (var in = Sentences.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + MODEL);
      }
      english = new ThreadSafeSentenceDetectorME(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MODEL, e);
    }
  }

  /** Returns the sentences of {@code text}, in order, none blank. */
  List<String> split(String text, Language language) {
    return LINES
        .splitAsStream(text)
        .flatMap(
            it ->
                switch (language) {
                  case ENGLISH -> english(it).stream();
                  case CHINESE -> chinese(it).stream();
                })
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static List<String> chinese(String line) {
    return CHINESE.matcher(line).results().map(it -> it.group()).toList();
  }

  private List<String> english(String line) {
    List<String> sentences = new ArrayList<>();
    for (String found : english.sentDetect(line)) {
      AFTER_MARKER.splitAsStream(found).forEach(it -> append(sentences, it));
    }
    return sentences;
  }

  private static void append(List<String> sentences, String next) {
    boolean joined =
        !sentences.isEmpty()
            && (NO_STOP.matcher(sentences.getLast()).matches()
                || CONTINUES.matcher(next).matches());
    if (joined) {
      sentences.set(sentences.size() - 1, sentences.getLast() + " " + next);
    } else {
      sentences.add(next);
    }
  }
}
