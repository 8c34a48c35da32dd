package org.investorchat.platform;

/** Thrown when a request names something that does not exist. */
public class UnknownResource extends RuntimeException {

  private final String listing;

  /**
   * Creates the exception.
   *
   * @param listing address that lists what there is
   */
  public UnknownResource(String listing) {
    super("see " + listing);
    this.listing = listing;
  }

  String listing() {
    return listing;
  }
}
