package nl.buurthub.agenda;

import biweekly.ICalVersion;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.property.RecurrenceRule;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.icalendar.WallDates;
import org.jspecify.annotations.Nullable;

/**
 * The moments of an RRULE (RFC 5545). It is reckoned by the clock on the wall and only then in a time zone: what begins at
 * ten does so before and after the clock is put back. A time that is skipped that night is as much later; of one that
 * comes twice the first is meant.
 */
public final class Recurrence {

    private static final String DAYS = "(?:[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU))";
    private static final Pattern RULE = Pattern.compile("FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;(?:"
            + "INTERVAL=[1-9]\\d?|COUNT=[1-9]\\d{0,2}|UNTIL=\\d{8}(?:T\\d{6}Z?)?|WKST=(?:MO|SU)"
            + "|BYDAY=" + DAYS + "(?:," + DAYS + ")*|BYMONTHDAY=-?\\d{1,2}(?:,-?\\d{1,2})*"
            + "|BYMONTH=\\d{1,2}(?:,\\d{1,2})*|BYSETPOS=-?[1-9](?:,-?[1-9])*))*");
    private static final Pattern UNTIL = Pattern.compile(";UNTIL=([^;]+)");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final RecurrenceRule rule;
    private final LocalDateTime starts;
    private final ZoneId zone;
    private final @Nullable LocalDateTime until;

    private Recurrence(RecurrenceRule rule, LocalDateTime starts, ZoneId zone, @Nullable LocalDateTime until) {
        this.rule = rule;
        this.starts = starts;
        this.zone = zone;
        this.until = until;
    }

    /** @throws Problem.Invalid for what is no rule, or one that {@code starts} is no date of */
    public static Recurrence of(String text, LocalDateTime starts, ZoneId zone) {
        if (!RULE.matcher(text).matches()) throw new Problem.Invalid("/repeats", "repeats");
        var until = UNTIL.matcher(text);
        var recurrence = new Recurrence(
                parse(until.replaceAll("")), starts, zone, until.reset().find() ? local(until.group(1), zone) : null);
        if (!recurrence.walls(starts).equals(List.of(starts))) throw new Problem.Invalid("/repeats", "firstDate");
        return recurrence;
    }

    public static RecurrenceRule parse(String text) {
        var context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        return new RecurrenceRuleScribe().parseText(text, null, new ICalParameters(), context);
    }

    /** Without a zone of its own a moment is one on the wall, and a day is all of that day. */
    private static LocalDateTime local(String until, ZoneId zone) {
        try {
            if (!until.contains("T"))
                return LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE).atTime(LocalTime.MAX);
            var moment = LocalDateTime.parse(until.replace("Z", ""), MOMENT);
            if (!until.endsWith("Z")) return moment;
            return LocalDateTime.ofInstant(moment.toInstant(ZoneOffset.UTC), zone);
        } catch (DateTimeException e) {
            throw new Problem.Invalid("/repeats", "repeats");
        }
    }

    /** Its dates up to and with {@code last}. */
    public List<Instant> until(Instant last) {
        return walls(LocalDateTime.ofInstant(last, zone)).stream()
                .map(wall -> wall.atZone(zone).toInstant())
                .toList();
    }

    /** Whether it has a date after this. */
    public boolean goesOnAfter(Instant moment) {
        var after = LocalDateTime.ofInstant(moment, zone);
        var dates = dates();
        while (dates.hasNext()) {
            var wall = WallDates.wall(dates.next());
            if (wall.isAfter(after)) return until == null || !wall.isAfter(until);
        }
        return false;
    }

    private List<LocalDateTime> walls(LocalDateTime last) {
        var found = new ArrayList<LocalDateTime>();
        var dates = dates();
        while (dates.hasNext()) {
            var wall = WallDates.wall(dates.next());
            if (wall.isAfter(last) || until != null && wall.isAfter(until)) break;
            found.add(wall);
        }
        return found;
    }

    private DateIterator dates() {
        return WallDates.of(rule, starts);
    }
}
