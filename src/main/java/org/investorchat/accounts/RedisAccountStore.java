package org.investorchat.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investorchat.platform.RedisConnection;
import org.investorchat.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Keeps accounts in Redis: {@code ic:{desk}:accounts}, a hash from ids to accounts; {@code
 * ic:{desk}:sign-ins}, a hash from ids to times; {@code ic:{desk}:attempts:<digest of the id>},
 * which expires by itself.
 */
final class RedisAccountStore implements AccountStore {

  private static final List<String> ACCOUNTS = List.of("ic:{desk}:accounts");
  private static final List<String> SIGN_INS = List.of("ic:{desk}:sign-ins");

  private final RedisConnection redis;
  private final AccountCodec codec = new AccountCodec();

  RedisAccountStore(RedisConnection redis) {
    this.redis = redis;
  }

  @Override
  public Set<String> create(List<StoredAccount> accounts) {
    List<String> arguments = new ArrayList<>();
    for (var it : accounts) {
      arguments.add(it.id());
      arguments.add(codec.write(it));
    }
    return accounts.isEmpty()
        ? Set.of()
        : new LinkedHashSet<>(
            texts(redis.runAcknowledged(AccountScripts.CREATE, ACCOUNTS, arguments)));
  }

  @Override
  public Optional<StoredAccount> find(String id) {
    return Optional.ofNullable(redis.run(AccountScripts.FIND, ACCOUNTS, List.of(id)))
        .map(it -> codec.read(it.toString()));
  }

  @Override
  public List<StoredAccount> all() {
    return texts(redis.run(AccountScripts.ALL, ACCOUNTS, List.of())).stream()
        .map(codec::read)
        .sorted(Comparator.comparing(StoredAccount::id))
        .toList();
  }

  @Override
  public Replacement replace(StoredAccount next) {
    var done =
        redis.runAcknowledged(
            AccountScripts.REPLACE, ACCOUNTS, List.of(next.id(), codec.write(next)));
    return Replacement.valueOf(String.valueOf(done));
  }

  @Override
  public int countAttempt(String id, int most, Instant now, Duration memory) {
    var number =
        redis.run(
            AccountScripts.COUNT_ATTEMPT,
            attempts(id),
            List.of(milliseconds(now), Integer.toString(most), Long.toString(memory.toMillis())));
    return Integer.parseInt(String.valueOf(number));
  }

  @Override
  public void forgetAttempts(String id) {
    redis.run(AccountScripts.FORGET_ATTEMPTS, attempts(id), List.of());
  }

  @Override
  public void signedIn(String id, Instant at) {
    redis.run(AccountScripts.SIGNED_IN, SIGN_INS, List.of(id, milliseconds(at)));
  }

  @Override
  public Map<String, Instant> signIns() {
    var found = texts(redis.run(AccountScripts.SIGN_INS, SIGN_INS, List.of()));
    Map<String, Instant> signIns = new HashMap<>();
    for (int i = 0; i < found.size(); i += 2) {
      signIns.put(found.get(i), instant(found.get(i + 1)));
    }
    return signIns;
  }

  @Override
  public Optional<Instant> lockedUntil(String id, int most, Instant now) {
    return Optional.ofNullable(
            redis.run(
                AccountScripts.LOCKED_UNTIL,
                attempts(id),
                List.of(milliseconds(now), Integer.toString(most))))
        .map(it -> instant(it.toString()));
  }

  private static List<String> attempts(String id) {
    return List.of("ic:{desk}:attempts:" + Sha256.hex(id));
  }

  private static List<String> texts(@Nullable Object reply) {
    return reply instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
  }

  private static String milliseconds(Instant time) {
    return Long.toString(time.toEpochMilli());
  }

  private static Instant instant(String milliseconds) {
    return Instant.ofEpochMilli(Long.parseLong(milliseconds));
  }
}
