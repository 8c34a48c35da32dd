package org.investorchat.answering.grounding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.investorchat.knowledge.BilingualWords;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words of both languages that the checks look for, as {@code lexicons/grounding.yaml} lists
 * them. Entries are regular expressions over folded text unless said otherwise.
 *
 * @param reporting phrases that only say who says it, or how firm it is
 * @param reportingWords what else a report may say without the clause saying it, as plain words
 * @param functionWords words without meaning of their own, as plain words
 * @param synonyms groups of plain words of one meaning, the first standing for all
 * @param strong groups of words that leave no exception, each group of one meaning
 * @param parties groups of words for one kind of party, which do not stand for each other
 * @param obligations words that tell a condition
 * @param conditions groups of words that tell one kind of condition
 * @param or words between alternatives
 * @param outcomes groups of words that tell what follows on either side of a threshold
 * @param otherBodies names of bodies outside the gazetteer, as plain words
 * @param otherPlaces names of places outside the gazetteer, as plain words
 * @param bodyHeads words that end the name of a body
 * @param acronyms acronyms that name nothing, as plain words
 * @param programmes words that end the Chinese name of a programme or a regulation
 * @param advertisement what is left of the advertisement without spaces, points and case
 */
record GroundingLexicon(
    BilingualWords reporting,
    BilingualWords reportingWords,
    BilingualWords functionWords,
    List<BilingualWords> synonyms,
    List<BilingualWords> strong,
    List<BilingualWords> parties,
    BilingualWords obligations,
    List<BilingualWords> conditions,
    BilingualWords or,
    List<BilingualWords> outcomes,
    List<BilingualWords> otherBodies,
    List<BilingualWords> otherPlaces,
    BilingualWords bodyHeads,
    List<String> acronyms,
    List<String> programmes,
    List<String> advertisement,
    Polarity polarity,
    Modality modality,
    Numbers numbers) {

  private static final String RESOURCE = "/lexicons/grounding.yaml";

  /**
   * Words that turn a statement around.
   *
   * @param negations words that deny or except what follows
   * @param exemptions words that exempt
   * @param removals verbs that do away with something
   * @param lookalikes words that hold a cue without negating
   * @param opposites pairs of groups of words, each group the opposite of the other
   */
  record Polarity(
      BilingualWords negations,
      BilingualWords exemptions,
      BilingualWords removals,
      BilingualWords lookalikes,
      List<Opposites> opposites) {}

  /** Two groups of words, each the opposite of the other. */
  record Opposites(BilingualWords one, BilingualWords other) {}

  /**
   * Words that tell how firm a statement is.
   *
   * @param claims groups of words that claim something for the reader, each of one meaning
   * @param received words that claim a benefit for the reader, even of a clause in force
   * @param promised words that claim something for the reader and for the future
   * @param participles English passives whose participle, the group, must stand in the clause
   * @param topics words that only say what something is about
   * @param completed words that claim that something has come about
   * @param pilot words that bind it to a pilot
   * @param discretionary words that leave it to an authority
   * @param encouraged words that encourage
   * @param exploratory words that tell an aim
   */
  record Modality(
      List<BilingualWords> claims,
      BilingualWords received,
      BilingualWords promised,
      List<String> participles,
      BilingualWords completed,
      BilingualWords topics,
      BilingualWords pilot,
      BilingualWords discretionary,
      BilingualWords encouraged,
      BilingualWords exploratory) {}

  /**
   * What numbers are made of.
   *
   * @param digits plain words and their values
   * @param scales plain words and their factors
   * @param currencyPrefixes ISO 4217 code to what stands before the figure
   * @param currencies ISO 4217 code to what stands after the figure
   * @param units name of the unit to what stands after the figure
   * @param classifiers what follows a count in Chinese
   * @param percentPrefix what stands before a percentage
   * @param halves words for 50 percent
   * @param doublings words for twice as much
   * @param vague words for a large number that is not told
   * @param atMost words before a figure that is an upper bound
   * @param atLeast words before a figure that is a lower bound
   * @param orLess words after it
   * @param orMore words after it
   * @param ceilings words before a figure that may also be a plain amount
   * @param limits words for the bound itself
   * @param measureNouns words for the measures, of which a policy has so many
   * @param ranges words between the two figures of a range
   * @param months names of the months, in order
   * @param dates patterns of dates with groups {@code y}, {@code m} and {@code d}
   * @param references words that a measure's number goes with, the number as {@code #}
   */
  record Numbers(
      Map<String, BigDecimal> digits,
      Map<String, BigDecimal> scales,
      Map<String, List<String>> currencyPrefixes,
      Map<String, List<String>> currencies,
      Map<String, List<String>> units,
      String classifiers,
      List<String> percentPrefix,
      List<String> halves,
      List<String> doublings,
      BilingualWords vague,
      BilingualWords atMost,
      BilingualWords atLeast,
      BilingualWords orLess,
      BilingualWords orMore,
      BilingualWords ceilings,
      BilingualWords limits,
      BilingualWords measureNouns,
      List<String> ranges,
      List<String> months,
      List<String> dates,
      List<String> references) {}

  /** Reads the lexicon from the class path. */
  static GroundingLexicon read() {
    try (var in = GroundingLexicon.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build()
          .readValue(in, GroundingLexicon.class);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
