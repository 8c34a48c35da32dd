package org.investorchat.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a message that WeChat or WeCom puts in XML or, when it is set so, in JSON. WeCom's
 * JSON has the names in lower case, so case does not count.
 */
public final class MessageFields {

  private static final JsonMapper MAPPER = new JsonMapper();

  private final Map<String, String> fields;
  private final boolean json;

  private MessageFields(Map<String, String> fields, boolean json) {
    this.json = json;
    var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(fields);
    this.fields = Collections.unmodifiableMap(byName);
  }

  /**
   * Returns the fields in {@code text}.
   *
   * @throws DeliveryRefused when it is neither
   */
  public static MessageFields read(String text) {
    boolean json = text.stripLeading().startsWith("{");
    return new MessageFields(json ? json(text) : PlainXml.read(text), json);
  }

  private static Map<String, String> json(String text) {
    try {
      Map<String, String> fields = new TreeMap<>();
      MAPPER.readTree(text).properties().stream()
          .filter(it -> it.getValue().isValueNode() && !it.getValue().isNull())
          .forEach(it -> fields.put(it.getKey(), it.getValue().asString()));
      return fields;
    } catch (JacksonException e) {
      throw DeliveryRefused.unreadable();
    }
  }

  /** Returns a field; empty when it is missing or blank. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(fields.get(name)).filter(it -> !it.isBlank());
  }

  /**
   * Returns a field.
   *
   * @throws DeliveryRefused when it is missing or blank
   */
  public String required(String name) {
    return text(name).orElseThrow(DeliveryRefused::unreadable);
  }

  /**
   * Returns a time that is given in seconds since 1970.
   *
   * @throws DeliveryRefused when it is missing or none
   */
  public Instant time(String name) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(required(name)));
    } catch (NumberFormatException | DateTimeException e) {
      throw DeliveryRefused.unreadable();
    }
  }

  /** Returns an answer to this message, in the same format. */
  public HttpReply answer(SequencedMap<String, ?> answer) {
    return json
        ? HttpReply.json(MAPPER.writeValueAsString(answer))
        : HttpReply.xml(PlainXml.write(answer));
  }

  /** Returns no word of them. */
  @Override
  public String toString() {
    return "MessageFields[" + fields.size() + "]";
  }
}
