package nl.buurthub.platform.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A calendar cut into parts that are read each by itself: nothing in one costs another.
 *
 * @param own the lines that are of no part
 * @param zones what it describes of clocks
 */
record CalendarParts(List<String> own, List<List<String>> zones, List<EventLines> events) {

    private static final String CALENDAR = "VCALENDAR";
    private static final String EVENT = "VEVENT";
    private static final String ZONE = "VTIMEZONE";
    private static final Set<String> PARTS = Set.of(EVENT, ZONE, "VTODO", "VJOURNAL", "VFREEBUSY");

    /** Those of a file; none if it is no calendar. Lines are whole. */
    static List<CalendarParts> of(String text) {
        var knife = new Knife();
        text.lines().forEach(knife::take);
        knife.close();
        return knife.calendars;
    }

    /** The value of a line of its own. */
    Optional<String> property(String name) {
        return PropertyLine.first(own, name).map(String::strip);
    }

    /** A part that isn't ended is until the next begins. What is within an event, as an alarm is, is nobody's. */
    private static final class Knife {

        private final List<CalendarParts> calendars = new ArrayList<>();
        private @Nullable CalendarParts calendar;
        private @Nullable String part;
        private @Nullable String within;
        private List<String> lines = new ArrayList<>();

        private void take(String line) {
            var begins = marked(line, "BEGIN:");
            var ends = marked(line, "END:");
            if (CALENDAR.equals(begins)) begin();
            else if (calendar == null) return;
            else if (CALENDAR.equals(ends)) end();
            else if (begins != null && (part == null || PARTS.contains(begins))) open(begins);
            else if (part == null) calendar.own.add(line);
            else if (part.equals(ends)) close();
            else if (part.equals(EVENT)) takeOfEvent(line, begins, ends);
            else lines.add(line);
        }

        private void takeOfEvent(String line, @Nullable String begins, @Nullable String ends) {
            if (within == null && begins == null && ends == null) lines.add(line);
            else if (within == null) within = begins;
            else if (within.equals(ends)) within = null;
        }

        private void begin() {
            close();
            calendar = new CalendarParts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            calendars.add(calendar);
        }

        private void end() {
            close();
            calendar = null;
        }

        private void open(String name) {
            close();
            part = name;
        }

        private void close() {
            if (calendar != null && EVENT.equals(part)) calendar.events.add(new EventLines(lines));
            if (calendar != null && ZONE.equals(part)) calendar.zones.add(lines);
            part = null;
            within = null;
            lines = new ArrayList<>();
        }

        private static @Nullable String marked(String line, String mark) {
            var bare = line.strip();
            return bare.regionMatches(true, 0, mark, 0, mark.length())
                    ? bare.substring(mark.length()).strip().toUpperCase(Locale.ROOT)
                    : null;
        }
    }
}
