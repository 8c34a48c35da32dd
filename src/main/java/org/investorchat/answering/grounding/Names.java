package org.investorchat.answering.grounding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.investorchat.answering.grounding.Mention.Kind;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Gazetteer;
import org.investorchat.knowledge.Place;
import org.investorchat.knowledge.ResponsibleBody;
import org.jspecify.annotations.Nullable;

/** Finds the names of bodies and places in a folded text, the longest at each position. */
final class Names {

  private static final int ACRONYM_LENGTH = 6;

  private final Map<Character, List<Name>> byFirst = new HashMap<>();

  /** One spelling of a name; acronyms are told from words by their capitals. */
  private record Name(String id, Kind kind, String spelling, boolean acronym) {}

  Names(Gazetteer gazetteer, GroundingLexicon lexicon) {
    for (ResponsibleBody body : gazetteer.bodies()) {
      spellings(body.name(), body.aliases()).forEach(it -> add(body.id(), Kind.BODY, it));
    }
    for (Place place : gazetteer.places()) {
      spellings(place.name(), place.aliases()).forEach(it -> add(place.id(), Kind.PLACE, it));
    }
    lexicon.otherBodies().forEach(it -> addAll(Kind.BODY, it));
    lexicon.otherPlaces().forEach(it -> addAll(Kind.PLACE, it));
    byFirst
        .values()
        .forEach(it -> it.sort(Comparator.comparingInt(name -> -name.spelling().length())));
  }

  private static Stream<String> spellings(Bilingual name, BilingualWords aliases) {
    return Stream.of(Stream.of(name.en(), name.zh()), aliases.en().stream(), aliases.zh().stream())
        .flatMap(it -> it);
  }

  private void addAll(Kind kind, BilingualWords names) {
    Stream.concat(names.en().stream(), names.zh().stream())
        .forEach(it -> add(names.en().getFirst(), kind, it));
  }

  private void add(String id, Kind kind, String spelling) {
    String folded = Folding.fold(spelling);
    boolean acronym = folded.length() <= ACRONYM_LENGTH && folded.matches("[A-Z][A-Za-z-]*[A-Z]");
    String kept = acronym ? folded : folded.toLowerCase(Locale.ROOT);
    char first = Character.toLowerCase(kept.charAt(0));
    byFirst.computeIfAbsent(first, it -> new ArrayList<>()).add(new Name(id, kind, kept, acronym));
  }

  /** Returns the names in {@code folded}, in order; none overlaps another. */
  List<Mention> in(String folded) {
    String lower = folded.toLowerCase(Locale.ROOT);
    List<Mention> mentions = new ArrayList<>();
    int position = 0;
    while (position < folded.length()) {
      var name = at(folded, lower, position);
      if (name == null) {
        position++;
      } else {
        int end = position + name.spelling().length();
        mentions.add(new Mention(name.id(), name.kind(), position, end));
        position = end;
      }
    }
    return mentions;
  }

  private @Nullable Name at(String folded, String lower, int position) {
    for (var name : byFirst.getOrDefault(lower.charAt(position), List.of())) {
      String text = name.acronym() ? folded : lower;
      if (text.startsWith(name.spelling(), position)
          && isWhole(lower, position, position + name.spelling().length())) {
        return name;
      }
    }
    return null;
  }

  private static boolean isWhole(String text, int start, int end) {
    return !joins(text, start - 1, start) && !joins(text, end - 1, end);
  }

  private static boolean joins(String text, int left, int right) {
    return left >= 0
        && right < text.length()
        && isLatin(text.charAt(left))
        && isLatin(text.charAt(right));
  }

  private static boolean isLatin(char character) {
    return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
  }

  /** Returns {@code folded} with its names blanked out, position by position. */
  static String blank(String folded, List<Mention> mentions) {
    var text = new StringBuilder(folded);
    for (var mention : mentions) {
      for (int i = mention.start(); i < mention.end(); i++) {
        text.setCharAt(i, '_');
      }
    }
    return text.toString();
  }
}
