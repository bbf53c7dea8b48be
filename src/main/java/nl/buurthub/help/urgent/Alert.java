package nl.buurthub.help.urgent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hood;
import nl.buurthub.platform.journal.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What is told to somebody who was called: never a name, never an address.
 *
 * @param area a street, or nothing
 * @param distance in metres, in tens; null when it isn't known
 * @param asked how many were called
 * @param going how many are on the way or there
 */
public record Alert(
        UUID dispatch,
        String hood,
        boolean drill,
        String need,
        String details,
        String area,
        @Nullable Integer distance,
        int round,
        Instant alerted,
        AlertState state,
        int asked,
        int going,
        int needed,
        boolean closed) {

    /** A path: a device opens it on the site that its reader has open there, under whichever name. */
    String page() {
        return "/b/" + hood + path();
    }

    /** The same within the hood. */
    String path() {
        return "/alerts/" + dispatch;
    }

    /** What pushes about it have in common. */
    String topic() {
        return dispatch.toString().replace("-", "");
    }

    /** The contract's {@code AlertPage}. */
    public record AlertPage(Alert alert, @Nullable Address address, List<Cursor> live) {}

    /** Where to go, and to whom; for who is going. */
    public record Address(String name, String address, Hood.@Nullable Point point) {}
}
