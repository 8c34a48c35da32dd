package org.investorchat.channels.wecom;

import java.util.List;
import java.util.regex.Pattern;
import org.investorchat.messaging.AccountRules;
import org.investorchat.messaging.SealedEnvelope;

/** What the settings of both kinds of accounts at WeCom must be. */
final class WeComRules {

  private static final Pattern CORP_ID = Pattern.compile("w[wx][0-9A-Za-z]{8,30}");
  private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z]{3,32}");
  private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z_-]{16,128}");

  private final AccountRules rules;

  WeComRules(String channel, String id) {
    rules = AccountRules.of(channel, id);
  }

  /** Checks what both kinds have. */
  AccountRules check(
      String corpId, List<String> token, List<String> encodingAesKey, String secret) {
    return rules
        .matches("corp-id", corpId, CORP_ID, "be the corporation's id, which begins with ww")
        .secrets("token", token, TOKEN.asMatchPredicate(), "have 3 to 32 letters and digits")
        .secrets(
            "encoding-aes-key",
            encodingAesKey,
            SealedEnvelope::isKey,
            "have 43 characters of base64")
        .matches("secret", secret, SECRET, "be the Secret that WeCom shows");
  }
}
