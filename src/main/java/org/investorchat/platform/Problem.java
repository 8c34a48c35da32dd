package org.investorchat.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as a caller sees it (RFC 9457).
 *
 * @param type relative address of the page that explains it
 * @param title the same for every problem of the type
 * @param status HTTP status
 * @param detail what to do
 * @param instance path that was asked for, null where it is not known
 * @param errors fields that are wrong; left out when it is none of them
 * @param ticket what the ticket that was to be changed is like now; left out where it is none
 */
@Schema(name = "Problem", description = "An error (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    @Schema(description = "Relative address of the page that explains the type.") String type,
    String title,
    int status,
    @Schema(description = "What to do, in the language of Accept-Language.") String detail,
    @Nullable String instance,
    List<FieldError> errors,
    @Schema(description = "What the ticket that was to be changed is like now.")
        @Nullable CurrentTicket ticket) {

  public Problem {
    errors = List.copyOf(errors);
  }

  /** Returns what went wrong and what to do, in one line. */
  public String told() {
    boolean chinese = title.codePoints().anyMatch(Character::isIdeographic);
    return title + (chinese ? "\u3002" : ". ") + detail;
  }

  Problem with(List<FieldError> faults, @Nullable CurrentTicket now) {
    return new Problem(type, title, status, detail, instance, faults, now);
  }

  /** A field and what is wrong with it. */
  @Schema(name = "FieldError")
  public record FieldError(String field, String message) {}

  /**
   * What a ticket is like.
   *
   * @param state as the API has it
   * @param holder who has it; null in the queue
   */
  @Schema(name = "CurrentTicket")
  public record CurrentTicket(
      long version,
      String state,
      @Schema(types = {"object", "null"}) @JsonInclude @Nullable Holder holder) {}

  /** Who has a ticket. */
  @Schema(name = "Holder")
  public record Holder(String id, String name) {}
}
