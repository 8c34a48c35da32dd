package org.investorchat.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.investorchat.desk.Workplace.AD;
import static org.investorchat.desk.Workplace.AN;
import static org.investorchat.desk.Workplace.BO;
import static org.investorchat.desk.Workplace.SU;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.investorchat.accounts.Account;
import org.investorchat.desk.StepRefused.Reason;
import org.investorchat.platform.SqliteDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks what is possible in which state and for whom, as it was decided: written down here a
 * second time, so that a slip in the table shows.
 */
@TestInstance(Lifecycle.PER_CLASS)
class StepTest {

  /**
   * Who may take which step where: {@code an} holds the ticket, {@code bo} has approved it where
   * that was done, {@code su} is a supervisor. A ticket that is claimed has a rejected draft.
   */
  private static final String TABLE =
      """
      claim     queued             an bo su
      release   claimed            an su
      release   drafted            an su
      release   awaiting-approval  an su
      release   approved           an su
      redraft   claimed            an
      redraft   drafted            an
      edit      claimed            an
      edit      drafted            an
      edit      awaiting-approval  an
      edit      approved           an
      reject    drafted            an
      submit    drafted            an
      approve   awaiting-approval  bo su
      return    awaiting-approval  bo su
      send      approved           an bo
      transfer  queued             su
      transfer  claimed            an su
      transfer  drafted            an su
      transfer  awaiting-approval  an su
      transfer  approved           an su
      close     queued             su
      close     claimed            an su
      close     drafted            an su
      close     awaiting-approval  an su
      close     approved           an su
      close     sent               an su
      close     transferred        an su
      reopen    sent               an bo su
      reopen    transferred        an bo su
      reopen    closed             an bo su
      callback  sent               an bo su
      callback  transferred        an bo su
      callback  closed             an bo su
      annotate  queued             an bo su
      annotate  claimed            an bo su
      annotate  drafted            an bo su
      annotate  awaiting-approval  an bo su
      annotate  approved           an bo su
      annotate  sent               an bo su
      annotate  transferred        an bo su
      """;

  @TempDir private static Path folder;
  private SqliteDatabase database;
  private Workplace place;

  @BeforeAll
  void open() {
    database = SqliteDatabase.open(folder.resolve("state.db"));
    place = SqliteDeskTest.place(database);
  }

  @AfterAll
  void close() {
    database.close();
  }

  static Stream<Arguments> everyStepInEveryState() {
    return Workplace.actions()
        .flatMap(it -> Arrays.stream(Stage.values()).map(stage -> Arguments.of(it, stage)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyStepInEveryState")
  void isTakenByThoseWhoMayAndRefusedToAllOthers(Action action, Stage stage) {
    for (var person : List.of(AN, BO, SU, AD)) {
      var ticket = place.at(stage);
      boolean allowed = row(action.step(), stage).contains(person.id());

      assertThat(place.desk.steps(person, ticket).contains(action.step())).isEqualTo(allowed);
      if (allowed) {
        var next = place.desk.take(person, ticket.id(), ticket.version(), action);
        assertThat(action.step().to()).contains(next.state().stage());
      } else {
        assertThat(reason(person, ticket, action)).isNotEqualTo(Reason.CAME_FIRST);
        assertThat(place.desk.ticket(ticket.id())).isEqualTo(ticket);
      }
    }
  }

  @Test
  void aStepThatNobodyMayTakeThereIsNotPossibleAndOneForOthersIsNotAllowed() {
    var queued = place.at(Stage.QUEUED);
    var drafted = place.at(Stage.DRAFTED);
    var waiting = place.at(Stage.AWAITING_APPROVAL);

    assertThat(reason(AN, queued, new Action.Submit())).isEqualTo(Reason.NOT_POSSIBLE);
    assertThat(reason(BO, drafted, new Action.Submit())).isEqualTo(Reason.NOT_ALLOWED);
    assertThat(reason(AN, waiting, new Action.Approve())).isEqualTo(Reason.SECOND_PERSON_NEEDED);
    assertThat(reason(AD, queued, new Action.Claim())).isEqualTo(Reason.NOT_ALLOWED);
  }

  @Test
  void nothingEmptyIsSubmittedAndNothingRejected() {
    var blank = new Action.Edit(new DraftTexts(" ", ""));
    var emptied = place.take(AN, place.at(Stage.DRAFTED), blank);
    var rejected = place.at(Stage.CLAIMED);

    assertThat(reason(AN, emptied, new Action.Submit())).isEqualTo(Reason.NOT_POSSIBLE);
    assertThat(reason(AN, rejected, new Action.Submit())).isEqualTo(Reason.NOT_POSSIBLE);
  }

  /** README.md says the same in words. */
  @Test
  void theTableStandsInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    assertThat(readme).contains(table());
  }

  private static String table() {
    return Arrays.stream(Step.values())
        .map(
            it ->
                "| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                        it.id(),
                        stages(it.from()),
                        words(it.who()),
                        words(it.needs()),
                        it.from().equals(it.to()) ? "the same" : stages(it.to())))
        .collect(Collectors.joining());
  }

  private static String words(Enum<?> name) {
    return name == Step.Needs.NOTHING ? "" : name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String stages(Set<Stage> stages) {
    return stages.stream().map(Stage::id).collect(Collectors.joining(", "));
  }

  private static Set<String> row(Step step, Stage stage) {
    return TABLE
        .lines()
        .map(it -> List.of(it.split("\\s+")))
        .filter(it -> it.get(0).equals(step.id()) && it.get(1).equals(stage.id()))
        .flatMap(it -> it.stream().skip(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Reason reason(Account by, Ticket ticket, Action action) {
    try {
      place.desk.take(by, ticket.id(), ticket.version(), action);
      throw new AssertionError("was taken: " + action);
    } catch (StepRefused e) {
      return e.reason();
    }
  }
}
