package nl.buurthub.platform.icalendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A whole line of a calendar.
 *
 * @param parameters each with the semicolon before it
 */
record PropertyLine(String name, String parameters, String value) {

    private static final Pattern LINE =
            Pattern.compile("\\s*([\\w-]++)\\s*((?:;[^:\"]*+(?:\"[^\"]*+\"[^:\"]*+)*+)?+):(.*)", Pattern.DOTALL);

    /** The value of the first of these of that name. */
    static Optional<String> first(List<String> lines, String name) {
        return lines.stream()
                .map(PropertyLine::of)
                .flatMap(Optional::stream)
                .filter(line -> line.name().equals(name))
                .map(PropertyLine::value)
                .findFirst();
    }

    static Optional<PropertyLine> of(String line) {
        var parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new PropertyLine(parts.group(1).toUpperCase(Locale.ROOT), parts.group(2), parts.group(3)))
                : Optional.empty();
    }
}
