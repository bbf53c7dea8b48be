package nl.buurthub.platform.icalendar;

import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The earliest dates of an event that are in a while and aren't left out, with how long they last. */
record EarliestDates(
        LocalDateTime from,
        LocalDateTime until,
        int most,
        Predicate<LocalDateTime> leftOut,
        TreeMap<LocalDateTime, EventLength> inOrder) {

    EarliestDates(LocalDateTime from, LocalDateTime until, int most, Predicate<LocalDateTime> leftOut) {
        this(from, until, most, leftOut, new TreeMap<>());
    }

    void add(LocalDateTime wall, EventLength length) {
        if (length.after(wall).isBefore(from) || wall.isAfter(until) || leftOut.test(wall)) return;
        inOrder.put(wall, length);
        if (inOrder.size() > most) inOrder.pollLastEntry();
    }
}
