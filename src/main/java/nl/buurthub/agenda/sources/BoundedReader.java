package nl.buurthub.agenda.sources;

import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalReader;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what it would take for ever to reckon with: time zones that change more often than a real clock, and rules by which
 * something is there every minute. An event with such a rule is there once.
 */
final class BoundedReader extends ICalReader {

    private static final int MOST_CALENDARS = 20;
    private static final int MOST_ZONES = 50;
    private static final int MOST_CHANGES = 100;
    private static final int MOST_RULES = 20;

    private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);
    private static final int MOST_TIMES_A_DAY = 4;
    private static final int LONGEST_LIST = 100;

    /** A week of days of a month, as in {@code BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU}. */
    private static final int MOST_DAYS = 7;

    private int zones;

    BoundedReader(String text) {
        super(text);
    }

    /** The first so many calendars: whoever exports one writes one. */
    List<ICalendar> read() throws IOException {
        var calendars = new ArrayList<ICalendar>();
        while (calendars.size() < MOST_CALENDARS) {
            var calendar = readNext();
            if (calendar == null) break;
            calendars.add(calendar);
        }
        return calendars;
    }

    /** Before the times in it are reckoned. */
    @Override
    protected @Nullable ICalendar _readNext() throws IOException {
        var calendar = super._readNext();
        if (calendar == null) return null;
        for (var zone : List.copyOf(calendar.getComponents(VTimezone.class)))
            if (++zones > MOST_ZONES || !isReckonable(zone)) calendar.removeComponent(zone);
        for (var event : calendar.getEvents()) {
            var rule = event.getRecurrenceRule();
            if (rule != null && rule.getValue() != null && !isReckonable(rule.getValue())) event.removeProperty(rule);
        }
        return calendar;
    }

    private static boolean isReckonable(Recurrence rule) {
        var lists = List.of(
                rule.getByMonth(),
                rule.getByWeekNo(),
                rule.getByYearDay(),
                rule.getByMonthDay(),
                rule.getByDay(),
                rule.getByHour(),
                rule.getByMinute(),
                rule.getBySecond(),
                rule.getBySetPos());
        var timesADay = Stream.of(rule.getByHour(), rule.getByMinute(), rule.getBySecond())
                .mapToLong(times -> Math.max(1, times.size()))
                .reduce(1, (one, other) -> one * other);
        return !TOO_OFTEN.contains(rule.getFrequency())
                && timesADay <= MOST_TIMES_A_DAY
                && lists.stream().allMatch(list -> list.size() <= LONGEST_LIST);
    }

    private static boolean isReckonable(VTimezone zone) {
        var changes = Stream.<Observance>concat(
                        zone.getStandardTimes().stream(), zone.getDaylightSavingsTime().stream())
                .toList();
        var rules = changes.stream()
                .map(Observance::getRecurrenceRule)
                .filter(rule -> rule != null && rule.getValue() != null)
                .toList();
        return changes.size() <= MOST_CHANGES
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
