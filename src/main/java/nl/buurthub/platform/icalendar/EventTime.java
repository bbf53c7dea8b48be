package nl.buurthub.platform.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** A time as a file has it. A day alone begins when it does. */
record EventTime(LocalDateTime wall, boolean hasTime, WallClock clock) {

    Instant moment() {
        return clock.moment(wall);
    }

    LocalDate day() {
        return wall.toLocalDate();
    }

    LocalDateTime by(WallClock other) {
        return hasTime ? other.wall(moment()) : wall;
    }

    /** That begins then: where it is written, or else in the here, whose midnight some write in UTC. */
    Optional<LocalDate> wholeDay(WallClock here) {
        if (isMidnight(wall)) return Optional.of(day());
        return Optional.of(by(here)).filter(EventTime::isMidnight).map(LocalDateTime::toLocalDate);
    }

    private static boolean isMidnight(LocalDateTime wall) {
        return wall.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** That it is on, for what is there all day. */
    LocalDate dayFor(WallClock here) {
        return wholeDay(here).orElse(day());
    }
}
