package nl.buurthub.platform.icalendar;

import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.buurthub.platform.icalendar.PassedOver.Reason;

/** The clocks that times in a calendar are meant by. */
final class EventClocks {

    private static final WallClock UTC = new WallClock.Known(ZoneOffset.UTC);
    private static final int MOST_NAMES = 200;

    private final NamedZones zones;
    private final Map<String, WallClock> described;
    private final WallClock here;
    private final WallClock usual;
    private final PassedOver passedOver;
    private final Map<String, WallClock> named = new HashMap<>();

    /**
     * @param zones of the file that the calendar is in
     * @param described in the calendar itself
     * @param here for a day: that begins where one is
     */
    EventClocks(
            CalendarParts calendar,
            NamedZones zones,
            Map<String, WallClock> described,
            ZoneId here,
            PassedOver passedOver) {
        this.zones = zones;
        this.described = described;
        this.here = new WallClock.Known(here);
        this.passedOver = passedOver;
        this.usual = calendar.property("X-WR-TIMEZONE").flatMap(this::named).orElse(this.here);
    }

    WallClock here() {
        return here;
    }

    WallClock of(DateTimeComponents time, ICalProperty property) {
        if (time.isUtc()) return UTC;
        var name = property.getParameter("TZID");
        return name == null || named.size() >= MOST_NAMES ? usual : named.computeIfAbsent(name, this::orUsual);
    }

    private WallClock orUsual(String name) {
        return named(name).orElseGet(() -> {
            passedOver.add(name, Reason.ZONE);
            return usual;
        });
    }

    /** What a file describes goes before what an odd name may mean. */
    private Optional<WallClock> named(String name) {
        return zones.known(name)
                .<WallClock>map(WallClock.Known::new)
                .or(() -> Optional.ofNullable(described.get(name)))
                .or(() -> zones.meant(name).map(WallClock.Known::new));
    }
}
