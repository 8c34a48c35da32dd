package org.investorchat.answering;

import java.util.List;
import org.investorchat.knowledge.ClauseId;

/** A piece of an answer's text, before the clauses it rests on are numbered. */
public sealed interface Passage {

  /** Returns the text without markers, in Simplified script where Chinese. */
  String text();

  /** States what clauses carry, and is verified against them; cites at least one. */
  record Claim(String text, List<ClauseId> cites) implements Passage {
    public Claim {
      cites = List.copyOf(cites);
    }
  }

  /** Quotes one clause whole. */
  record Quotation(String text, ClauseId clause) implements Passage {}

  /** Names the measure or the section of a clause by number and title, as a line of a list. */
  record Listed(String text, ClauseId clause) implements Passage {}

  /** Names who is responsible for the measure of a clause; stands alone. */
  record Responsible(String text, ClauseId clause) implements Passage {}

  /** Says something about the answer itself, in the words of a message bundle. */
  record Remark(Kind kind, String text) implements Passage {

    /** What a remark is for. */
    public enum Kind {
      /** Leads over to what comes next, or is all that is said. */
      LEAD,
      /** Says what the clause before it binds the government to. */
      FORCE,
      /** Puts something right that the question takes for granted. */
      CORRECTION,
      /** Says what is asked for and not in the document. */
      UNSTATED,
      /** Asks back. */
      QUESTION
    }

    static Remark lead(String text) {
      return new Remark(Kind.LEAD, text);
    }
  }
}
