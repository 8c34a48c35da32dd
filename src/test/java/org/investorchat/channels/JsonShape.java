package org.investorchat.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map.Entry;
import tools.jackson.databind.JsonNode;

/** Compares what two texts of JSON are made of. */
public final class JsonShape {

  private JsonShape() {}

  /** Both have the same fields, down to the first element of each list that both fill. */
  public static void assertSame(JsonNode example, JsonNode given, String where) {
    assertThat(example.getNodeType()).as(where).isEqualTo(given.getNodeType());
    if (given.isArray() && !given.isEmpty() && !example.isEmpty()) {
      assertSame(example.get(0), given.get(0), where + "[0]");
    }
    if (given.isObject()) {
      assertThat(example.propertyNames()).as(where).isEqualTo(given.propertyNames());
      for (Entry<String, JsonNode> field : given.properties()) {
        assertSame(example.get(field.getKey()), field.getValue(), where + "." + field.getKey());
      }
    }
  }
}
