package org.investorchat.channels.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.investorchat.platform.RefusedRequest;

/**
 * What a program can choose.
 *
 * @param created in seconds since 1970; the same for ever
 */
@Schema(name = "Model", description = "What a program can choose.")
record Model(String id, String object, long created, @JsonProperty("owned_by") String ownedBy) {

  /** Answers questions, and what programs ask for beside them. */
  static final Model ASSISTANT = of("investor-chatbot");

  /** Takes whatever it is asked for what programs ask for beside questions: titles, tags. */
  static final Model TASKS = of("investor-chatbot-task");

  static final List<Model> ALL = List.of(ASSISTANT, TASKS);

  /** 2026-11-23T00:00:00Z. */
  private static final long CREATED = 1_795_392_000;

  private static Model of(String id) {
    return new Model(id, "model", CREATED, "investor-chatbot");
  }

  /**
   * Returns the model with this id.
   *
   * @throws RefusedRequest when there is none
   */
  static Model named(String id) {
    return ALL.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(RefusedRequest::unknownModel);
  }

  /** All there are. */
  @Schema(name = "Models")
  record Listing(String object, List<Model> data) {}
}
