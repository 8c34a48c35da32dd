package org.investorchat.channels.whatsapp;

import org.investorchat.messaging.Address;

/**
 * Who writes to which of our numbers.
 *
 * @param number id of the number, as Meta has it
 * @param person their number in digits
 */
record Place(String number, String person) {

  /** Returns the place that {@code address} stands for. */
  static Place of(Address address) {
    String correspondent = address.correspondent();
    int slash = correspondent.indexOf('/');
    return new Place(correspondent.substring(0, slash), correspondent.substring(slash + 1));
  }

  Address address(String account) {
    return Address.of(WhatsAppChannel.NAME, account, number + "/" + person);
  }

  /** Returns nothing that tells who it is. */
  @Override
  public String toString() {
    return "Place[" + number + "]";
  }
}
