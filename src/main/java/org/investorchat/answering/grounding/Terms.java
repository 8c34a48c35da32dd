package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.stemmer.PorterStemmer;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Language;

/**
 * Takes a text apart into the words that carry its meaning: stems in English, pairs of neighbouring
 * characters in Chinese. Words of one meaning give the same term.
 */
final class Terms {

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z&]*(?:'[A-Za-z]+)?");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  private final Set<String> functionWords = new HashSet<>();
  private final Pattern functionCharacters;
  private final Map<String, String> stemSynonyms = new HashMap<>();
  private final Map<String, String> wordSynonyms = new HashMap<>();
  private final Pattern synonymWords;

  /**
   * Creates terms.
   *
   * @param without groups of words that carry no meaning
   */
  Terms(List<BilingualWords> synonyms, BilingualWords... without) {
    for (var words : without) {
      words.en().forEach(it -> functionWords.add(it.toLowerCase(Locale.ROOT)));
    }
    functionCharacters =
        Pattern.compile(
            longestFirst(Arrays.stream(without).flatMap(it -> it.zh().stream()).toList()));
    synonyms.forEach(this::register);
    synonymWords = Pattern.compile(longestFirst(wordSynonyms.keySet()));
  }

  private void register(BilingualWords group) {
    group.en().forEach(it -> stemSynonyms.put(stem(it), stem(group.en().getFirst())));
    group.zh().stream().skip(1).forEach(it -> wordSynonyms.put(it, group.zh().getFirst()));
  }

  private static String longestFirst(Collection<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(it -> -it.length()))
        .collect(Collectors.joining("|"));
  }

  /** Returns the terms of {@code folded}, in order, each as often as it stands there. */
  List<String> of(String folded, Language language) {
    return switch (language) {
      case ENGLISH -> stems(folded);
      case CHINESE -> pairs(folded);
    };
  }

  private List<String> stems(String folded) {
    List<String> stems = new ArrayList<>();
    var stemmer = new PorterStemmer();
    var words = LATIN.matcher(folded);
    while (words.find()) {
      String word = withoutGenitive(words.group().toLowerCase(Locale.ROOT));
      if (!functionWords.contains(word)) {
        String stem = stemmer.stem(word);
        stems.add(stemSynonyms.getOrDefault(stem, stem));
      }
    }
    return stems;
  }

  private static String withoutGenitive(String word) {
    return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private List<String> pairs(String folded) {
    String canonical =
        synonymWords.matcher(folded).replaceAll(it -> wordSynonyms.getOrDefault(it.group(), ""));
    String content = functionCharacters.matcher(canonical).replaceAll(" ");
    List<String> pairs = new ArrayList<>();
    var runs = HAN.matcher(content);
    while (runs.find()) {
      String run = runs.group();
      for (int i = 0; i + 1 < run.length(); i++) {
        pairs.add(run.substring(i, i + 2));
      }
    }
    var latin = LATIN.matcher(content);
    while (latin.find()) {
      pairs.add(latin.group().toLowerCase(Locale.ROOT));
    }
    return pairs;
  }

  private static String stem(String word) {
    return new PorterStemmer().stem(word.toLowerCase(Locale.ROOT));
  }
}
