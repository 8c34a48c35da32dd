package org.investorchat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that hours at which nobody would be there, or that cannot be meant, are refused. */
class HoursSettingsTest {

  private static final LocalDate SATURDAY = LocalDate.parse("2026-10-10");

  private static List<OpeningTime> times(String... texts) {
    return Stream.of(texts).map(OpeningTime::valueOf).toList();
  }

  private static HoursSettings settings(
      Map<DayOfWeek, List<OpeningTime>> weekly,
      List<LocalDate> holidays,
      List<LocalDate> workdays) {
    return new HoursSettings(ZoneId.of("Asia/Shanghai"), weekly, holidays, workdays);
  }

  private static void requireRefused(
      String told,
      Map<DayOfWeek, List<OpeningTime>> weekly,
      List<LocalDate> holidays,
      List<LocalDate> workdays) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(weekly, holidays, workdays))
        .withMessageContaining(told);
  }

  @Test
  void aTimeIsReadAndWrittenAlike() {
    var time = OpeningTime.valueOf(" 09:00 - 12:30 ");

    assertThat(time).isEqualTo(new OpeningTime(LocalTime.of(9, 0), LocalTime.of(12, 30)));
    assertThat(time).hasToString("09:00-12:30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "09:00", "9-12", "09:00-", "09:00-12:00-13:00", "09:00-25:00", "09:00–12:00"})
  void whatIsNoTimeIsToldWithAnExample(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpeningTime.valueOf(text))
        .withMessage("expected a time such as 09:00-12:00, got " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12:00-09:00", "09:00-09:00", "22:00-06:00"})
  void aTimeThatEndsBeforeItBeginsIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpeningTime.valueOf(text))
        .withMessageContaining("must begin before it ends");
  }

  @Test
  void aWeekInWhichNobodyIsThereIsRefused() {
    requireRefused("hours.weekly", Map.of(), List.of(), List.of());
    requireRefused("hours.weekly", Map.of(DayOfWeek.MONDAY, List.of()), List.of(), List.of());
  }

  @Test
  void timesOfADayComeOneAfterTheOtherAndMayTouch() {
    var touching = Map.of(DayOfWeek.MONDAY, times("09:00-12:00", "12:00-13:00"));

    assertThat(settings(touching, List.of(), List.of()).weekly()).isEqualTo(touching);
    requireRefused(
        "hours.weekly.MONDAY",
        Map.of(DayOfWeek.MONDAY, times("09:00-12:00", "11:59-13:00")),
        List.of(),
        List.of());
    requireRefused(
        "hours.weekly.MONDAY",
        Map.of(DayOfWeek.MONDAY, times("13:00-14:00", "09:00-12:00")),
        List.of(),
        List.of());
  }

  @Test
  void aDayIsNotBothFreeAndWorked() {
    requireRefused(
        "2026-10-10",
        Map.of(DayOfWeek.MONDAY, times("09:00-12:00")),
        List.of(SATURDAY),
        List.of(SATURDAY));
  }

  @Test
  void swappedDaysNeedTheTimesOfAMonday() {
    requireRefused(
        "hours.weekly.monday",
        Map.of(DayOfWeek.TUESDAY, times("09:00-12:00")),
        List.of(),
        List.of(SATURDAY));
  }
}
