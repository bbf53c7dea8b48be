package nl.buurthub.platform.icalendar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.buurthub.platform.base.WireEnum;

/** What of a calendar isn't taken as it stands there, for who looks after it. */
public final class PassedOver {

    private static final int MOST_TOLD = 20;

    private final Set<Item> items = new LinkedHashSet<>();

    public enum Reason implements WireEnum {
        /** Nobody knows when it is. */
        WHEN,
        /** Nor when it comes back: it is there once. */
        REPEATS,
        /** Of a date or time of it. */
        TIMES,
        /** It lasts longer than one can go to something. */
        TOO_LONG,
        /** The name of a clock: the usual one is taken. */
        ZONE,
        /** More than there is room for. */
        TOO_MANY
    }

    /** @param what the title of an event, or the name of a zone; nothing if there is none */
    public record Item(String what, Reason why) {}

    /**
     * As it is kept.
     *
     * @param count of all, of which these are the first
     */
    public record Summary(int count, List<Item> first) {}

    void add(String what, Reason why) {
        items.add(new Item(what, why));
    }

    Summary summary() {
        return new Summary(items.size(), items.stream().limit(MOST_TOLD).toList());
    }
}
