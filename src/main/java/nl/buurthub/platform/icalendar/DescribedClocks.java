package nl.buurthub.platform.icalendar;

import biweekly.ICalVersion;
import biweekly.component.Observance;
import biweekly.component.VTimezone;
import biweekly.io.ICalTimeZone;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.io.IOException;
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

    private int zones;

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
    private static void describe(List<String> lines, Map<String, WallClock> clocks) {
        try (var reader = new EventLines.Reader("VTIMEZONE", String.join("\n", lines), ICalVersion.V2_0)) {
            var zone = reader.read().getComponents(VTimezone.class).getFirst();
            if (isReckonable(zone))
                clocks.put(zone.getTimezoneId().getValue(), new WallClock.Described(new ICalTimeZone(zone)));
        } catch (IOException | RuntimeException | AssertionError nonsense) {
            LOG.debug("a zone of a calendar makes no sense", nonsense);
        }
    }

    private static boolean isReckonable(VTimezone zone) {
        var changes = Stream.<Observance>concat(
                        zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                .toList();
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
