package nl.buurthub.platform.icalendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rules by which something comes back (RRULE). One of which every part is known is followed, also when it is sloppily written;
 * of another nobody knows what it says, and it might go on for ever.
 */
final class RepeatRule {

    private static final int LONGEST_LIST = 100;
    private static final int MOST_TIMES_A_DAY = 4;
    private static final List<String> TIMES = List.of("BYHOUR", "BYMINUTE", "BYSECOND");

    /** More often than daily is nothing to go to. */
    private static final Map<String, Pattern> PARTS = Map.ofEntries(
            part("FREQ", "DAILY|WEEKLY|MONTHLY|YEARLY"),
            part("UNTIL", "\\d{8}(?:T(?:[01]\\d|2[0-3])[0-5]\\d[0-6]\\dZ?)?"),
            part("COUNT", "[1-9]\\d{0,8}"),
            part("INTERVAL", "[1-9]\\d{0,5}"),
            part("WKST", "MO|TU|WE|TH|FR|SA|SU"),
            part("RSCALE", "GREGORIAN"),
            part("SKIP", "OMIT"),
            list("BYDAY", "(?:[+-]?(?:[1-9]|[1-4]\\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)"),
            list("BYMONTH", "0?[1-9]|1[0-2]"),
            list("BYMONTHDAY", "[+-]?(?:0?[1-9]|[12]\\d|3[01])"),
            list("BYYEARDAY", "[+-]?(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])"),
            list("BYWEEKNO", "[+-]?(?:0?[1-9]|[1-4]\\d|5[0-3])"),
            list("BYSETPOS", "[+-]?(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])"),
            list("BYHOUR", "[01]?\\d|2[0-3]"),
            list("BYMINUTE", "[0-5]?\\d"),
            list("BYSECOND", "[0-5]?\\d"));

    private RepeatRule() {}

    private static Map.Entry<String, Pattern> part(String name, String value) {
        return Map.entry(name, Pattern.compile(value));
    }

    private static Map.Entry<String, Pattern> list(String name, String value) {
        return part(name, "(?:" + value + ")(?:,(?:" + value + ")){0," + (LONGEST_LIST - 1) + "}+");
    }

    /** As the standard has it; nothing if it isn't understood, or takes for ever to reckon with. */
    static Optional<String> tidied(String written) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : written.replaceAll("\\s+", "").toUpperCase(Locale.ROOT).split(";", -1)) {
            if (part.isEmpty() || part.startsWith("X-")) continue;
            var name = part.replaceFirst("=.*", "");
            var value = part.substring(Math.min(part.length(), name.length() + 1))
                    .replaceAll(",{2,}", ",")
                    .replaceAll("^,|,$", "");
            if (!isUnderstood(name, value) || parts.put(name, value) != null) return Optional.empty();
        }
        if (!parts.containsKey("FREQ") || timesADay(parts) > MOST_TIMES_A_DAY) return Optional.empty();
        return Optional.of(parts.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(";")));
    }

    private static boolean isUnderstood(String name, String value) {
        var known = PARTS.get(name);
        return known != null && known.matcher(value).matches() && (!name.equals("UNTIL") || isDay(value));
    }

    private static boolean isDay(String moment) {
        try {
            LocalDate.parse(moment.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static long timesADay(Map<String, String> parts) {
        return TIMES.stream()
                .map(name -> parts.getOrDefault(name, ""))
                .mapToLong(times -> Arrays.stream(times.split(",")).count())
                .reduce(1, (one, other) -> one * other);
    }
}
