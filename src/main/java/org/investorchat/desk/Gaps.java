package org.investorchat.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.investorchat.accounts.Account;
import org.investorchat.desk.gap.GapStore;
import org.springframework.stereotype.Component;

/** Shows what the knowledge does not answer, and lets a supervisor settle it. */
@Component
public final class Gaps {

  private final GapStore store;
  private final GapGrouping grouping;
  private final GapSettings settings;
  private final Audit audit;
  private final Clock clock;

  Gaps(GapStore store, GapGrouping grouping, GapSettings settings, Audit audit, Clock clock) {
    this.store = store;
    this.grouping = grouping;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What there is.
   *
   * @param groups those with the most first
   * @param counts gaps of each kind, whatever kind was asked for
   */
  public record Overview(List<GapGroup> groups, Map<GapKind, Integer> counts) {

    public Overview {
      groups = List.copyOf(groups);
      counts = Map.copyOf(counts);
    }
  }

  /**
   * Returns the groups that {@code query} takes, those with the most gaps of all first, of gaps
   * that nobody has settled.
   */
  public Overview overview(GapQuery query) {
    var from = clock.instant().minus(Duration.ofDays(query.days()));
    var all = groups().stream().flatMap(it -> it.since(from).stream()).toList();
    var ofAllKinds = new GapQuery(null, query.measure(), query.language(), query.days());
    Map<GapKind, Integer> counts = new EnumMap<>(GapKind.class);
    all.stream()
        .filter(ofAllKinds::takes)
        .forEach(it -> counts.merge(it.kind(), it.gaps().size(), Integer::sum));
    return new Overview(all.stream().filter(query::takes).toList(), counts);
  }

  /** Returns the group of this id; empty when there is none, or no more. */
  public Optional<GapGroup> find(String id) {
    return groups().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** Groups all, so that a group has the same id however far back somebody looks. */
  List<GapGroup> groups() {
    return grouping.group(store.since(clock.instant().minus(settings.life())));
  }

  /**
   * Settles all gaps of a group.
   *
   * @throws UnknownGap when there is no such group
   */
  public void dismiss(String id, Account by, String reason) {
    var group = find(id).orElseThrow(() -> new UnknownGap(id));
    store.settle(group.gaps().stream().map(Gap::id).toList());
    audit.record(
        by.id(),
        "gap.dismiss",
        id,
        Map.of("reason", reason, "gaps", Integer.toString(group.gaps().size())));
  }
}
