package org.investorchat.answering;

import java.util.List;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Measure;
import org.investorchat.knowledge.Place;
import org.investorchat.retrieval.ScoredCard;

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
   * The document answers it.
   *
   * @param cards reviewed answers that match, best first; empty when none does
   * @param clauses the clauses to answer from, best first, never empty; those of the cards if any
   * @param unstated details asked for that these clauses do not state
   * @param probability that the document answers it, in [0, 1]
   */
  record Supported(
      List<ScoredCard> cards, List<ClauseId> clauses, List<Detail> unstated, double probability)
      implements Verdict {
    public Supported {
      cards = List.copyOf(cards);
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

  /** The document does not treat it. */
  record Outside(double probability) implements Verdict {}
}
