package org.investorchat.answering;

import java.util.List;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.OutsideTopic;
import org.investorchat.knowledge.Place;
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

  /** The question asks for single clauses by their numbers. */
  record NamedClauses(List<ClauseId> clauses) implements Verdict {
    public NamedClauses {
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

  /** It names measures or clauses that do not exist, and nothing else answers it. */
  record Missing(List<String> numbers, List<ClauseId> clauses) implements Verdict {
    public Missing {
      numbers = List.copyOf(numbers);
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
