package nl.buurthub.agenda.sources;

import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    record Described(java.util.TimeZone zone) implements WallClock {
        @Override
        public Instant moment(LocalDateTime wall) {
            return wall.toInstant(ZoneOffset.UTC).minus(offset(wall));
        }

        @Override
        public LocalDateTime wall(Instant moment) {
            var near = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
            return near.plus(offset(near.plus(offset(near))));
        }

        private Duration offset(LocalDateTime wall) {
            return Duration.ofMillis(zone.getOffset(
                    GregorianCalendar.AD,
                    wall.getYear(),
                    wall.getMonthValue() - 1,
                    wall.getDayOfMonth(),
                    wall.getDayOfWeek().getValue() % 7 + 1,
                    wall.get(ChronoField.MILLI_OF_DAY)));
        }
    }

    /** @param usual for what names no zone, or one that nobody knows */
    static WallClock of(DateTimeComponents time, ICalProperty property, TimezoneInfo zones, WallClock usual) {
        if (time.isUtc()) return new Known(ZoneOffset.UTC);
        var assigned = zones.getTimezone(property);
        if (assigned == null) return named(property.getParameter("TZID")).orElse(usual);
        var described = assigned.getComponent();
        var name = described == null
                ? assigned.getGlobalId()
                : described.getTimezoneId().getValue();
        return named(name).orElseGet(() -> new Described(assigned.getTimeZone()));
    }

    /** As the tz database names it, or Windows. */
    static Optional<WallClock> named(@Nullable String name) {
        if (name == null) return Optional.empty();
        var windows = TimeZone.getIDForWindowsID(name, "NL");
        try {
            return Optional.of(new Known(ZoneId.of(windows == null ? name : windows)));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
