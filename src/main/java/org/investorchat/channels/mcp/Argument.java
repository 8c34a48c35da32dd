package org.investorchat.channels.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.investorchat.channels.RequestedLanguage;

/**
 * Something that a tool takes.
 *
 * @param text key of its description
 * @param schema of its values (JSON Schema 2020-12), without the description; in one order, since
 *     clients keep what they were told word by word
 */
record Argument(String name, boolean required, String text, Map<String, Object> schema) {

  static final String LANGUAGE = "language";

  /** Returns a text that must be given. */
  static Argument text(String name) {
    return new Argument(name, true, "argument." + name, ordered("type", "string", "minLength", 1));
  }

  /** Returns a whole number in a range. */
  static Argument number(String name, boolean required, int least, int most) {
    var schema = ordered("type", "integer", "minimum", least, "maximum", most);
    return new Argument(name, required, "argument." + name, schema);
  }

  /** Returns one of {@code values}, which may be left out. */
  static Argument choice(String name, String text, List<String> values) {
    return new Argument(name, false, text, ordered("type", "string", "enum", values));
  }

  /** Returns the language wanted, described by the text {@code key}. */
  static Argument language(String key) {
    return choice(LANGUAGE, key, RequestedLanguage.ALLOWED);
  }

  /** Returns the schema of what a tool takes. */
  static Map<String, Object> schema(List<Argument> arguments, McpTexts texts) {
    Map<String, Object> properties = new LinkedHashMap<>();
    arguments.forEach(it -> properties.put(it.name(), it.described(texts)));
    var required = arguments.stream().filter(Argument::required).map(Argument::name).toList();
    return ordered(
        "type",
        "object",
        "properties",
        properties,
        "required",
        required,
        "additionalProperties",
        false);
  }

  private Map<String, Object> described(McpTexts texts) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", texts.both(text));
    return described;
  }

  /** Returns a map of names, each followed by its value. */
  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
