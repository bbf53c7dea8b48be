package nl.buurthub.platform.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * How long something lasts: days are as long as the clock on the wall says, and hours are hours (RFC 5545, 3.3.6).
 */
record EventLength(int days, Duration hours) {

    /** An exhibition lasts as long. What would stand there for years says something else than when one can come. */
    private static final Duration LONGEST = Duration.ofDays(92);

    static final EventLength HOUR = new EventLength(0, Duration.ofHours(1));
    static final EventLength DAY = new EventLength(1, Duration.ZERO);

    static EventLength exactly(Duration hours) {
        return new EventLength(0, hours);
    }

    /** @throws ArithmeticException for more than anybody counts */
    static EventLength days(long days) {
        return new EventLength(Math.toIntExact(days), Duration.ZERO);
    }

    static EventLength of(biweekly.util.Duration duration) {
        var sign = duration.isPrior() ? -1 : 1;
        var days = Math.addExact(Math.multiplyExact(7, orNone(duration.getWeeks())), orNone(duration.getDays()));
        var hours = Duration.ofHours(orNone(duration.getHours()))
                .plusMinutes(orNone(duration.getMinutes()))
                .plusSeconds(orNone(duration.getSeconds()));
        return new EventLength(sign * days, hours.multipliedBy(sign));
    }

    private static int orNone(Integer number) {
        return number == null ? 0 : number;
    }

    boolean isPositive() {
        return inHours().isPositive();
    }

    boolean isTooLong() {
        return inHours().compareTo(LONGEST) > 0;
    }

    /** About. */
    Duration inHours() {
        return Duration.ofDays(days).plus(hours);
    }

    /** For what is there all day. */
    EventLength inDays() {
        return days(Math.max(1, inHours().toDays()));
    }

    Instant after(Instant start, WallClock clock) {
        return clock.moment(clock.wall(start).plusDays(days)).plus(hours);
    }

    LocalDateTime after(LocalDateTime start) {
        return start.plusDays(days).plus(hours);
    }
}
