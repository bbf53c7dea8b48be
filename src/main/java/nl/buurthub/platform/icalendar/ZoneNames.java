package nl.buurthub.platform.icalendar;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Zones by the names that programs give them, as somebody in the Netherlands means these. */
final class ZoneNames {

    private static final String HERE = "NL";
    private static final int LONGEST = 120;

    /** {@code BST} is London, as here, and {@code EST} New York, of which only Americans tell. */
    private static final List<ULocale> LANGUAGES = List.of(ULocale.UK, ULocale.forLanguageTag("nl"), ULocale.ENGLISH);

    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{3,4}");
    private static final Set<String> UNIVERSAL = Set.of("UTC", "GMT");
    private static final Pattern NUMBERED = Pattern.compile("[\\s_-]*+\\d++$");
    private static final Pattern OFFSET = Pattern.compile("^\\((?:UTC|GMT)(?:([+-]\\d\\d)[:.]?(\\d\\d))?\\)");
    private static final Pattern SEPARATOR = Pattern.compile("[,/;:&()]");

    /** As the tz database and Windows name zones, in whatever case. */
    private static final class Spelling {
        private static final Map<String, String> NAMES = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        static {
            for (var name : ZoneId.getAvailableZoneIds()) NAMES.put(name, name);
            for (var zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL, null, null)) {
                var windows = TimeZone.getWindowsID(zone);
                if (windows != null) NAMES.put(windows, windows);
            }
        }
    }

    private ZoneNames() {}

    /** As the tz database names it, or Windows. A few letters mean different things to different people. */
    static Optional<ZoneId> known(String name) {
        if (ABBREVIATION.matcher(name).matches() && !UNIVERSAL.contains(name)) return Optional.empty();
        return exact(name);
    }

    private static Optional<ZoneId> exact(String name) {
        var windows = TimeZone.getIDForWindowsID(name, HERE);
        try {
            return Optional.of(ZoneId.of(windows == null ? name : windows));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** What looks like it: with a path before it, a number behind it, or as it is shown to people. */
    static Optional<ZoneId> meant(String written) {
        var name = written.strip();
        if (name.isEmpty() || name.length() > LONGEST) return Optional.empty();
        return first(
                        Stream.of(name, NUMBERED.matcher(name).replaceFirst(""))
                                .flatMap(ZoneNames::withoutPath)
                                .map(some -> some.replaceFirst(" (?:Daylight|Summer) Time$", " Standard Time")),
                        ZoneNames::inWhateverCase)
                .or(() -> shown(name, EnumSet.of(NameType.EXEMPLAR_LOCATION)))
                .or(() -> shown(name, EnumSet.allOf(NameType.class)))
                .or(() -> offset(name));
    }

    private static Optional<ZoneId> first(Stream<String> names, Function<String, Optional<ZoneId>> known) {
        return names.map(known).flatMap(Optional::stream).findFirst();
    }

    /** The name itself, and what follows each slash in it. */
    private static Stream<String> withoutPath(String name) {
        return IntStream.range(0, name.length())
                .filter(at -> at == 0 || name.charAt(at - 1) == '/')
                .mapToObj(name::substring);
    }

    private static Optional<ZoneId> inWhateverCase(String name) {
        return Optional.ofNullable(Spelling.NAMES.get(name)).flatMap(ZoneNames::exact);
    }

    /** As in {@code (UTC+01:00) Amsterdam, Berlin, Bern}: a city says more than the name of an offset. */
    private static Optional<ZoneId> shown(String name, EnumSet<NameType> types) {
        var bare = OFFSET.matcher(name).replaceFirst("");
        return first(
                Arrays.stream(SEPARATOR.split(NUMBERED.matcher(bare).replaceFirst("")))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty()),
                part -> LANGUAGES.stream()
                        .map(language -> zone(part, TimeZoneNames.getInstance(language), types))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .flatMap(ZoneNames::exact));
    }

    private static @Nullable String zone(String name, TimeZoneNames names, EnumSet<NameType> types) {
        for (var match : names.find(name, 0, types)) {
            if (match.matchLength() != name.length()) continue;
            return match.tzID() == null ? names.getReferenceZoneID(match.mzID(), HERE) : match.tzID();
        }
        return null;
    }

    private static Optional<ZoneId> offset(String name) {
        var offset = OFFSET.matcher(name);
        if (!offset.find()) return Optional.empty();
        return exact(offset.group(1) == null ? "UTC" : "UTC" + offset.group(1) + ":" + offset.group(2));
    }
}
