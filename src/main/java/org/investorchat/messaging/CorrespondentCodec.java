package org.investorchat.messaging;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes correspondents as JSON and reads them back. */
@Component
final class CorrespondentCodec {

  private final JsonMapper json = JsonMapper.builder().build();

  String write(Correspondent correspondent) {
    return json.writeValueAsString(correspondent);
  }

  /** Returns what {@link #write} wrote; fields of a later version are left out. */
  Correspondent read(String text) {
    return json.readValue(text, Correspondent.class);
  }
}
