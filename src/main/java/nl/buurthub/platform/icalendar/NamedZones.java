package nl.buurthub.platform.icalendar;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The zones that one file names: each is looked for once, and no more of them than any file has, however many it names. */
final class NamedZones {

    private static final int MOST = 100;

    private final Map<String, Optional<ZoneId>> known = new HashMap<>();
    private final Map<String, Optional<ZoneId>> meant = new HashMap<>();

    Optional<ZoneId> known(String name) {
        return find(name, known, ZoneNames::known);
    }

    Optional<ZoneId> meant(String name) {
        return find(name, meant, ZoneNames::meant);
    }

    private static Optional<ZoneId> find(
            String name, Map<String, Optional<ZoneId>> found, Function<String, Optional<ZoneId>> looking) {
        return found.size() < MOST ? found.computeIfAbsent(name, looking) : found.getOrDefault(name, Optional.empty());
    }
}
