package org.investorchat.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.investorchat.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/** Keeps tickets in Redis, as {@link RedisDesk} says. */
final class RedisTicketStore implements TicketStore {

  private final RedisDesk desk;
  private final TicketCodec codec;

  RedisTicketStore(RedisDesk desk, TicketCodec codec) {
    this.desk = desk;
    this.codec = codec;
  }

  @Override
  public boolean open(Ticket ticket, AuditEvent event) {
    String room = ticket.inquiry().room().map(ConversationId::value).orElse("");
    return desk.write(DeskScripts.OPEN, arguments(ticket, event, room)) == 1;
  }

  @Override
  public boolean change(Ticket next, AuditEvent event) {
    return desk.write(DeskScripts.CHANGE, arguments(next, event, "keep")) == 1;
  }

  @Override
  public boolean send(Ticket next, AuditEvent event) {
    return desk.write(DeskScripts.CHANGE, arguments(next, event, "add")) == 1;
  }

  @Override
  public boolean settle(Ticket next, AuditEvent event) {
    return desk.write(DeskScripts.CHANGE, arguments(next, event, "remove")) == 1;
  }

  private List<String> arguments(Ticket it, AuditEvent event, String last) {
    return List.of(
        it.id(),
        Long.toString(it.version()),
        it.state().id(),
        Long.toString(Place.of(it).rank()),
        it.state().lease().map(end -> Long.toString(end.toEpochMilli())).orElse(""),
        codec.write(it),
        event.id(),
        codec.write(event),
        last,
        Long.toString(it.changedAt().toEpochMilli()));
  }

  @Override
  public List<String> undelivered() {
    return desk.texts(DeskScripts.MEMBERS, RedisDesk.keys("undelivered"), List.of()).stream()
        .sorted()
        .toList();
  }

  @Override
  public Optional<Ticket> find(String id) {
    return desk.texts(DeskScripts.VALUES, RedisDesk.keys("tickets"), List.of(id)).stream()
        .map(codec::readTicket)
        .findFirst();
  }

  /** Each stage has its own order; what comes first of all is among the first of each. */
  @Override
  public List<Ticket> after(@Nullable Place after, Set<Stage> stages, int most) {
    List<Ticket> found = new ArrayList<>();
    stages.forEach(it -> found.addAll(after(after, it, most)));
    return found.stream().sorted(Comparator.comparing(Place::of)).limit(most).toList();
  }

  private List<Ticket> after(@Nullable Place after, Stage stage, int most) {
    var bounds =
        List.of(
            after == null ? "0" : Long.toString(after.rank()),
            after == null ? "" : after.id(),
            Integer.toString(most));
    return desk
        .texts(DeskScripts.PAGE, RedisDesk.keys("tickets", RedisDesk.stage(stage)), bounds)
        .stream()
        .map(codec::readTicket)
        .toList();
  }

  @Override
  public Map<Stage, Integer> counts() {
    var keys =
        RedisDesk.keys(Arrays.stream(Stage.values()).map(RedisDesk::stage).toArray(String[]::new));
    var numbers = desk.numbers(DeskScripts.COUNTS, keys);
    Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
    var number = numbers.iterator();
    for (var stage : Stage.values()) {
      counts.put(stage, Math.toIntExact(number.next()));
    }
    return counts;
  }

  @Override
  public int before(Place place, Stage stage) {
    return Math.toIntExact(
        desk.number(
            DeskScripts.BEFORE,
            RedisDesk.keys(RedisDesk.stage(stage)),
            Long.toString(place.rank()),
            place.id()));
  }

  @Override
  public List<String> leasesOver(Instant now, int most) {
    return desk.texts(
        DeskScripts.LEASES_OVER,
        RedisDesk.keys("leases"),
        List.of(Long.toString(now.toEpochMilli()), Integer.toString(most)));
  }

  @Override
  public List<String> of(ConversationId conversation) {
    var keys = RedisDesk.keys(RedisDesk.room(conversation.value()));
    return desk.texts(DeskScripts.MEMBERS, keys, List.of()).stream().sorted().toList();
  }

  @Override
  public int removeDone(Instant then, int most) {
    var bounds = List.of(Long.toString(then.toEpochMilli()), Integer.toString(most));
    return Math.toIntExact(desk.write(DeskScripts.REMOVE, bounds));
  }

  /** Does nothing: Redis keeps no earlier values, and rewrites its log by itself. */
  @Override
  public void purge() {}

  @Override
  public long revision() {
    return desk.number(DeskScripts.REVISION, RedisDesk.keys("revision"));
  }
}
