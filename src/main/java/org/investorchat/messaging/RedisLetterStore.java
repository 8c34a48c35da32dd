package org.investorchat.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.RedisScript;
import org.jspecify.annotations.Nullable;

/**
 * Keeps letters in Redis, all under {@code ic:{mail}:}: {@code letter:<id>}, hashes; {@code
 * line:<correspondent>}, {@code counter:<correspondent>} and {@code words:<correspondent>}, sorted
 * sets of ids by the order they came in, the last of all that still have words; {@code lines} and
 * {@code dead}, the same of all correspondents; {@code due:<mailbox>}, the first of each line by
 * when it is due; {@code counters}, by when they are; {@code received}, by when they came; {@code
 * taken}, a hash of ids by correspondent; {@code took:<call>}, lists that end by themselves; {@code
 * suspended}, a hash by mailbox; {@code number} and {@code revision}.
 */
final class RedisLetterStore implements LetterStore {

  private static final List<String> KEYS = List.of("ic:{mail}:");
  private static final int TRIES = 5;

  private final RedisConnection redis;
  private final LetterCodec codec;

  RedisLetterStore(RedisConnection redis, LetterCodec codec) {
    this.redis = redis;
    this.codec = codec;
  }

  @Override
  public List<String> receive(List<Letter> letters) {
    var arguments =
        letters.stream()
            .flatMap(
                it ->
                    Stream.of(
                        it.id(),
                        codec.write(it),
                        millis(it.due()),
                        it.to().key(),
                        it.mailbox().toString(),
                        millis(it.receivedAt()),
                        it.place().name()))
            .toList();
    return texts(redis.runAcknowledged(LetterScripts.RECEIVE, KEYS, arguments));
  }

  @Override
  public List<Letter> take(Mailbox mailbox, Instant now, Instant until, int most) {
    var arguments =
        List.of(
            mailbox.toString(),
            millis(now),
            millis(until),
            Integer.toString(most),
            UUID.randomUUID().toString());
    var found = texts(redis.runAcknowledged(LetterScripts.TAKE, KEYS, arguments));
    List<Letter> taken = new ArrayList<>();
    for (int i = 0; i < found.size(); i += 2) {
      long version = Long.parseLong(found.get(i + 1));
      taken.add(codec.readLetter(found.get(i)).at(version, until, true));
    }
    return taken;
  }

  @Override
  public boolean change(List<Letter> next) {
    var arguments =
        next.stream()
            .flatMap(
                it ->
                    Stream.of(
                        it.id(),
                        Long.toString(it.version()),
                        codec.write(it),
                        millis(it.due()),
                        it.taken() ? "1" : "0",
                        it.place().name()))
            .toList();
    return number(redis.runAcknowledged(LetterScripts.CHANGE, KEYS, arguments)) == 1;
  }

  @Override
  public Optional<Letter> find(String id) {
    return letters(LetterScripts.FIND, id).stream().findFirst();
  }

  @Override
  public List<Letter> counter(String correspondent) {
    return letters(LetterScripts.LIST, "counter:" + correspondent);
  }

  @Override
  public List<Letter> dead(int most) {
    return letters(LetterScripts.DEAD, Integer.toString(most));
  }

  private List<Letter> letters(RedisScript script, String... arguments) {
    var found = texts(redis.run(script, KEYS, Arrays.asList(arguments)));
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < found.size(); i += 4) {
      letters.add(letter(found.subList(i, i + 4)));
    }
    return letters;
  }

  private Letter letter(List<String> found) {
    return codec
        .readLetter(found.get(0))
        .at(
            Long.parseLong(found.get(1)),
            Instant.ofEpochMilli(Long.parseLong(found.get(2))),
            found.get(3).equals("1"));
  }

  @Override
  public Counts counts() {
    var counts = list(redis.run(LetterScripts.COUNTS, KEYS, List.of()));
    return new Counts(number(counts.getFirst()), number(counts.getLast()));
  }

  @Override
  public void redact(String correspondent) {
    letters(LetterScripts.LIST, "words:" + correspondent).stream()
        .filter(it -> !it.taken())
        .forEach(it -> settle(it, Letter::done));
  }

  @Override
  public int clearCounter(Instant now, int most) {
    var overdue = letters(LetterScripts.OVERDUE, millis(now), Integer.toString(most));
    overdue.forEach(it -> settle(it, Letter::finished));
    return overdue.size();
  }

  /** Others may change the letter meanwhile; what somebody has taken is theirs. */
  private void settle(Letter letter, UnaryOperator<Letter> step) {
    Optional<Letter> now = Optional.of(letter);
    for (int i = 0; i < TRIES && now.isPresent() && !change(step.apply(now.get())); i++) {
      now = find(letter.id()).filter(it -> !it.taken());
    }
  }

  private boolean change(Letter next) {
    return change(List.of(next));
  }

  @Override
  public int removeOld(Instant then, int most) {
    var bounds = List.of(millis(then), Integer.toString(most));
    return (int) number(redis.runAcknowledged(LetterScripts.REMOVE, KEYS, bounds));
  }

  @Override
  public void suspend(Suspension it) {
    var arguments = List.of(it.mailbox().toString(), codec.write(it));
    redis.runAcknowledged(LetterScripts.SUSPEND, KEYS, arguments);
  }

  @Override
  public boolean resume(Mailbox mailbox) {
    var arguments = List.of(mailbox.toString());
    return number(redis.runAcknowledged(LetterScripts.RESUME, KEYS, arguments)) == 1;
  }

  @Override
  public List<Suspension> suspensions() {
    return texts(redis.run(LetterScripts.SUSPENSIONS, KEYS, List.of())).stream()
        .map(codec::readSuspension)
        .sorted(Comparator.comparing(it -> it.mailbox().toString()))
        .toList();
  }

  private static String millis(Instant time) {
    return Long.toString(time.toEpochMilli());
  }

  private static long number(@Nullable Object reply) {
    return (Long) Objects.requireNonNull(reply, "a script returned nil");
  }

  private static List<String> texts(@Nullable Object reply) {
    return list(reply).stream().map(Object::toString).toList();
  }

  private static List<?> list(@Nullable Object reply) {
    return (List<?>) Objects.requireNonNull(reply, "a script returned nil");
  }
}
