package nl.buurthub.platform.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.GregorianCalendar;

/** The clock by which a calendar's times are meant: of a zone that is known, or as the file itself describes it. */
sealed interface WallClock {

    Instant moment(LocalDateTime wall);

    LocalDateTime wall(Instant moment);

    record Known(ZoneId zone) implements WallClock {
        @Override
        public Instant moment(LocalDateTime wall) {
            return wall.atZone(zone).toInstant();
        }

        @Override
        public LocalDateTime wall(Instant moment) {
            return LocalDateTime.ofInstant(moment, zone);
        }
    }

    /** @param asked told each time, before the library reckons from the beginning of the description */
    record Described(java.util.TimeZone zone, Runnable asked) implements WallClock {

        /** Of what is later the clock is as then: it takes longer, the further a date is. */
        static final int LAST_YEAR = 2100;

        @Override
        public Instant moment(LocalDateTime wall) {
            return wall.toInstant(ZoneOffset.UTC).minus(offset(wall));
        }

        @Override
        public LocalDateTime wall(Instant moment) {
            var near = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
            return near.plus(offset(near.plus(offset(near))));
        }

        private Duration offset(LocalDateTime named) {
            asked.run();
            var wall = named.getYear() > LAST_YEAR ? named.withYear(LAST_YEAR) : named;
            return Duration.ofMillis(zone.getOffset(
                    GregorianCalendar.AD,
                    wall.getYear(),
                    wall.getMonthValue() - 1,
                    wall.getDayOfMonth(),
                    wall.getDayOfWeek().getValue() % 7 + 1,
                    wall.get(ChronoField.MILLI_OF_DAY)));
        }
    }
}
