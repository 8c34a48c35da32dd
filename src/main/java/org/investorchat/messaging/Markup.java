package org.investorchat.messaging;

/** How a platform marks texts up. */
public interface Markup {

  /** Texts without any: a link is its label and, after it, its address. */
  Markup PLAIN =
      new Markup() {
        @Override
        public String text(String plain) {
          return plain;
        }

        @Override
        public String link(String label, String url) {
          return label + " " + url;
        }

        @Override
        public boolean hidesAddresses() {
          return false;
        }
      };

  /** Returns {@code plain} so that it is shown as it is, whatever stands in it. */
  String text(String plain);

  /**
   * Returns a link.
   *
   * @param label plain
   * @param url an https or http address without spaces
   */
  String link(String label, String url);

  /** Returns whether readers see of a link its label alone, so that a word may be one. */
  default boolean hidesAddresses() {
    return true;
  }
}
