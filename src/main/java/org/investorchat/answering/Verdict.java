package org.investorchat.answering;

import java.util.Comparator;
import java.util.List;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.OutsideTopic;
import org.investorchat.knowledge.Place;
import org.investorchat.knowledge.Policy;
import org.investorchat.retrieval.NamedReferences;
import org.jspecify.annotations.Nullable;

/** What the gate decides about a question. */
sealed interface Verdict {

  /** Greeting, thanks or the like; the id names the text. */
  record SmallTalk(String id) implements Verdict {}

  /** The question asks for whole measures by their numbers. */
  record WholeMeasures(List<Measure> measures) implements Verdict {
    public WholeMeasures {
      measures = List.copyOf(measures);
    }
  }

  /**
   * The question asks what there is: the measures of a section, several by number, or all.
   *
   * @param measures never empty; put in the order of their numbers
   */
  record Outline(List<Measure> measures) implements Verdict {
    public Outline {
      measures = measures.stream().sorted(Comparator.comparingInt(Measure::number)).toList();
    }
  }

  /** The question asks how {@code policy} is divided, or how much there is of it. */
  record Parts(Policy policy) implements Verdict {}

  /** The question asks for single clauses by their numbers. */
  record NamedClauses(List<ClauseId> clauses) implements Verdict {
    public NamedClauses {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * The question asks who is responsible for measures that it names by number.
   *
   * @param clauses at least one of each measure
   */
  record NamedBodies(List<ClauseId> clauses) implements Verdict {
    public NamedBodies {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * The document answers it.
   *
   * @param sources what to answer from, best first, never empty
   * @param clauses the clauses of the sources
   * @param unstated details asked for that these clauses do not state
   * @param probability that the document answers it, in [0, 1]
   */
  record Supported(
      List<Source> sources, List<ClauseId> clauses, List<Detail> unstated, double probability)
      implements Verdict {
    public Supported {
      sources = List.copyOf(sources);
      clauses = List.copyOf(clauses);
      unstated = List.copyOf(unstated);
    }
  }

  /**
   * It may as well ask one thing as another.
   *
   * @param readings a card for each thing, the likelier first
   */
  record Ambiguous(List<Card> readings, double probability) implements Verdict {
    public Ambiguous {
      readings = List.copyOf(readings);
    }
  }

  /** Nothing answers it, these come nearest. */
  record Near(List<ClauseId> clauses, double probability) implements Verdict {
    public Near {
      clauses = List.copyOf(clauses);
    }
  }

  /** The question is about another place; what comes nearest for Beijing may be empty. */
  record Elsewhere(List<Place> places, List<ClauseId> clauses, double probability)
      implements Verdict {
    public Elsewhere {
      places = List.copyOf(places);
      clauses = List.copyOf(clauses);
    }
  }

  /** It names what does not exist, as {@code named} says, and nothing else answers it. */
  record Missing(NamedReferences named, List<ClauseId> clauses) implements Verdict {
    public Missing {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * The document does not treat it.
   *
   * @param topic the subject it does not treat, null where that is not known
   */
  record Outside(@Nullable OutsideTopic topic, double probability) implements Verdict {}
}
