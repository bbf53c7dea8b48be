package nl.buurthub.agenda;

import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence.Builder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When an event of a calendar is: DTSTART with DTEND or DURATION, RRULE, RDATE and EXDATE of RFC 5545, reckoned by the clock on
 * the wall of its own zone.
 */
final class EventDates {

    /** What is worked through of rules in one file; nobody's calendar has more. */
    static final int MOST_STEPS = 100_000;

    private static final Duration WITHOUT_END = Duration.ofHours(1);
    private static final Set<Frequency> TOO_OFTEN = Set.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY);

    private final VEvent event;
    private final TimezoneInfo zones;
    private final WallClock usual;
    private final Time start;
    private int steps;

    /** A time as the file has it. A day alone begins when it does. */
    record Time(LocalDateTime wall, boolean hasTime, WallClock clock) {

        Instant moment() {
            return clock.moment(wall);
        }

        LocalDate day() {
            return wall.toLocalDate();
        }

        private LocalDateTime by(WallClock other) {
            return hasTime ? other.wall(moment()) : wall;
        }
    }

    EventDates(VEvent event, TimezoneInfo zones, WallClock usual) {
        this.event = event;
        this.zones = zones;
        this.usual = usual;
        this.start = time(event.getDateStart().getValue(), event.getDateStart());
    }

    private Time time(ICalDate date, ICalProperty property) {
        var raw = date.getRawComponents();
        var time = raw.hasTime()
                ? LocalTime.of(raw.getHour(), raw.getMinute(), Math.min(raw.getSecond(), 59))
                : LocalTime.MIDNIGHT;
        var wall = LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate()).atTime(time);
        return new Time(wall, raw.hasTime(), WallClock.of(raw, property, zones, usual));
    }

    boolean comesBack() {
        return event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
    }

    Instant starts() {
        return start.moment();
    }

    Time recurrenceId() {
        return time(event.getRecurrenceId().getValue(), event.getRecurrenceId());
    }

    /** The moment of its date on a day. */
    Instant on(LocalDate day) {
        return start.clock().moment(day.atTime(start.wall().toLocalTime()));
    }

    /** A date that begins then is as long as the first; days are days, however long they are. */
    Instant ends(Instant starts) {
        var length = length();
        if (start.hasTime()) return starts.plus(length);
        var days = Math.max(1, length.toDays());
        return start.clock().moment(start.clock().wall(starts).plusDays(days));
    }

    private Duration length() {
        var length = Duration.ZERO;
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            var end = time(event.getDateEnd().getValue(), event.getDateEnd());
            length = start.hasTime()
                    ? Duration.between(starts(), end.moment())
                    : Duration.between(start.wall(), end.day().atStartOfDay());
        } else if (event.getDuration() != null && event.getDuration().getValue() != null) {
            length = Duration.ofMillis(event.getDuration().getValue().toMillis());
        }
        return length.isPositive() ? length : WITHOUT_END;
    }

    /** How much work it was. */
    int steps() {
        return steps;
    }

    /** Its dates that aren't over at {@code from} and begin before {@code until}, in order. */
    List<Instant> between(Instant from, Instant until, int most) {
        var first = start.clock().wall(from.minus(length()).minus(Duration.ofDays(1)));
        var last = start.clock().wall(until);
        var walls = new TreeSet<LocalDateTime>();
        walls.add(start.wall());
        if (event.getRecurrenceRule() != null && event.getRecurrenceRule().getValue() != null)
            addByRule(event.getRecurrenceRule(), first, last, most, walls);
        for (var more : event.getRecurrenceDates()) {
            more.getDates().forEach(date -> walls.add(added(time(date, more))));
            more.getPeriods().forEach(period -> walls.add(added(time(period.getStartDate(), more))));
        }
        leaveOut(walls);
        return new ArrayList<>(walls).stream().map(start.clock()::moment).toList();
    }

    private LocalDateTime added(Time time) {
        return time.hasTime()
                ? time.by(start.clock())
                : time.day().atTime(start.wall().toLocalTime());
    }

    /** Some leave out a day where they mean what is on it. */
    private void leaveOut(TreeSet<LocalDateTime> walls) {
        var moments = new HashSet<LocalDateTime>();
        var days = new HashSet<LocalDate>();
        for (var exception : event.getExceptionDates()) {
            for (var date : exception.getValues()) {
                var time = time(date, exception);
                if (time.hasTime()) moments.add(time.by(start.clock()));
                else days.add(time.day());
            }
        }
        walls.removeIf(wall -> moments.contains(wall) || days.contains(wall.toLocalDate()));
    }

    private void addByRule(
            RecurrenceRule rule, LocalDateTime first, LocalDateTime last, int most, Set<LocalDateTime> walls) {
        var value = rule.getValue();
        if (TOO_OFTEN.contains(value.getFrequency())) return;
        var until = value.getUntil() == null ? last : earlier(last, until(value.getUntil(), rule));
        var endless =
                new RecurrenceRule(new Builder(value).until((ICalDate) null).build());
        var dates = Recurrence.dates(endless, start.wall());
        // What is counted is counted from the first.
        if (value.getCount() == null) dates.advanceTo(Recurrence.date(first));
        while (steps < most && dates.hasNext()) {
            steps++;
            var wall = Recurrence.wall(dates.next());
            if (wall.isAfter(until)) break;
            walls.add(wall);
        }
    }

    /** A day alone is all of that day. */
    private LocalDateTime until(ICalDate until, RecurrenceRule rule) {
        var time = time(until, rule);
        if (!time.hasTime()) return time.day().atTime(LocalTime.MAX);
        return until.getRawComponents().isUtc() ? time.by(start.clock()) : time.wall();
    }

    private static LocalDateTime earlier(LocalDateTime one, @Nullable LocalDateTime other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
