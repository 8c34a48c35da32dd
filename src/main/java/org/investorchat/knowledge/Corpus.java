package org.investorchat.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything the assistant knows; immutable.
 *
 * <p>As a bean it is what the files hold, read once at start. Cards and the version may change
 * while running: those who need them ask {@link LiveCorpus}.
 */
public final class Corpus {

  private final List<Policy> policies;
  private final Gazetteer gazetteer;
  private final Glossary glossary;
  private final List<Card> added;
  private final String version;
  private final Map<ClauseId, Clause> clauses = new HashMap<>();

  /**
   * Creates a corpus.
   *
   * @param policies never empty; the first is the one meant when a caller names none
   * @param version 12 hex digits that change whenever a file of the knowledge does
   */
  public Corpus(List<Policy> policies, Gazetteer gazetteer, Glossary glossary, String version) {
    this(policies, gazetteer, glossary, List.of(), version);
  }

  private Corpus(
      List<Policy> policies,
      Gazetteer gazetteer,
      Glossary glossary,
      List<Card> added,
      String version) {
    if (policies.isEmpty()) {
      throw new IllegalArgumentException("a corpus holds at least one policy");
    }
    this.policies = List.copyOf(policies);
    this.gazetteer = gazetteer;
    this.glossary = glossary;
    this.added = List.copyOf(added);
    this.version = version;
    policies.stream().flatMap(Policy::clauses).forEach(it -> clauses.put(it.id(), it));
  }

  /**
   * Returns this corpus with more cards, after its own and in the order of their ids. A card whose
   * id this corpus has is left out: it was added to the files since.
   *
   * @throws ClauseNotFound when a card rests on a clause that does not exist
   */
  public Corpus with(Collection<Card> cards) {
    var known = cards().map(Card::id).collect(Collectors.toSet());
    var more =
        cards.stream()
            .filter(it -> !known.contains(it.id()))
            .sorted(Comparator.comparing(Card::id))
            .toList();
    more.stream().flatMap(it -> it.clauses().stream()).forEach(this::clause);
    return more.isEmpty()
        ? this
        : new Corpus(
            policies,
            gazetteer,
            glossary,
            Stream.concat(added.stream(), more.stream()).toList(),
            CardsVersion.of(version, more));
  }

  /** Returns the policies, the default one first. */
  public List<Policy> policies() {
    return policies;
  }

  /** Returns the policy meant when a caller names none. */
  public Policy defaultPolicy() {
    return policies.getFirst();
  }

  /** Returns the policy with this id; empty when there is none. */
  public Optional<Policy> policy(String id) {
    return policies.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** Returns the policy that holds {@code id}. */
  public Policy policyOf(ClauseId id) {
    return policy(id.policy()).orElseThrow(() -> new ClauseNotFound(id));
  }

  /** Returns the measure that holds {@code id}. */
  public Measure measureOf(ClauseId id) {
    return policyOf(id).measure(id.measure()).orElseThrow(() -> new ClauseNotFound(id));
  }

  /** Returns the clause with this id; empty when there is none. */
  public Optional<Clause> find(ClauseId id) {
    return Optional.ofNullable(clauses.get(id));
  }

  /** Returns the clause with this id, which must exist. */
  public Clause clause(ClauseId id) {
    return find(id).orElseThrow(() -> new ClauseNotFound(id));
  }

  /** Returns every clause of every policy. */
  public Stream<Clause> clauses() {
    return policies.stream().flatMap(Policy::clauses);
  }

  /** Returns every card of every policy, then those that were added. */
  public Stream<Card> cards() {
    return Stream.concat(policies.stream().flatMap(it -> it.cards().stream()), added.stream());
  }

  /** Returns the cards that no file holds; empty unless some were added while running. */
  public List<Card> added() {
    return added;
  }

  /** Returns every subject that a policy is known not to treat. */
  public Stream<OutsideTopic> outside() {
    return policies.stream().flatMap(it -> it.outside().stream());
  }

  /** Returns the bodies and places that texts may name. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }

  /** Returns policy terms and the words investors use for them. */
  public Glossary glossary() {
    return glossary;
  }

  /** Returns 12 hex digits that change whenever a file of the knowledge or an added card does. */
  public String version() {
    return version;
  }
}
