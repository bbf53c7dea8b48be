package nl.buurthub.platform.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calendars read as those of an organisation in a hood in the Netherlands, from October 2026 until April. */
final class ReadCalendar {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant FROM = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-04-01T00:00:00Z");

    private ReadCalendar() {}

    static List<CalendarEvent> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    static List<CalendarEvent> read(byte[] octets, @Nullable String contentType) {
        return reading(octets, contentType).events();
    }

    private static CalendarReader.Reading reading(byte[] octets, @Nullable String contentType) {
        return CalendarReader.read(CalendarText.of(octets, contentType), AMSTERDAM, FROM, UNTIL, "Wijkcentrum")
                .orElseThrow();
    }

    /** What of them was passed over. */
    static List<String> passedOver(String... components) {
        return reading(calendar(components).getBytes(StandardCharsets.UTF_8), null).passedOver().first().stream()
                .map(item -> item.what() + " " + item.why().word())
                .toList();
    }

    static List<CalendarEvent> events(String... components) {
        return read(calendar(components));
    }

    static String calendar(String... components) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//\r\n" + String.join("", components)
                + "END:VCALENDAR\r\n";
    }

    static String event(String uid, String... lines) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260901T000000Z\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\n";
    }

    static List<String> titles(List<CalendarEvent> events) {
        return events.stream().map(CalendarEvent::title).toList();
    }

    /** By the clock in Amsterdam. */
    static List<String> starts(List<CalendarEvent> events) {
        return events.stream()
                .map(event -> event.starts().atZone(AMSTERDAM).toLocalDateTime().toString())
                .toList();
    }

    static List<String> times(List<CalendarEvent> events) {
        return events.stream()
                .map(event -> event.starts().atZone(AMSTERDAM).toLocalDateTime() + "/"
                        + event.ends().atZone(AMSTERDAM).toLocalDateTime())
                .toList();
    }
}
