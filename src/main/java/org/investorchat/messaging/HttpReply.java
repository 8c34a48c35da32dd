package org.investorchat.messaging;

/**
 * What the platform gets as the response to a delivery.
 *
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body sent in UTF-8
 */
public record HttpReply(int status, String contentType, String body) {

  /** Says that all is well, without a word. */
  public static final HttpReply OK = text("");

  /** Returns a response in plain text. */
  public static HttpReply text(String text) {
    return of("text/plain;charset=UTF-8", text);
  }

  /** Returns a response in JSON. */
  public static HttpReply json(String json) {
    return of("application/json", json);
  }

  /** Returns a response in XML. */
  public static HttpReply xml(String xml) {
    return of("application/xml;charset=UTF-8", xml);
  }

  /** Returns a response of status 200. */
  public static HttpReply of(String contentType, String body) {
    return new HttpReply(200, contentType, body);
  }

  /** Returns no word of the body. */
  @Override
  public String toString() {
    return "HttpReply[" + status + ", " + body.length() + " characters]";
  }
}
