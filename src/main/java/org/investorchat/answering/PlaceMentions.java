package org.investorchat.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.investorchat.knowledge.BilingualWords;
import org.investorchat.knowledge.Place;
import org.jspecify.annotations.Nullable;

/** Finds places in a text, the longest name first, in both languages at once. */
public final class PlaceMentions {

  private final List<Name> names = new ArrayList<>();

  /**
   * Creates a finder.
   *
   * @param notPlaces strings that contain a name by accident
   */
  public PlaceMentions(List<Place> places, BilingualWords notPlaces) {
    for (var place : places) {
      english(place).forEach(it -> names.add(Name.english(it, place)));
      chinese(place).forEach(it -> names.add(Name.chinese(it, place)));
    }
    notPlaces.en().forEach(it -> names.add(Name.english(it, null)));
    notPlaces.zh().forEach(it -> names.add(Name.chinese(it, null)));
    names.sort(Comparator.comparingInt(it -> -it.folded().length()));
  }

  private static Stream<String> english(Place place) {
    return Stream.concat(Stream.of(place.name().en()), place.aliases().en().stream());
  }

  private static Stream<String> chinese(Place place) {
    return Stream.concat(Stream.of(place.name().zh()), place.aliases().zh().stream());
  }

  /** Returns the places that {@code text} names, in the order of the text. */
  public List<Mention> in(String text) {
    var taken = new boolean[text.length()];
    List<Mention> mentions = new ArrayList<>();
    String folded = text.toLowerCase(Locale.ROOT);
    for (var name : names) {
      if (!folded.contains(name.folded())) {
        continue;
      }
      var matcher = name.pattern().matcher(text);
      while (matcher.find()) {
        if (take(taken, matcher.start(), matcher.end())) {
          int start = matcher.start();
          int end = matcher.end();
          name.meant().ifPresent(it -> mentions.add(new Mention(it, start, end)));
        }
      }
    }
    mentions.sort(Comparator.comparingInt(Mention::start));
    return mentions;
  }

  private static boolean take(boolean[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    java.util.Arrays.fill(taken, start, end, true);
    return true;
  }

  /**
   * A place named in a text.
   *
   * @param start UTF-16 offset of the name
   * @param end UTF-16 offset of what comes after it
   */
  public record Mention(Place place, int start, int end) {}

  private record Name(Pattern pattern, String folded, @Nullable Place place) {

    static Name english(String name, @Nullable Place place) {
      String expression = "(?<![\\p{Alnum}])" + Pattern.quote(name) + "(?![\\p{Alnum}])";
      return new Name(
          Pattern.compile(expression, Pattern.CASE_INSENSITIVE),
          name.toLowerCase(Locale.ROOT),
          place);
    }

    static Name chinese(String name, @Nullable Place place) {
      return new Name(Pattern.compile(Pattern.quote(name)), name.toLowerCase(Locale.ROOT), place);
    }

    Optional<Place> meant() {
      return Optional.ofNullable(place);
    }
  }
}
