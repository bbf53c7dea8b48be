package nl.buurthub.kiosk.source;

import java.time.Instant;
import java.util.List;
import nl.buurthub.platform.base.Caller;

/** A feature of which screens show something: what is public, and nobody's name. */
public interface KioskSource {

    /** What can come round on the screen, in the order in which it is to. */
    List<SourceItem> items(Caller.Kiosk screen);

    /**
     * What there is to do today, each with its occasion, also what was called off.
     *
     * @param tomorrow when that begins, by the clock on the wall
     */
    default List<SourceItem> today(Caller.Kiosk screen, Instant tomorrow) {
        return List.of();
    }

    /** What happened beside that the items were placed, in any order. */
    default List<SourceLine> lines(Caller.Kiosk screen) {
        return List.of();
    }
}
