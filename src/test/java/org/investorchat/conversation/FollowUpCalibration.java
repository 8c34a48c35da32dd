package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.investorchat.answering.PolicyAnswerer;
import org.investorchat.answering.Question;
import org.investorchat.knowledge.Card;
import org.investorchat.knowledge.OutsideTopic;
import org.investorchat.retrieval.Choice;
import org.investorchat.retrieval.ConditionalLogit;
import org.investorchat.retrieval.Evidence;
import org.investorchat.retrieval.ScoredCard;
import org.investorchat.retrieval.ScoredTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the weights of follow-ups and rewrites {@code follow-ups.yaml}; run by {@code mvn
 * -Pcalibrate verify}, never by the plain build.
 *
 * <p>Every turn after the first that may go on with another is a choice among all cards and
 * subjects outside. Each form's weights are a common one and what it differs by, both kept small.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE, properties = "retrieval.card-depth=2000")
@Tag("calibration")
class FollowUpCalibration {

  private static final Path MODEL = Path.of("src/main/resources/follow-ups.yaml");
  private static final Path DIALOGUES = Path.of("src/test/resources/evaluation/dialogues.jsonl");
  private static final double RIDGE = 2e-3;

  private static final List<Form> FORM = List.of(Form.values());
  private static final int FORMS = FORM.size();

  /** Where the features that all forms share begin, after two of each form. */
  private static final int SHARED = 2 * FORMS;

  private static final int FEATURES = SHARED + 4;
  private static final int OWN = SHARED;
  private static final int MEASURE = SHARED + 1;
  private static final int JOINED = SHARED + 2;
  private static final int OUTSIDE = SHARED + 3;

  @Autowired private QuestionRewriter rewriter;
  @Autowired private PolicyAnswerer answerer;
  @Autowired private Subjects subjects;
  @Autowired private CueReader cues;
  @Autowired private Relevances relevances;
  @Autowired private Joining joining;

  private final List<Choice> choices = new ArrayList<>();

  /** A turn and the measures that are right, none where no policy treats it. */
  private record Line(String text, List<Integer> measures, boolean isQuestion) {}

  @Test
  void fitsTheWeightsOfFollowUps() throws IOException {
    dialogues().forEach(this::hold);

    double[] weights = new ConditionalLogit(choices, RIDGE).fit();

    double right = choices.stream().filter(it -> it.isRightFirst(weights)).count();
    System.out.printf(
        "%d turns, right card first for %.1f %%%n", choices.size(), 100 * right / choices.size());
    Files.writeString(MODEL, model(weights));
    assertThat(right / choices.size()).isGreaterThan(0.6);
  }

  private static Stream<List<Line>> dialogues() throws IOException {
    var table =
        FollowUpDialogue.all().stream().filter(it -> !it.heldOut()).map(FollowUpCalibration::lines);
    var examination =
        Files.readAllLines(DIALOGUES).stream()
            .map(JsonMapper.shared()::readTree)
            .filter(FollowUpCalibration::isDevelopment)
            .map(FollowUpCalibration::lines);
    return Stream.concat(table, examination);
  }

  private static List<Line> lines(FollowUpDialogue dialogue) {
    return dialogue.lines().stream()
        .map(
            it ->
                new Line(
                    it.text(),
                    it.measures().stream()
                        .filter(m -> m.matches("\\d+"))
                        .map(Integer::valueOf)
                        .toList(),
                    !it.kind().equals("talk")))
        .toList();
  }

  /** As {@code GoldDialogue} halves the examination: by odd and even numbers. */
  private static boolean isDevelopment(JsonNode dialogue) {
    String id = dialogue.get("id").asString();
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)) % 2 == 1;
  }

  private static List<Line> lines(JsonNode dialogue) {
    return children(dialogue.get("turns"))
        .map(
            it ->
                new Line(
                    it.get("text").asString(),
                    children(it.get("measures")).map(JsonNode::asInt).toList(),
                    !it.get("outcome").asString().equals("conversational")))
        .toList();
  }

  private static Stream<JsonNode> children(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private void hold(List<Line> dialogue) {
    var interview = new Interview(rewriter, answerer);
    List<Turn> history = new ArrayList<>();
    for (var line : dialogue) {
      var earlier = subjects.of(history);
      if (line.isQuestion() && !earlier.isEmpty()) {
        learn(line, earlier.getLast());
      }
      history.add(interview.say(line.text()));
    }
  }

  private void learn(Line line, Subject last) {
    var question = Intakes.clean(line.text());
    Continuation.of(cues.read(question.text()), last, question.text(), cues)
        .ifPresent(it -> learn(line, last, it, question));
  }

  private void learn(Line line, Subject last, Continuation turn, Question question) {
    var own = relevances.of(turn.own(), question).found();
    var joined = joining.joined(turn, last, question).question();
    var together = relevances.of(joined.text(), question).found();
    var candidates =
        Stream.concat(
                together.cards().stream()
                    .map(it -> candidate(turn.form(), score(own, it.card()), it, line, last)),
                together.outside().stream()
                    .map(it -> candidate(turn.form(), score(own, it.topic()), it, line)))
            .toList();
    IntStream.range(0, candidates.size())
        .filter(it -> candidates.get(it).right())
        .boxed()
        .max(Comparator.comparingDouble(it -> candidates.get(it).fit()))
        .ifPresent(
            it ->
                choices.add(
                    new Choice(
                        candidates.stream().map(Candidate::features).toArray(float[][]::new), it)));
  }

  /** What a turn may be about; among what is right the one that fits best is to be chosen. */
  @SuppressWarnings("ArrayRecordComponent") // Made once and only read.
  private record Candidate(float[] features, boolean right) {

    double fit() {
      return features[OWN] + features[JOINED];
    }
  }

  private static Candidate candidate(
      Form form, double own, ScoredCard card, Line line, Subject last) {
    int measure = card.card().clauses().getFirst().measure();
    boolean spokenOf = last.measure().equals(OptionalInt.of(measure));
    float[] row = row(form, own, card.score());
    row[MEASURE] = spokenOf ? 1 : 0;
    row[FORMS + FORM.indexOf(form)] = row[MEASURE];
    return new Candidate(row, line.measures().contains(measure));
  }

  private static Candidate candidate(Form form, double own, ScoredTopic topic, Line line) {
    float[] row = row(form, own, topic.score());
    row[OUTSIDE] = 1;
    return new Candidate(row, line.measures().isEmpty());
  }

  private static float[] row(Form form, double own, double joined) {
    float[] row = new float[FEATURES];
    row[OWN] = (float) own;
    row[FORM.indexOf(form)] = (float) own;
    row[JOINED] = (float) joined;
    return row;
  }

  private static double score(Evidence found, Card card) {
    return found.cards().stream()
        .filter(it -> it.card().equals(card))
        .findFirst()
        .orElseThrow()
        .score();
  }

  private static double score(Evidence found, OutsideTopic topic) {
    return found.outside().stream()
        .filter(it -> it.topic().equals(topic))
        .findFirst()
        .orElseThrow()
        .score();
  }

  private static String model(double[] weights) {
    String forms =
        FORM.stream()
            .map(
                it ->
                    String.format(
                        Locale.ROOT,
                        "  %s: {own: %.2f, measure: %.2f}",
                        it,
                        weights[OWN] + weights[FORM.indexOf(it)],
                        weights[MEASURE] + weights[FORMS + FORM.indexOf(it)]))
            .collect(Collectors.joining("\n"));
    return String.format(
        Locale.ROOT,
        """
        # Fitted by mvn -Pcalibrate verify; see FollowUpModel.
        joined: %.2f
        outside: %.2f
        forms:
        %s
        """,
        weights[JOINED],
        weights[OUTSIDE],
        forms);
  }
}
