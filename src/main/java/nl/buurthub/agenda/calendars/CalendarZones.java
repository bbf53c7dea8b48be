package nl.buurthub.agenda.calendars;

import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence.Builder;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;

/** The time zones of a calendar, each described in it: not everybody knows them by name. */
final class CalendarZones {

    /** When the rules of now may be taken to begin. */
    private static final int FIRST_YEAR = 1970;

    private static final int WEEK = 7;

    private final ICalendar calendar;
    private final Map<ZoneId, TimezoneAssignment> zones = new HashMap<>();

    CalendarZones(ICalendar calendar) {
        this.calendar = calendar;
    }

    /** Has a time written by the clock on the wall there. */
    void in(ZoneId zone, ICalProperty time) {
        var assignment =
                zones.computeIfAbsent(zone, _ -> new TimezoneAssignment(TimeZone.getTimeZone(zone), described(zone)));
        calendar.getTimezoneInfo().setTimezone(time, assignment);
    }

    private static VTimezone described(ZoneId zone) {
        var component = new VTimezone(zone.getId());
        var rules = zone.getRules();
        if (rules.getTransitionRules().isEmpty()) {
            var standard = new StandardTime();
            var offset = rules.getOffset(Instant.now());
            describe(standard, new DateTimeComponents(FIRST_YEAR, 1, 1, 0, 0, 0, false), offset, offset);
            component.addStandardTime(standard);
        }
        for (var rule : rules.getTransitionRules()) {
            if (rule.getOffsetAfter().equals(rule.getStandardOffset()))
                component.addStandardTime(yearly(rule, new StandardTime()));
            else component.addDaylightSavingsTime(yearly(rule, new DaylightSavingsTime()));
        }
        return component;
    }

    private static <T extends Observance> T yearly(ZoneOffsetTransitionRule rule, T observance) {
        var first = rule.createTransition(FIRST_YEAR).getDateTimeBefore();
        var start = new DateTimeComponents(
                first.getYear(),
                first.getMonthValue(),
                first.getDayOfMonth(),
                first.getHour(),
                first.getMinute(),
                0,
                false);
        describe(observance, start, rule.getOffsetBefore(), rule.getOffsetAfter());
        var recurrence = new Builder(Frequency.YEARLY).byMonth(rule.getMonth().getValue());
        var day = rule.getDayOfMonthIndicator();
        if (rule.getDayOfWeek() == null) recurrence.byMonthDay(day);
        else {
            var weekday = DayOfWeek.valueOfAbbr(rule.getDayOfWeek().name().substring(0, 2));
            if (day == -1 || day == rule.getMonth().maxLength() - WEEK + 1) recurrence.byDay(-1, weekday);
            else if (day % WEEK == 1) recurrence.byDay(day / WEEK + 1, weekday);
            else
                recurrence
                        .byDay(weekday)
                        .byMonthDay(IntStream.range(0, WEEK)
                                .map(nr -> day < 0 ? day - nr : day + nr)
                                .boxed()
                                .toList());
        }
        observance.setRecurrenceRule(recurrence.build());
        return observance;
    }

    private static void describe(Observance observance, DateTimeComponents start, ZoneOffset from, ZoneOffset to) {
        observance.setDateStart(start);
        observance.setTimezoneOffsetFrom(offset(from));
        observance.setTimezoneOffsetTo(offset(to));
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }
}
