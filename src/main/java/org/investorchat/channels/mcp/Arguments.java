package org.investorchat.channels.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.answering.ReplyLanguage;
import org.investorchat.channels.RequestedLanguage;
import org.investorchat.channels.SearchWords;
import org.jspecify.annotations.Nullable;

/** What a tool was called with. */
final class Arguments {

  /** Without those that are null: models send them for what they leave out. */
  private final Map<String, Object> values = new LinkedHashMap<>();

  Arguments(@Nullable Map<String, Object> values) {
    if (values != null) {
      values.forEach(this::keep);
    }
  }

  private void keep(String name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value);
    }
  }

  /**
   * Checks that there is nothing else.
   *
   * @throws RefusedCall when there is
   */
  void requireAmong(List<Argument> taken) {
    var names = taken.stream().map(Argument::name).toList();
    if (!names.containsAll(values.keySet())) {
      throw new RefusedCall("refusal.unknown-argument", String.join(", ", names));
    }
  }

  /**
   * Returns the text that must be given.
   *
   * @throws RefusedCall when there is none
   */
  String text(String name) {
    return optionalText(name).orElseThrow(() -> new RefusedCall("refusal.missing", name));
  }

  /**
   * Returns the text that may be given.
   *
   * @throws RefusedCall when something else is
   */
  Optional<String> optionalText(String name) {
    return Optional.ofNullable(values.get(name))
        .map(
            it -> {
              if (it instanceof String text) {
                return text;
              }
              throw new RefusedCall("refusal.no-text", name);
            });
  }

  /**
   * Returns the whole number that may be given.
   *
   * @throws RefusedCall when something else is, or it is out of the range
   */
  OptionalInt number(String name, int least, int most) {
    var value = values.get(name);
    if (value == null) {
      return OptionalInt.empty();
    }
    if (value instanceof Number it
        && it.doubleValue() == it.intValue()
        && it.intValue() >= least
        && it.intValue() <= most) {
      return OptionalInt.of(it.intValue());
    }
    throw new RefusedCall("refusal.no-number", name, least, most);
  }

  /**
   * Returns the language asked for.
   *
   * @throws RefusedCall when it is none that there is
   */
  Optional<ReplyLanguage> language() {
    return optionalText(Argument.LANGUAGE)
        .map(
            it ->
                ReplyLanguage.ofTag(it)
                    .orElseThrow(
                        () ->
                            new RefusedCall(
                                "refusal.language", String.join(", ", RequestedLanguage.ALLOWED))));
  }

  /** Returns the language that whoever calls reads: as asked for, else that of what they wrote. */
  ReplyLanguage reader() {
    return texts(Argument.LANGUAGE::equals)
        .flatMap(it -> ReplyLanguage.ofTag(it).stream())
        .findFirst()
        .orElseGet(() -> SearchWords.of(written()).language());
  }

  private String written() {
    return texts(it -> !it.equals(Argument.LANGUAGE)).collect(Collectors.joining(" "));
  }

  private Stream<String> texts(Predicate<String> names) {
    return values.entrySet().stream()
        .filter(it -> names.test(it.getKey()) && it.getValue() instanceof String)
        .map(it -> (String) it.getValue());
  }
}
