package nl.buurthub.platform.icalendar;

import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** From when until when the first date of an event is: DTSTART with DTEND or DURATION. The others are as long. */
final class EventSpan {

    private static final Pattern ALL_DAY = Pattern.compile("X-MICROSOFT-(?:CDO|MSNCALENDAR)-ALLDAYEVENT");

    private final EventTimes times;
    private final EventTime start;
    private final boolean allDay;
    private final EventLength length;

    /** @throws java.time.DateTimeException if it begins when no time is */
    EventSpan(VEvent event, EventTimes times) {
        this.times = times;
        var written = times.certain(event.getDateStart().getValue(), event.getDateStart());
        var day = written.wholeDay(times.here()).filter(_ -> !written.hasTime() || isSaidToBeAllDay(event));
        this.allDay = day.isPresent();
        this.start = day.map(whole -> new EventTime(whole.atStartOfDay(), false, times.here()))
                .orElse(written);
        this.length = length(event).filter(EventLength::isPositive).orElse(allDay ? EventLength.DAY : EventLength.HOUR);
    }

    /** Outlook says it so, and writes from midnight to midnight. */
    private static boolean isSaidToBeAllDay(VEvent event) {
        return event.getExperimentalProperties().stream()
                .filter(property -> ALL_DAY.matcher(property.getName()).matches())
                .anyMatch(property -> "TRUE".equalsIgnoreCase(property.getValue()));
    }

    private Optional<EventLength> length(VEvent event) {
        var end = event.getDateEnd();
        if (end != null && end.getValue() != null)
            return times.of(end.getValue(), end).map(this::until);
        return Optional.ofNullable(event.getDuration())
                .flatMap(duration -> Optional.ofNullable(duration.getValue()))
                .map(EventLength::of)
                .map(this::inItsKind);
    }

    private EventLength until(EventTime end) {
        if (!allDay) return EventLength.exactly(Duration.between(start.moment(), end.moment()));
        var last = end.wholeDay(times.here()).orElse(end.day().plusDays(1));
        return EventLength.days(start.day().until(last, ChronoUnit.DAYS));
    }

    private EventLength inItsKind(EventLength some) {
        return allDay && some.isPositive() ? some.inDays() : some;
    }

    WallClock clock() {
        return start.clock();
    }

    /** By its own clock. */
    LocalDateTime start() {
        return start.wall();
    }

    EventLength length() {
        return length;
    }

    /** That it is of a day, or days, and not of an hour. */
    boolean allDay() {
        return allDay;
    }

    /** How long another date of it is, that has a length of its own. */
    EventLength length(EventLength own) {
        return own.isPositive() && !own.isTooLong() ? inItsKind(own) : length;
    }

    /** Another date of it that begins then. */
    Moment at(Instant starts) {
        return new Moment(starts, length.after(starts, clock()));
    }

    /** @param ends when it does */
    record Moment(Instant starts, Instant ends) {}

    /** A time of it by its own clock. Of what is there all day, a day is meant however it is written; others begin as they do. */
    LocalDateTime wall(EventTime time) {
        if (allDay) return time.dayFor(times.here()).atStartOfDay();
        return time.hasTime() ? time.by(clock()) : time.day().atTime(start().toLocalTime());
    }
}
