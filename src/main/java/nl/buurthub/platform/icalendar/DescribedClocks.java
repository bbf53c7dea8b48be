package nl.buurthub.platform.icalendar;

import biweekly.ICalVersion;
import biweekly.component.Observance;
import biweekly.component.VTimezone;
import biweekly.io.ICalTimeZone;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** The clocks that calendars describe, without those that change more often than a real one: to reckon with these takes for ever. */
final class DescribedClocks {

    private static final int MOST_ZONES = 50;
    private static final int MOST_CHANGES = 100;
    private static final int MOST_RULES = 20;

    /** A week of days of a month, as in {@code BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU}. */
    private static final int MOST_DAYS = 7;

    private static final Logger LOG = LogManager.getLogger();

    /** In dates of rules, which the library goes through anew for each moment; nobody's calendar has more. */
    private static final long MOST_EFFORT = 30_000_000;

    private int zones;
    private long effort;

    /** By name. A description that says nothing, or nothing that makes sense, is none. */
    Map<String, WallClock> of(CalendarParts calendar) {
        var clocks = new HashMap<String, WallClock>();
        for (var lines : calendar.zones()) {
            if (zones++ >= MOST_ZONES) break;
            describe(lines, clocks);
        }
        return clocks;
    }

    /** The library asserts what a file can break. */
    private void describe(List<String> lines, Map<String, WallClock> clocks) {
        try (var reader = new EventLines.Reader("VTIMEZONE", String.join("\n", lines), ICalVersion.V2_0)) {
            var zone = reader.read().getComponents(VTimezone.class).getFirst();
            if (!isReckonable(zone)) return;
            var effort = changes(zone).mapToLong(DescribedClocks::effort).sum();
            var clock = new WallClock.Described(new ICalTimeZone(zone), () -> spend(effort));
            clocks.put(zone.getTimezoneId().getValue(), clock);
        } catch (IOException | RuntimeException | AssertionError nonsense) {
            LOG.debug("a zone of a calendar makes no sense", nonsense);
        }
    }

    /** How many dates of it there are. */
    private static long effort(Observance change) {
        if (change.getRecurrenceRule() == null || change.getDateStart() == null) return 1;
        var begins = change.getDateStart().getValue().getRawComponents().getYear();
        return Math.max(1, WallClock.Described.LAST_YEAR - begins);
    }

    private void spend(long more) {
        effort += more;
        if (effort > MOST_EFFORT)
            throw new DateTimeException("this clock was asked for more than there is in a calendar");
    }

    private static Stream<Observance> changes(VTimezone zone) {
        return Stream.concat(zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream());
    }

    private static boolean isReckonable(VTimezone zone) {
        var changes = changes(zone).toList();
        var rules = changes.stream()
                .map(Observance::getRecurrenceRule)
                .filter(rule -> rule != null && rule.getValue() != null)
                .toList();
        return zone.getTimezoneId() != null
                && zone.getTimezoneId().getValue() != null
                && !changes.isEmpty()
                && changes.size() <= MOST_CHANGES
                && rules.size() <= MOST_RULES
                && rules.stream().allMatch(rule -> isYearly(rule.getValue()));
    }

    private static boolean isYearly(Recurrence rule) {
        return rule.getFrequency() == Frequency.YEARLY
                && rule.getByMonth().size() <= 1
                && rule.getByDay().size() <= 1
                && rule.getByMonthDay().size() <= MOST_DAYS
                && Stream.of(
                                rule.getByYearDay(),
                                rule.getByWeekNo(),
                                rule.getByHour(),
                                rule.getByMinute(),
                                rule.getBySecond(),
                                rule.getBySetPos())
                        .allMatch(List::isEmpty);
    }
}
