package org.investorchat.channels.standard;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.messaging.AccountRules;
import org.investorchat.messaging.Accounts;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who exchanges Standard Webhooks with this service.
 *
 * @param tolerance how long before or after its timestamp a webhook is taken
 * @param timeout how long an endpoint may take to answer
 * @param retries how long to wait before each further attempt
 * @param patience how long a webhook waits for its answer where there is no endpoint
 * @param textLimit the most the text of an answer may have, in characters
 * @param privateHosts hosts whose addresses may be private
 */
@ConfigurationProperties(prefix = "channels.standard", ignoreUnknownFields = false)
record StandardSettings(
    Duration tolerance,
    Duration timeout,
    List<Duration> retries,
    Duration patience,
    int textLimit,
    @DefaultValue List<String> privateHosts,
    @DefaultValue List<Account> accounts) {

  StandardSettings {
    retries = List.copyOf(retries);
    privateHosts = List.copyOf(privateHosts);
    accounts = List.copyOf(accounts);
    requirePositive("tolerance", tolerance);
    requirePositive("timeout", timeout);
    requirePositive("patience", patience);
    if (retries.isEmpty() || retries.stream().anyMatch(Duration::isNegative)) {
      throw new IllegalArgumentException("channels.standard.retries must be times >= 0");
    }
    for (var account : accounts) {
      account.requireEndpoint(privateHosts);
    }
  }

  private static void requirePositive(String key, Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(
          "channels.standard." + key + " must be > 0, got " + duration);
    }
  }

  /** Returns the accounts by id. */
  Accounts<Account> byId() {
    return Accounts.of(StandardChannel.NAME, accounts, Account::id);
  }

  /** Returns the endpoints by the ids of the accounts that have one. */
  Map<String, Endpoint> endpoints() {
    Map<String, Endpoint> endpoints = new HashMap<>();
    for (var account : accounts) {
      if (!account.endpoint().isEmpty()) {
        endpoints.put(account.id(), Endpoint.of(account.endpoint(), privateHosts).orElseThrow());
      }
    }
    return endpoints;
  }

  /**
   * An integrator.
   *
   * @param secret what both sides sign with, {@code whsec_} and Base64: one, or two while it is
   *     changed
   * @param publicKey what is verified that the integrator signed with Ed25519, {@code whpk_} and
   *     Base64; may be empty
   * @param endpoint where answers go; empty for in the response
   */
  record Account(
      @DefaultValue("") String id,
      @DefaultValue List<String> secret,
      @DefaultValue List<String> publicKey,
      @DefaultValue("") String endpoint) {

    Account {
      secret = List.copyOf(secret);
      publicKey = List.copyOf(publicKey);
      rules(id)
          .secrets(
              "secret", secret, SigningKeys::isSecret, "be whsec_ and the Base64 of 24 to 64 bytes")
          .check(
              "public-key",
              publicKey.stream().allMatch(SigningKeys::isPublicKey),
              "be whpk_ and the Base64 of an Ed25519 public key, which has 32 bytes");
    }

    private static AccountRules rules(String id) {
      return AccountRules.of(StandardChannel.NAME, id);
    }

    private void requireEndpoint(List<String> privateHosts) {
      rules(id)
          .check(
              "endpoint",
              endpoint.isEmpty() || Endpoint.of(endpoint, privateHosts).isPresent(),
              "be an address with https, without a user and a fragment");
    }

    /** Returns nothing of its secrets. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }
}
