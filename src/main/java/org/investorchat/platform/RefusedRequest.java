package org.investorchat.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.investorchat.platform.Problem.CurrentTicket;
import org.investorchat.platform.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Thrown when a valid request cannot be served as things stand; its type says what to do. */
public final class RefusedRequest extends RuntimeException {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

  private final ProblemType type;
  private final @Nullable Duration retryAfter;
  private final transient @Nullable CurrentTicket ticket;
  private final transient List<Fault> faults;
  private final transient Object[] arguments;

  private RefusedRequest(ProblemType type, @Nullable Duration retryAfter, Object... arguments) {
    this(type, retryAfter, null, List.of(), arguments);
  }

  private RefusedRequest(
      ProblemType type,
      @Nullable Duration retryAfter,
      @Nullable CurrentTicket ticket,
      List<Fault> faults,
      Object... arguments) {
    super(type.id());
    this.type = type;
    this.retryAfter = retryAfter;
    this.ticket = ticket;
    this.faults = List.copyOf(faults);
    this.arguments = arguments;
  }

  /** A field of what was to be changed, and what is wrong with it. */
  public record Fault(String field, Wording message) {}

  /**
   * Returns that there is no such conversation for the caller: the same for an unknown id, a wrong
   * token, a missing one, and an unknown message, so that nobody learns which ids exist.
   */
  public static RefusedRequest unknownConversation() {
    return new RefusedRequest(ProblemType.UNKNOWN_CONVERSATION, null);
  }

  /** Returns that another message of the conversation is being answered. */
  public static RefusedRequest conversationBusy(Duration retryAfter) {
    return new RefusedRequest(ProblemType.CONVERSATION_BUSY, retryAfter);
  }

  /** Returns that the conversation has its {@code most} questions. */
  public static RefusedRequest conversationFull(int most) {
    return new RefusedRequest(ProblemType.CONVERSATION_FULL, null, most);
  }

  /** Returns that a key opens nothing. */
  static RefusedRequest unknownKey() {
    return new RefusedRequest(ProblemType.UNKNOWN_KEY, null);
  }

  /** Returns that a key is needed, and none was shown. */
  static RefusedRequest keyNeeded() {
    return new RefusedRequest(ProblemType.KEY_NEEDED, null);
  }

  /** Returns that a key is valid, but not for what was asked. */
  static RefusedRequest keyNotForThis() {
    return new RefusedRequest(ProblemType.KEY_NOT_FOR_THIS, null);
  }

  /** Returns that no model of ours has the name that the caller gave. */
  public static RefusedRequest unknownModel() {
    return new RefusedRequest(ProblemType.UNKNOWN_MODEL, null);
  }

  /** Returns that nobody is signed in, and somebody must be. */
  public static RefusedRequest notSignedIn() {
    return new RefusedRequest(ProblemType.NOT_SIGNED_IN, null);
  }

  /** Returns that the caller's role does not allow it. */
  public static RefusedRequest notAllowed() {
    return new RefusedRequest(ProblemType.NOT_ALLOWED, null);
  }

  /** Returns that the request does not show that a page of ours made it. */
  public static RefusedRequest csrfMissing() {
    return new RefusedRequest(ProblemType.CSRF_MISSING, null);
  }

  /** Returns that the caller must choose a password of their own first. */
  public static RefusedRequest passwordChangeNeeded() {
    return new RefusedRequest(ProblemType.PASSWORD_CHANGE_NEEDED, null);
  }

  /** Returns that it takes somebody else than the caller. */
  public static RefusedRequest secondPersonNeeded() {
    return new RefusedRequest(ProblemType.SECOND_PERSON_NEEDED, null);
  }

  /**
   * Returns that somebody else has changed what the caller wants to change.
   *
   * @param who the name of the person; null where nobody did it
   * @param did what they did, such as "claimed the ticket"; null where there are no words for it
   * @param ticket what the ticket is like now; null where it is none
   */
  public static RefusedRequest cameFirst(
      @Nullable String who, @Nullable Wording did, Instant at, @Nullable CurrentTicket ticket) {
    var actor = who == null ? new DefaultMessageSourceResolvable("did.system") : who;
    var done = did == null ? new DefaultMessageSourceResolvable("did.other") : did;
    return new RefusedRequest(
        ProblemType.CAME_FIRST, null, ticket, List.of(), actor, done, CLOCK.format(at));
  }

  /** Returns that the ticket does not allow a step as it stands. */
  public static RefusedRequest stepNotPossible(CurrentTicket ticket) {
    return new RefusedRequest(ProblemType.STEP_NOT_POSSIBLE, null, ticket, List.of());
  }

  /** Returns that what it is asked for does not allow it as it stands. */
  public static RefusedRequest stepNotPossible() {
    return new RefusedRequest(ProblemType.STEP_NOT_POSSIBLE, null);
  }

  /** Returns that findings stand against a card. */
  public static RefusedRequest cardNotSound(List<Fault> faults) {
    return new RefusedRequest(ProblemType.CARD_NOT_SOUND, null, null, faults);
  }

  /** Returns that a delivery does not show that it comes from its platform, or is not of now. */
  public static RefusedRequest deliveryNotGenuine() {
    return new RefusedRequest(ProblemType.DELIVERY_NOT_GENUINE, null);
  }

  /** Returns that somebody tries a delivery's address without knowing its secret. */
  public static RefusedRequest deliveryNotAllowed() {
    return new RefusedRequest(ProblemType.DELIVERY_NOT_ALLOWED, null);
  }

  /** Returns that a delivery cannot be read. */
  public static RefusedRequest deliveryUnreadable() {
    return new RefusedRequest(ProblemType.DELIVERY_UNREADABLE, null);
  }

  /** Returns that what the request needs is away for now. */
  public static RefusedRequest unavailable(Duration retryAfter) {
    return new RefusedRequest(ProblemType.UNAVAILABLE, retryAfter);
  }

  ProblemType type() {
    return type;
  }

  @Nullable CurrentTicket ticket() {
    return ticket;
  }

  /** Returns the arguments of its sentence in {@code language}. */
  Object[] arguments(Locale language) {
    return Arrays.stream(arguments)
        .map(it -> it instanceof Wording words ? words.in(language) : it)
        .toArray();
  }

  List<FieldError> errors(Locale language) {
    return faults.stream()
        .map(it -> new FieldError(it.field(), it.message().in(language)))
        .toList();
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
