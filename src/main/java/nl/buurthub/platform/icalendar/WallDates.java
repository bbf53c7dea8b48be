package nl.buurthub.platform.icalendar;

import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.TimeZone;

/** The dates of a rule by the clock on the wall, which the library reckons as if that were UTC: it is never put back. */
public final class WallDates {

    private WallDates() {}

    public static DateIterator of(RecurrenceRule rule, LocalDateTime starts) {
        return rule.getDateIterator(new ICalDate(date(starts), true), TimeZone.getTimeZone("UTC"));
    }

    public static Date date(LocalDateTime wall) {
        return Date.from(wall.toInstant(ZoneOffset.UTC));
    }

    public static LocalDateTime wall(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }
}
