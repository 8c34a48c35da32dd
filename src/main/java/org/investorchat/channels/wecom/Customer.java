package org.investorchat.channels.wecom;

import java.util.Map;
import org.investorchat.messaging.Address;

/**
 * Somebody in WeChat who writes to a service account. The same person has a conversation with each
 * account.
 *
 * @param service id of the service account ({@code open_kfid})
 * @param user id of the person ({@code external_userid})
 */
record Customer(String service, String user) {

  private static final String WELCOME = "welcome-code";

  /** Returns whom {@code address} is of. */
  static Customer of(Address address) {
    String[] ids = address.correspondent().split("/", 2);
    return new Customer(ids[0], ids[1]);
  }

  Address address(String account) {
    return Address.of(WeComKfChannel.NAME, account, service + "/" + user);
  }

  /** Returns the address of whom a greeting may be sent to with {@code code}. */
  Address arriving(String account, String code) {
    return new Address(WeComKfChannel.NAME, account, service + "/" + user, Map.of(WELCOME, code));
  }

  /** Returns the code that a greeting goes out with; empty when there is none. */
  static String welcomeCode(Address address) {
    return address.hint(WELCOME).orElse("");
  }

  /** Returns nothing that tells who it is. */
  @Override
  public String toString() {
    return "Customer[]";
  }
}
