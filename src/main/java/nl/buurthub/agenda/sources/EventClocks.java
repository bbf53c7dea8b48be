package nl.buurthub.agenda.sources;

import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;

/**
 * The clocks that times in a calendar are meant by.
 *
 * @param zones those it describes
 * @param usual for a time that names no zone, or one that nobody knows
 * @param hood for a day: that begins where one is
 */
record EventClocks(TimezoneInfo zones, WallClock usual, WallClock hood) {

    WallClock of(DateTimeComponents time, ICalProperty property) {
        if (!time.hasTime()) return hood;
        return WallClock.of(time, property, zones, usual);
    }
}
