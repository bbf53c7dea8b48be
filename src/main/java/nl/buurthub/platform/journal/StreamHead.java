package nl.buurthub.platform.journal;

import org.jspecify.annotations.Nullable;

/** Where a stream stands: its last number, and the last that is no longer kept. */
public record StreamHead(String stream, String epoch, long head, long trimmed) {

    /** Who missed more starts anew: fetching is less work than hearing it all. */
    public static final int MOST_MISSED = 1_000;

    public Cursor cursor() {
        return new Cursor(stream, epoch, head);
    }

    /** Whether who has this number of that history can go on from there: it is kept, and not too far back. */
    public boolean continues(@Nullable String known, long seq) {
        return epoch.equals(known) && seq <= head && seq >= trimmed && head - seq <= MOST_MISSED;
    }
}
