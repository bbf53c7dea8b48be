package nl.buurthub.agenda.sources;

import biweekly.component.VEvent;
import biweekly.parameter.Range;
import biweekly.property.ICalProperty;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence.Builder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.buurthub.agenda.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * When an event of a calendar is: DTSTART with DTEND or DURATION, RRULE, RDATE and EXDATE of RFC 5545, reckoned by the clock on
 * the wall of its own zone.
 */
final class EventDates {

    /** What is worked through of rules in one file; nobody's calendar has more. */
    static final int MOST_STEPS = 100_000;

    /** What a rule takes at the least: of one that has no dates, a century is tried. */
    private static final int STEPS_OF_A_RULE = 100;

    /** An exhibition lasts as long. What would stand there for years says something else than when one can come. */
    private static final Duration LONGEST = Duration.ofDays(92);

    private static final Duration WITHOUT_END = Duration.ofHours(1);

    private final VEvent event;
    private final EventClocks clocks;
    private final Time start;
    private final Duration length;
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

    /** @throws DateTimeException if it makes no sense, or lasts too long for something to go to */
    EventDates(VEvent event, EventClocks clocks) {
        this.event = event;
        this.clocks = clocks;
        this.start = time(event.getDateStart().getValue(), event.getDateStart());
        this.length = length();
        if (length.compareTo(LONGEST) > 0) throw new DateTimeException("it lasts " + length);
    }

    private Time time(ICalDate date, ICalProperty property) {
        var raw = date.getRawComponents();
        var time = raw.hasTime()
                ? LocalTime.of(raw.getHour(), raw.getMinute(), Math.min(raw.getSecond(), 59))
                : LocalTime.MIDNIGHT;
        var wall = LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate()).atTime(time);
        return new Time(wall, raw.hasTime(), clocks.of(raw, property));
    }

    boolean comesBack() {
        return event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
    }

    /** That it is of a day, or days, and not of an hour. */
    boolean allDay() {
        return !start.hasTime();
    }

    Instant starts() {
        return start.moment();
    }

    /** Which date it changes. */
    Time recurrenceId() {
        return time(event.getRecurrenceId().getValue(), event.getRecurrenceId());
    }

    /** That it also changes the dates after that. */
    boolean changesWhatFollows() {
        return event.getRecurrenceId().getRange() == Range.THIS_AND_FUTURE;
    }

    /** When a date begins that was to begin then, if it is moved as much as the one that it changes. */
    Instant moved(Instant occurs) {
        var clock = start.clock();
        var later = Duration.between(added(recurrenceId()), start.wall());
        return clock.moment(clock.wall(occurs).plus(later));
    }

    /** The moment of its date on a day. */
    Instant on(LocalDate day) {
        return start.clock().moment(day.atTime(start.wall().toLocalTime()));
    }

    /** A date that begins then is as long as the first; days are days, however long they are. */
    Instant ends(Instant starts) {
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

    /**
     * Its dates that aren't over at {@code from} and begin before {@code until}, in order, and no more than so many.
     *
     * @param mostSteps that its rule may take
     */
    List<Instant> between(Instant from, Instant until, int most, int mostSteps) {
        var first = start.clock().wall(from.minus(length).minus(Duration.ofDays(1)));
        var last = start.clock().wall(until);
        var walls = new Walls(first, last, most, leftOut());
        walls.add(start.wall());
        if (event.getRecurrenceRule() != null && event.getRecurrenceRule().getValue() != null)
            addByRule(event.getRecurrenceRule(), walls, mostSteps);
        for (var more : event.getRecurrenceDates()) {
            more.getDates().forEach(date -> walls.add(added(time(date, more))));
            more.getPeriods().forEach(period -> walls.add(added(time(period.getStartDate(), more))));
        }
        return walls.inOrder().stream().map(start.clock()::moment).toList();
    }

    /** The earliest of what is in a while and isn't left out. */
    private record Walls(
            LocalDateTime first,
            LocalDateTime last,
            int most,
            Predicate<LocalDateTime> leftOut,
            TreeSet<LocalDateTime> inOrder) {

        private Walls(LocalDateTime first, LocalDateTime last, int most, Predicate<LocalDateTime> leftOut) {
            this(first, last, most, leftOut, new TreeSet<>());
        }

        private void add(LocalDateTime wall) {
            if (wall.isBefore(first) || wall.isAfter(last) || leftOut.test(wall)) return;
            inOrder.add(wall);
            if (inOrder.size() > most) inOrder.pollLast();
        }
    }

    private LocalDateTime added(Time time) {
        return time.hasTime()
                ? time.by(start.clock())
                : time.day().atTime(start.wall().toLocalTime());
    }

    /** Some leave out a day where they mean what is on it. */
    private Predicate<LocalDateTime> leftOut() {
        var moments = new HashSet<LocalDateTime>();
        var days = new HashSet<LocalDate>();
        for (var exception : event.getExceptionDates()) {
            for (var date : exception.getValues()) {
                var time = time(date, exception);
                if (time.hasTime()) moments.add(time.by(start.clock()));
                else days.add(time.day());
            }
        }
        return wall -> moments.contains(wall) || days.contains(wall.toLocalDate());
    }

    private void addByRule(RecurrenceRule rule, Walls walls, int mostSteps) {
        if (mostSteps < STEPS_OF_A_RULE) return;
        var value = rule.getValue();
        steps = STEPS_OF_A_RULE;
        var until = value.getUntil() == null ? walls.last() : earlier(walls.last(), until(value.getUntil(), rule));
        var endless =
                new RecurrenceRule(new Builder(value).until((ICalDate) null).build());
        var dates = Recurrence.dates(endless, start.wall());
        // What is counted is counted from the first, and a place in a set can't be skipped to.
        if (value.getCount() == null && value.getBySetPos().isEmpty()) dates.advanceTo(Recurrence.date(walls.first()));
        while (steps < mostSteps && dates.hasNext()) {
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
