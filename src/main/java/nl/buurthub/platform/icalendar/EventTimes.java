package nl.buurthub.platform.icalendar;

import biweekly.property.ICalProperty;
import biweekly.util.ICalDate;
import biweekly.util.Period;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import nl.buurthub.platform.icalendar.PassedOver.Reason;

/**
 * The times of an event by the clocks of its calendar.
 *
 * @param telling of those that make no sense
 */
record EventTimes(EventClocks clocks, Consumer<Reason> telling) {

    private static final int LAST_SECOND = 59;

    WallClock here() {
        return clocks.here();
    }

    /** @throws DateTimeException for the thirtieth of February */
    EventTime certain(ICalDate date, ICalProperty property) {
        var raw = date.getRawComponents();
        // Of a rule's end the library keeps only in the one that it is a day, and of all else in the other.
        var hasTime = date.hasTime() && raw.hasTime();
        var time = hasTime
                ? LocalTime.of(raw.getHour(), raw.getMinute(), Math.min(raw.getSecond(), LAST_SECOND))
                : LocalTime.MIDNIGHT;
        var wall = LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate()).atTime(time);
        return new EventTime(wall, hasTime, hasTime ? clocks.of(raw, property) : here());
    }

    Optional<EventTime> of(ICalDate date, ICalProperty property) {
        try {
            return Optional.of(certain(date, property));
        } catch (DateTimeException nonsense) {
            telling.accept(Reason.TIMES);
            return Optional.empty();
        }
    }

    /** How long it is by itself. */
    Optional<EventLength> length(EventTime start, Period period, ICalProperty property) {
        if (period.getEndDate() == null)
            return Optional.ofNullable(period.getDuration()).map(EventLength::of);
        return of(period.getEndDate(), property)
                .map(end -> EventLength.exactly(Duration.between(start.moment(), end.moment())));
    }
}
