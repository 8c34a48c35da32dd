package org.investorchat.conversation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When people are there.
 *
 * @param zone of all times
 * @param weekly times by day of the week, such as {@code 09:00-12:00}; a day without is free
 * @param holidays days that are free whatever their day of the week
 * @param workdays days worked whatever their day of the week, with the times of a Monday; none of
 *     the holidays
 */
@ConfigurationProperties(prefix = "hours", ignoreUnknownFields = false)
record HoursSettings(
    ZoneId zone,
    Map<DayOfWeek, List<OpeningTime>> weekly,
    List<LocalDate> holidays,
    List<LocalDate> workdays) {

  HoursSettings {
    weekly = weekly == null ? Map.of() : Map.copyOf(weekly);
    holidays = holidays == null ? List.of() : List.copyOf(holidays);
    workdays = workdays == null ? List.of() : List.copyOf(workdays);
    if (weekly.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("hours.weekly must name a time at which people are there");
    }
    weekly.forEach(HoursSettings::requireOrder);
    if (!workdays.isEmpty() && weekly.getOrDefault(DayOfWeek.MONDAY, List.of()).isEmpty()) {
      throw new IllegalArgumentException(
          "hours.workdays have the times of hours.weekly.monday, which names none");
    }
    requireApart(holidays, workdays);
  }

  private static void requireApart(List<LocalDate> holidays, List<LocalDate> workdays) {
    var both = workdays.stream().filter(holidays::contains).toList();
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "hours.holidays and hours.workdays must not both name " + both);
    }
  }

  private static void requireOrder(DayOfWeek day, List<OpeningTime> times) {
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i).from().isBefore(times.get(i - 1).to())) {
        throw new IllegalArgumentException(
            "hours.weekly." + day + " must name times one after the other, got " + times);
      }
    }
  }
}
