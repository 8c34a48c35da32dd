package org.investorchat.answering.grounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds numbers with the scale, currency, unit or noun that goes with them. */
final class QuantityReader {

  private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);
  private static final int REACH = 8;
  private static final Pattern NEXT_WORD = Pattern.compile("[ -]*([A-Za-z]{3,}|\\p{IsHan}{2})");

  private final Numerals numerals;
  private final Pattern number;
  private final Pattern scale;
  private final Pattern unit;
  private final Pattern prefix;
  private final Pattern percentPrefix;
  private final Pattern classifier;
  private final BoundReader bounds;
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, String> prefixes = new HashMap<>();

  QuantityReader(GroundingLexicon.Numbers numbers, Numerals numerals) {
    this.numerals = numerals;
    numbers.units().forEach((unit, words) -> words.forEach(it -> units.put(it, unit)));
    numbers.currencies().forEach((unit, words) -> words.forEach(it -> units.put(it, unit)));
    numbers
        .currencyPrefixes()
        .forEach((unit, words) -> words.forEach(it -> prefixes.put(lower(it), unit)));
    number =
        compile(
            "(?<arabic>%s)|(?<words>%s)|(?<han>%s)"
                .formatted(Numerals.ARABIC, numerals.words(), numerals.han()));
    scale = compile("[ -]?(%s)".formatted(numerals.scale()));
    unit = compile("[ -]?(%s)".formatted(alternatives(units.keySet())));
    prefix = compile("(%s) ?$".formatted(alternatives(prefixes.keySet())));
    percentPrefix = compile("(?:%s) ?$".formatted(String.join("|", numbers.percentPrefix())));
    classifier = compile(" ?(?:%s)".formatted(numbers.classifiers()));
    bounds = new BoundReader(numbers);
  }

  private static Pattern compile(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  private static String alternatives(Set<String> words) {
    return words.stream()
        .sorted((one, two) -> two.length() - one.length())
        .map(it -> Pattern.quote(it) + (it.matches(".*[A-Za-z]$") ? "(?![A-Za-z])" : ""))
        .collect(Collectors.joining("|"));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Returns the quantities of {@code text}, in order. */
  List<Quantity> read(String text) {
    List<Quantity> found = new ArrayList<>();
    var matcher = number.matcher(text);
    int position = 0;
    while (position < text.length() && matcher.find(position)) {
      var quantity = quantity(matcher.toMatchResult(), text);
      if (matcher.group("arabic") != null || isNumber(quantity, matcher.group(), text)) {
        found.add(quantity);
      }
      position = quantity.end();
    }
    return found;
  }

  /** Words for one, and Chinese numerals that count nothing, are words like any other. */
  private boolean isNumber(Quantity quantity, String written, String text) {
    if (!quantity.isBare()) {
      return true;
    }
    boolean one = quantity.value().compareTo(BigDecimal.ONE) == 0;
    if (!Character.isIdeographic(written.codePointAt(0))) {
      return !one;
    }
    boolean large = written.length() > 1 && quantity.value().compareTo(LARGE) >= 0;
    return large || (!one && starts(classifier, text, quantity.end()));
  }

  private Quantity quantity(MatchResult match, String text) {
    var value = numerals.value(match.group());
    var factor = BigDecimal.ONE;
    int end = match.end();
    var scaled = scale.matcher(text).region(end, text.length());
    if (match.group("arabic") != null && scaled.lookingAt()) {
      factor = numerals.factor(scaled.group(1));
      end = scaled.end();
    }
    String before = text.substring(Math.max(0, match.start() - REACH), match.start());
    var measured = unit.matcher(text).region(end, text.length()).useTransparentBounds(true);
    String after = measured.lookingAt() ? measured.group(1) : "";
    int stop = after.isEmpty() ? end : measured.end();
    String named = unit(before, after);
    boolean tenth = named.equals("tenth");
    return new Quantity(
        value.multiply(factor).multiply(tenth ? BigDecimal.TEN : BigDecimal.ONE),
        factor,
        tenth ? "percent" : named,
        bounds.at(text, match.start(), stop),
        named.isEmpty() ? noun(text, stop) : "",
        match.start(),
        stop);
  }

  private String unit(String before, String after) {
    if (percentPrefix.matcher(before).find()) {
      return "percent";
    }
    var currency = prefix.matcher(before);
    return currency.find()
        ? prefixes.getOrDefault(lower(currency.group(1)), "")
        : units.getOrDefault(lower(after), "");
  }

  private String noun(String text, int end) {
    var counted = classifier.matcher(text).region(end, text.length());
    var next =
        NEXT_WORD.matcher(text).region(counted.lookingAt() ? counted.end() : end, text.length());
    return next.lookingAt() ? lower(next.group(1)) : "";
  }

  private static boolean starts(Pattern pattern, String text, int at) {
    return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true).lookingAt();
  }
}
