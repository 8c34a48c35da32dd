package org.investorchat.channels.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What tells programs that a file holds content composed by AI: the metadata of GB 45438-2025, with
 * its seven fields. Those of a propagator and the two reserved codes stay empty here.
 */
@Schema(
    name = "AigcLabel",
    description = "Metadata of AI-composed content, as GB 45438-2025 names it.")
record AigcLabel(
    @JsonProperty("Label") @Schema(description = "1: composed by AI.") String label,
    @JsonProperty("ContentProducer") @Schema(description = "Name or code of who runs the service.")
        String contentProducer,
    @JsonProperty("ProduceID") @Schema(description = "The producer's id of this content.")
        String produceId,
    @JsonProperty("ReservedCode1") String reservedCode1,
    @JsonProperty("ContentPropagator") String contentPropagator,
    @JsonProperty("PropagateID") String propagateId,
    @JsonProperty("ReservedCode2") String reservedCode2) {

  /** Says of a file that AI composed what is in it. */
  static AigcLabel of(String producer, String id) {
    return new AigcLabel("1", producer, id, "", "", "", "");
  }
}
