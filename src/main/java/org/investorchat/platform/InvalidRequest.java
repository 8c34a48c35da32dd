package org.investorchat.platform;

import java.util.List;

/** Thrown when a field or parameter of a request cannot be taken; its message is for callers. */
public class InvalidRequest extends RuntimeException {

  private final String field;
  private final String fault;
  private final transient Object[] arguments;

  private InvalidRequest(String field, String fault, Object... arguments) {
    super(field + ": " + fault);
    this.field = field;
    this.fault = fault;
    this.arguments = arguments;
  }

  /** Returns that {@code field} is required and is not there. */
  public static InvalidRequest missing(String field) {
    return new InvalidRequest(field, "missing");
  }

  /** Returns that {@code field} is blank. */
  public static InvalidRequest blank(String field) {
    return new InvalidRequest(field, "blank");
  }

  /** Returns that {@code field} has more than {@code limit} characters. */
  public static InvalidRequest tooLong(String field, int limit) {
    return new InvalidRequest(field, "too-long", limit);
  }

  /** Returns that {@code field} has fewer than {@code least} characters. */
  public static InvalidRequest tooShort(String field, int least) {
    return new InvalidRequest(field, "too-short", least);
  }

  /** Returns that {@code field} has more than {@code limit} bytes in UTF-8. */
  public static InvalidRequest tooManyBytes(String field, int limit) {
    return new InvalidRequest(field, "too-many-bytes", limit);
  }

  /** Returns that {@code field} is what it was before, or has no more to it than the id. */
  public static InvalidRequest tooFamiliar(String field) {
    return new InvalidRequest(field, "too-familiar");
  }

  /** Returns that {@code field} is not what is kept, such as a password. */
  public static InvalidRequest wrong(String field) {
    return new InvalidRequest(field, "wrong");
  }

  /** Returns that {@code field} names what there is already. */
  public static InvalidRequest taken(String field) {
    return new InvalidRequest(field, "taken");
  }

  /** Returns that {@code field} is missing or not what the format of the request demands. */
  public static InvalidRequest malformed(String field) {
    return new InvalidRequest(field, "malformed");
  }

  /** Returns that {@code field} is none of the values it may have. */
  public static InvalidRequest notOneOf(String field, List<String> allowed) {
    return new InvalidRequest(field, "not-one-of", String.join(", ", allowed));
  }

  /** Returns that {@code field} is no whole number from {@code least} to {@code most}. */
  public static InvalidRequest outOfRange(String field, int least, int most) {
    return new InvalidRequest(field, "out-of-range", least, most);
  }

  /**
   * Returns that {@code field} holds other characters than it may.
   *
   * @param allowed the marks it may hold besides letters and digits of ASCII
   */
  public static InvalidRequest oddCharacters(String field, String allowed) {
    return new InvalidRequest(field, "odd-characters", allowed);
  }

  /** Returns that {@code field} has another type than the API describes. */
  public static InvalidRequest wrongType(String field) {
    return new InvalidRequest(field, "wrong-type");
  }

  String field() {
    return field;
  }

  /** Returns what is wrong, in a word such as {@code too-long}. */
  public String fault() {
    return fault;
  }

  Object[] arguments() {
    return arguments.clone();
  }
}
