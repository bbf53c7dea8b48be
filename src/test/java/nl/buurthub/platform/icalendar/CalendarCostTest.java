package nl.buurthub.platform.icalendar;

import static nl.buurthub.platform.icalendar.ReadCalendar.calendar;
import static nl.buurthub.platform.icalendar.ReadCalendar.event;
import static nl.buurthub.platform.icalendar.ReadCalendar.passedOver;
import static nl.buurthub.platform.icalendar.ReadCalendar.read;
import static nl.buurthub.platform.icalendar.ReadCalendar.starts;
import static nl.buurthub.platform.icalendar.ReadCalendar.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Files that somebody made to keep us busy: without bounds a megabyte takes from ten seconds to half an hour. */
@Timeout(value = 15, threadMode = ThreadMode.SEPARATE_THREAD)
class CalendarCostTest {

    private static final String GOOD = event("goed", "SUMMARY:Goed", "DTSTART:20261110T100000");

    @Test
    void ofAFileThatNamesClocksWithoutEndTheFirstAreLookedFor() {
        var calendars = new StringBuilder();
        for (var i = 0; i < 100; i++) calendars.append(of("a/".repeat(57) + i, ""));
        calendars.append(of("/odd/America/New_York", GOOD));
        assertThat(starts(read(calendars.toString()))).containsExactly("2026-11-10T10:00");
    }

    private static String of(String zone, String events) {
        return "BEGIN:VCALENDAR\r\nX-WR-TIMEZONE:" + zone + "\r\n" + events + "END:VCALENDAR\r\n";
    }

    @Test
    void datesThatAreLeftOutByAClockThatIsDescribedFromLongAgo() {
        var changes = IntStream.range(0, 20).mapToObj(CalendarCostTest::change).collect(Collectors.joining());
        var days = IntStream.range(0, 60_000)
                .mapToObj(i -> "%04d0101T%02d0000".formatted(2000 + i % 7999, i % 24))
                .collect(Collectors.joining(","));
        var zone = "BEGIN:VTIMEZONE\r\nTZID:Eigen\r\n" + changes + "END:VTIMEZONE\r\n";
        var busy = event("druk", "SUMMARY:Druk", "DTSTART:20261110T100000", "EXDATE;TZID=Eigen:" + days);
        assertThat(titles(read(calendar(zone, busy, GOOD)))).contains("Goed");
    }

    @Test
    void ofATitleNoMoreIsReadThanAnybodyWrites() {
        var endless = event("lang", "SUMMARY:" + "<b>".repeat(10_000) + "Lang");
        assertThat(passedOver(endless)).containsExactly(" when");
    }

    private static String change(int nr) {
        return """
                BEGIN:STANDARD
                DTSTART:16010101T0%1$d0000
                TZOFFSETFROM:+0%1$d00
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYMONTH=%2$d;BYDAY=1SU
                END:STANDARD
                """.formatted(nr % 10, nr % 12 + 1);
    }
}
