package org.investorchat.channels.openai;

import io.swagger.v3.oas.annotations.media.Schema;
import org.investorchat.platform.Problem;
import org.investorchat.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/** An error as programs for OpenAI's API read it. */
@Schema(name = "OpenAiError", description = "An error in the shape of OpenAI's API.")
record OpenAiError(Fault error) {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  /**
   * What went wrong.
   *
   * @param param the field that is wrong, null where it is none
   */
  @Schema(name = "OpenAiFault")
  record Fault(
      @Schema(description = "What to do, in the language of Accept-Language.") String message,
      @Schema(allowableValues = {"invalid_request_error", "rate_limit_error", "server_error"})
          String type,
      @Schema(
              description = "The field that is wrong.",
              types = {"string", "null"})
          @Nullable String param,
      @Schema(description = "Says more closely what it is, such as model_not_found.")
          String code) {}

  static OpenAiError of(Problem problem) {
    String param = problem.errors().stream().map(FieldError::field).findFirst().orElse(null);
    return new OpenAiError(new Fault(problem.told(), type(problem.status()), param, code(problem)));
  }

  private static String type(int status) {
    if (status == TOO_MANY_REQUESTS) {
      return "rate_limit_error";
    }
    return status < FIRST_SERVER_ERROR ? "invalid_request_error" : "server_error";
  }

  /** Returns OpenAI's own word where programs look for it, else ours. */
  private static String code(Problem problem) {
    String id = problem.type().substring(problem.type().lastIndexOf('/') + 1);
    return switch (id) {
      case "unknown-key", "key-needed" -> "invalid_api_key";
      case "key-not-for-this" -> "missing_scope";
      case "unknown-model" -> "model_not_found";
      case "too-many-requests" -> "rate_limit_exceeded";
      default -> id.replace('-', '_');
    };
  }
}
