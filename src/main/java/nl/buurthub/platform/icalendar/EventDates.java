package nl.buurthub.platform.icalendar;

import biweekly.component.VEvent;
import biweekly.parameter.Range;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceProperty;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.buurthub.platform.icalendar.EventSpan.Moment;

/** When an event of a calendar is: RRULE, RDATE and EXDATE of RFC 5545, reckoned by the clock on the wall of its own zone. */
final class EventDates {

    /** What is worked through of rules in one file; nobody's calendar has more. */
    static final int MOST_STEPS = 100_000;

    /** What a rule takes at the least: of one that has no dates, a century is tried. */
    private static final int STEPS_OF_A_RULE = 100;

    private final VEvent event;
    private final EventTimes times;
    private final EventSpan span;
    private final List<Added> added = new ArrayList<>();
    private final Set<LocalDateTime> momentsLeftOut = new HashSet<>();
    private final Set<LocalDate> daysLeftOut = new HashSet<>();
    private int steps;

    private record Added(LocalDateTime wall, EventLength length) {}

    /** @throws DateTimeException if it begins when no time is */
    EventDates(VEvent event, EventTimes times) {
        this.event = event;
        this.times = times;
        this.span = new EventSpan(event, times);
        addDates();
        leaveOut();
    }

    private void addDates() {
        for (var more : event.getRecurrenceDates()) {
            for (var date : more.getDates())
                times.of(date, more).ifPresent(time -> added.add(new Added(span.wall(time), span.length())));
            for (var period : more.getPeriods())
                times.of(period.getStartDate(), more).ifPresent(time -> {
                    var own = times.length(time, period, more).map(span::length).orElse(span.length());
                    added.add(new Added(span.wall(time), own));
                });
        }
    }

    /** Some leave out a day where they mean what is on it. */
    private void leaveOut() {
        for (var exception : event.getExceptionDates())
            for (var date : exception.getValues())
                times.of(date, exception).ifPresent(time -> {
                    if (time.hasTime()) momentsLeftOut.add(span.wall(time));
                    else daysLeftOut.add(time.day());
                });
    }

    EventSpan span() {
        return span;
    }

    boolean comesBack() {
        return event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty();
    }

    /** Of the first. */
    Moment first() {
        return span.at(span.clock().moment(span.start()));
    }

    /** That it is one of the dates of another. */
    boolean isOfADate() {
        return event.getRecurrenceId() != null;
    }

    /** Which one it changes. */
    EventTime recurrenceId() {
        return times.certain(event.getRecurrenceId().getValue(), event.getRecurrenceId());
    }

    /** That it also changes the dates after that. */
    boolean changesWhatFollows() {
        return event.getRecurrenceId().getRange() == Range.THIS_AND_FUTURE;
    }

    /** A date that was to begin then, if it is moved as much as the one that it changes. */
    Moment moved(Instant occurs) {
        var later = Duration.between(span.wall(recurrenceId()), span.start());
        return span.at(span.clock().moment(span.clock().wall(occurs).plus(later)));
    }

    /** The moment of its date that a change of it names: some name the day alone. */
    Instant named(EventTime date) {
        return span.clock().moment(span.wall(date));
    }

    /** How much work it was. */
    int steps() {
        return steps;
    }

    /**
     * Its dates that aren't over at {@code from} and begin before {@code until}, in order, and no more than so many.
     *
     * @param mostSteps that its rules may take
     */
    List<Moment> between(Instant from, Instant until, int most, int mostSteps) {
        var clock = span.clock();
        var last = clock.wall(until);
        var dates =
                new EarliestDates(clock.wall(from.minus(Duration.ofDays(1))), last, most, isLeftOut(last, mostSteps));
        dates.add(span.start(), span.length());
        var first = dates.from().minus(span.length().inHours());
        for (var rule : event.getProperties(RecurrenceRule.class))
            byRule(rule, first, last, mostSteps, wall -> dates.add(wall, span.length()));
        added.forEach(date -> dates.add(date.wall(), date.length()));
        return dates.inOrder().entrySet().stream()
                .map(date -> {
                    var starts = clock.moment(date.getKey());
                    return new Moment(starts, date.getValue().after(starts, clock));
                })
                .toList();
    }

    private Predicate<LocalDateTime> isLeftOut(LocalDateTime last, int mostSteps) {
        var byRule = new HashSet<LocalDateTime>();
        for (var rule : event.getProperties(ExceptionRule.class))
            byRule(rule, span.start(), last, mostSteps, byRule::add);
        return wall ->
                byRule.contains(wall) || momentsLeftOut.contains(wall) || daysLeftOut.contains(wall.toLocalDate());
    }

    private void byRule(
            RecurrenceProperty rule,
            LocalDateTime from,
            LocalDateTime last,
            int mostSteps,
            Consumer<LocalDateTime> found) {
        if (steps + STEPS_OF_A_RULE > mostSteps) return;
        var value = rule.getValue();
        steps += STEPS_OF_A_RULE;
        var until = value.getUntil() == null ? last : earlier(last, until(value.getUntil(), rule));
        var endless = new RecurrenceRule(
                new Recurrence.Builder(value).until((ICalDate) null).build());
        var dates = WallDates.of(endless, span.start());
        // What is counted is counted from the first, and a place in a set can't be skipped to.
        if (value.getCount() == null && value.getBySetPos().isEmpty()) dates.advanceTo(WallDates.date(from));
        while (steps < mostSteps && dates.hasNext()) {
            steps++;
            var wall = WallDates.wall(dates.next());
            if (wall.isAfter(until)) break;
            found.accept(wall);
        }
    }

    /** A day alone is all of that day. */
    private LocalDateTime until(ICalDate until, RecurrenceProperty rule) {
        var time = times.certain(until, rule);
        if (!time.hasTime() && !span.allDay()) return time.day().atTime(LocalTime.MAX);
        return until.getRawComponents().isUtc() || span.allDay() ? span.wall(time) : time.wall();
    }

    private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
