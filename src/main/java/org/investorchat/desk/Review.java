package org.investorchat.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.investorchat.knowledge.Bilingual;
import org.investorchat.knowledge.BilingualProvenance;
import org.investorchat.knowledge.ClauseId;
import org.investorchat.knowledge.Commitment;
import org.investorchat.knowledge.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a person must know before they send a draft. It follows from the texts, the question and the
 * knowledge alone.
 *
 * @param en the sentences of the English text, in order
 * @param zh the sentences of the Chinese text, in order
 * @param clauses every clause cited in either language, in the order first cited
 * @param checklist conditions of the cited clauses; may be empty
 * @param unresolved what of the question stays open; may be empty
 * @param risks what makes a mistake likely or costly; may be empty
 * @param script what to say on the phone
 * @param asks what the caller must still provide; may be empty
 */
public record Review(
    List<Sentence> en,
    List<Sentence> zh,
    List<CitedClause> clauses,
    List<Condition> checklist,
    List<Bilingual> unresolved,
    List<Risk> risks,
    Bilingual script,
    List<Bilingual> asks) {

  public Review {
    en = List.copyOf(en);
    zh = List.copyOf(zh);
    clauses = List.copyOf(clauses);
    checklist = List.copyOf(checklist);
    unresolved = List.copyOf(unresolved);
    risks = List.copyOf(risks);
    asks = List.copyOf(asks);
  }

  /** Returns the sentences of the text in {@code language}. */
  public List<Sentence> in(Language language) {
    return switch (language) {
      case ENGLISH -> en;
      case CHINESE -> zh;
    };
  }

  /** Returns whether a second person must look at it before it is sent: whatever the risk. */
  public boolean secondLook() {
    return !risks.isEmpty();
  }

  /** Returns whether nothing is wrong with any sentence in either language. */
  public boolean isClean() {
    return en.stream().allMatch(it -> it.findings().isEmpty())
        && zh.stream().allMatch(it -> it.findings().isEmpty());
  }

  /**
   * A sentence of a draft.
   *
   * @param text as it stands in the draft, labels and all
   * @param start UTF-16 offset in the draft
   * @param end UTF-16 offset in the draft, exclusive
   * @param clauses those it cites and that exist, each once
   * @param findings what is wrong with it; may be empty
   */
  public record Sentence(
      String text, int start, int end, List<ClauseId> clauses, List<Finding> findings) {

    public Sentence {
      clauses = List.copyOf(clauses);
      findings = List.copyOf(findings);
    }

    /** Returns the sentence with more findings. */
    Sentence with(List<Finding> more) {
      var all = Stream.concat(findings.stream(), more.stream()).toList();
      return new Sentence(text, start, end, clauses, all);
    }
  }

  /**
   * Something in a sentence that its clauses do not carry.
   *
   * @param fault such as {@code condition-dropped}
   * @param detail the words at fault, or those that are missing
   * @param clause the clause that says otherwise, null where none does
   * @param message what is wrong and what the clause says
   */
  public record Finding(
      String fault, String detail, @Nullable ClauseId clause, Bilingual message) {}

  /**
   * A clause that the draft rests on.
   *
   * @param title of its measure
   * @param commitmentWords what it binds the government to, in words for a caller
   * @param divergence what the two languages do not share, null where they agree
   */
  public record CitedClause(
      ClauseId id,
      Bilingual title,
      Bilingual text,
      BilingualProvenance provenance,
      Commitment commitment,
      Bilingual commitmentWords,
      @Nullable Bilingual divergence) {}

  /**
   * What the caller must meet for a clause to apply.
   *
   * @param condition in the words of the clause
   * @param mentioned whether the question says that it is met
   */
  public record Condition(ClauseId clause, Bilingual condition, boolean mentioned) {}

  /** Why a second person should look, and the same in words. */
  public record Risk(Kind kind, Bilingual words) {

    /** What can make a mistake likely or costly. */
    public enum Kind {
      /** It gives a figure, such as an amount of money. */
      NUMBER("number"),
      /** It is about taxes. */
      TAX("tax"),
      /** It is about visas, residence or work permits. */
      VISA("visa"),
      /** It tells of something that may be claimed or applied for now. */
      COMMITMENT("commitment"),
      /** Something in it is not carried by its clauses. */
      FINDING("finding"),
      /** The document does not answer the question, or nothing is drafted. */
      NO_ANSWER("no-answer"),
      /** Nothing of the assistant's draft is left in it. */
      OWN_WORDS("own-words");

      private final String id;

      Kind(String id) {
        this.id = id;
      }

      /** Returns the name used in the API, such as {@code no-answer}. */
      public String id() {
        return id;
      }

      /** Returns the kind with this name in the API; empty when it is none of them. */
      public static Optional<Kind> ofId(String id) {
        return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
      }
    }
  }
}
