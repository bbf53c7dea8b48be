package nl.buurthub.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.buurthub.platform.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that come back, by the clock on the wall. */
class RecurrenceTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static List<LocalDateTime> dates(String rule, String starts, int days) {
        var first = LocalDateTime.parse(starts);
        var last = first.atZone(AMSTERDAM).toInstant().plus(Duration.ofDays(days));
        return Recurrence.of(rule, first, AMSTERDAM).until(last).stream()
                .map(date -> LocalDateTime.ofInstant(date, AMSTERDAM))
                .toList();
    }

    @Test
    void tenInTheMorningStaysTenInTheMorningWhenTheClockIsPutBackAndForward() {
        assertThat(dates("FREQ=WEEKLY;BYDAY=SU", "2026-10-18T10:00", 15))
                .containsExactly(
                        LocalDateTime.parse("2026-10-18T10:00"),
                        LocalDateTime.parse("2026-10-25T10:00"),
                        LocalDateTime.parse("2026-11-01T10:00"));
        assertThat(Recurrence.of("FREQ=DAILY", LocalDateTime.parse("2027-03-27T10:00"), AMSTERDAM)
                        .until(Instant.parse("2027-03-28T23:00:00Z")))
                .containsExactly(Instant.parse("2027-03-27T09:00:00Z"), Instant.parse("2027-03-28T08:00:00Z"));
    }

    @Test
    void anHourThatIsSkippedIsAnHourLaterAndOfOneThatComesTwiceTheFirstIsMeant() {
        assertThat(Recurrence.of("FREQ=DAILY", LocalDateTime.parse("2027-03-27T02:30"), AMSTERDAM)
                        .until(Instant.parse("2027-03-29T12:00:00Z")))
                .containsExactly(
                        Instant.parse("2027-03-27T01:30:00Z"),
                        Instant.parse("2027-03-28T01:30:00Z"),
                        Instant.parse("2027-03-29T00:30:00Z"));
        assertThat(Recurrence.of("FREQ=DAILY", LocalDateTime.parse("2026-10-24T02:30"), AMSTERDAM)
                        .until(Instant.parse("2026-10-26T12:00:00Z")))
                .containsExactly(
                        Instant.parse("2026-10-24T00:30:00Z"),
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void theFirstMondayAndTheLastDayOfTheMonth() {
        assertThat(dates("FREQ=MONTHLY;BYDAY=1MO", "2026-06-01T20:00", 70))
                .containsExactly(
                        LocalDateTime.parse("2026-06-01T20:00"),
                        LocalDateTime.parse("2026-07-06T20:00"),
                        LocalDateTime.parse("2026-08-03T20:00"));
        assertThat(dates("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31T20:00", 60))
                .containsExactly(
                        LocalDateTime.parse("2026-01-31T20:00"),
                        LocalDateTime.parse("2026-02-28T20:00"),
                        LocalDateTime.parse("2026-03-31T20:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;COUNT=3, 3",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=3, 3",
        "FREQ=DAILY;UNTIL=20260605, 5",
        "FREQ=DAILY;UNTIL=20260605T095900, 4",
        "FREQ=DAILY;UNTIL=20260605T080000Z, 5",
        "FREQ=DAILY;UNTIL=20260605T075900Z, 4"
    })
    void itEndsWhenItWasToEnd(String rule, int times) {
        assertThat(dates(rule, "2026-06-01T10:00", 180)).hasSize(times);
        var recurrence = Recurrence.of(rule, LocalDateTime.parse("2026-06-01T10:00"), AMSTERDAM);
        assertThat(recurrence.goesOnAfter(Instant.parse("2026-06-01T08:00:00Z")))
                .isTrue();
        assertThat(recurrence.goesOnAfter(Instant.parse("2026-12-01T08:00:00Z")))
                .isFalse();
    }

    @Test
    void itsFirstDateIsTheDayItBegins() {
        assertThatThrownBy(() -> dates("FREQ=WEEKLY;BYDAY=TU", "2026-06-01T10:00", 30))
                .isInstanceOf(Problem.Invalid.class);
    }
}
