package nl.buurthub.platform.icalendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseContext;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurthub.platform.icalendar.PassedOver.Reason;

/** An event of a calendar as its file has it, in whole lines. */
record EventLines(List<String> lines) {

    private static final Pattern MOMENT = Pattern.compile(
            "\\d{4}-?\\d\\d-?\\d\\d(?:T\\d\\d:?\\d\\d(?::?\\d\\d)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?(?:/\\S+)?");

    /** As Google writes one among its moments. */
    private static final Pattern DAY = Pattern.compile("^(\\d{8})Z$");

    private static final Pattern VALUE_TYPE = Pattern.compile("(?i);VALUE=[^;:]*");
    private static final Set<String> PRIVATE = Set.of("PRIVATE", "CONFIDENTIAL");

    /** What a moment of the event hangs on. */
    private static final Set<String> TIMES = Set.of("DTEND", "DURATION", "RDATE", "EXDATE");

    boolean isPrivate() {
        return PropertyLine.first(lines, "CLASS")
                .filter(kind -> PRIVATE.contains(kind.strip().toUpperCase(Locale.ROOT)))
                .isPresent();
    }

    /** For who looks for it in the calendar that it is from. */
    String title() {
        return EventWords.title(PropertyLine.first(lines, "SUMMARY").orElse("").replaceAll("\\\\(.)", "$1"));
    }

    /**
     * With the times that make sense alone.
     *
     * @param telling of what doesn't
     * @throws IllegalArgumentException if without it, it would be another event
     */
    VEvent event(ICalVersion version, Consumer<Reason> telling) {
        var text = lines.stream().flatMap(line -> tidied(line, telling)).collect(Collectors.joining("\n"));
        try (var reader = new Reader("VEVENT", text, version)) {
            var event = reader.read().getEvents().getFirst();
            for (var warning : reader.getWarnings())
                if (TIMES.contains(String.valueOf(warning.getPropertyName()))) telling.accept(Reason.TIMES);
            if (event.getDateStart() == null || event.getDateStart().getValue() == null)
                throw new IllegalArgumentException("it doesn't say when");
            if (event.getRecurrenceId() == null
                    && PropertyLine.first(lines, "RECURRENCE-ID").isPresent())
                throw new IllegalArgumentException("it changes who knows what date");
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of one part. Zones are left to us: their names are left as they stand. */
    static final class Reader extends ICalReader {
        Reader(String part, String lines, ICalVersion version) {
            super("""
                    BEGIN:VCALENDAR
                    BEGIN:%1$s
                    %2$s
                    END:%1$s
                    END:VCALENDAR
                    """.formatted(part, lines), version);
        }

        ICalendar read() throws IOException {
            context = new ParseContext();
            return _readNext();
        }
    }

    private static Stream<String> tidied(String line, Consumer<Reason> telling) {
        var property = PropertyLine.of(line).orElse(null);
        if (property == null) return Stream.of();
        return switch (property.name()) {
            case "RRULE", "EXRULE" -> {
                var rule = RepeatRule.tidied(property.value());
                if (rule.isEmpty()) telling.accept(Reason.REPEATS);
                yield rule.map(tidy -> property.name() + ":" + tidy).stream();
            }
            case "RDATE", "EXDATE" -> dates(property, telling);
            default -> Stream.of(line);
        };
    }

    /** Each of them by itself, whatever they are said to be. */
    private static Stream<String> dates(PropertyLine property, Consumer<Reason> telling) {
        var written = Arrays.stream(property.value().split(",", -1))
                .map(String::strip)
                .filter(date -> !date.isEmpty())
                .map(date -> DAY.matcher(date).replaceFirst("$1"))
                .toList();
        var dates =
                written.stream().filter(date -> MOMENT.matcher(date).matches()).toList();
        if (dates.size() < written.size()) telling.accept(Reason.TIMES);
        var parameters = VALUE_TYPE.matcher(property.parameters()).replaceAll("");
        return dates.stream().collect(Collectors.groupingBy(EventLines::type)).entrySet().stream()
                .map(ofType -> property.name() + parameters + ";VALUE=" + ofType.getKey() + ":"
                        + String.join(",", ofType.getValue()));
    }

    private static String type(String date) {
        if (date.contains("/")) return "PERIOD";
        return date.contains("T") ? "DATE-TIME" : "DATE";
    }
}
