package org.investorchat.channels.mcp;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes views in JSON Schema (2020-12), from the same annotations as the API's description, so
 * that both say the same of the same.
 */
@Component
class OutputSchemas {

  private static final String API = "#/components/schemas/";
  private static final String HERE = "#/$defs/";
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final JsonMapper json;

  OutputSchemas(JsonMapper json) {
    this.json = json;
  }

  /** Returns the schema of {@code view}, every field of which is always there. */
  Map<String, Object> of(Class<?> view) {
    var resolved =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(new AnnotatedType(view).resolveAsRef(false));
    var whole = object(resolved.schema);
    Map<String, Object> parts = new LinkedHashMap<>();
    resolved.referencedSchemas.forEach((name, part) -> parts.put(name, object(part)));
    parts.values().remove(whole);
    Map<String, Object> schema = new LinkedHashMap<>(whole);
    schema.put("$defs", parts);
    return schema;
  }

  private Map<String, Object> object(Object described) {
    var node = (ObjectNode) json.readTree(Json31.pretty(described).replace(API, HERE));
    if (node.get("properties") instanceof ObjectNode fields) {
      node.set("required", json.valueToTree(fields.propertyNames()));
    }
    return json.convertValue(node, OBJECT);
  }
}
