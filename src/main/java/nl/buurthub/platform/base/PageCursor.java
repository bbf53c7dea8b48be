package nl.buurthub.platform.base;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in a list that goes by time, newest first; what stood there may be gone by now. */
public record PageCursor(Instant at, UUID id) {

    /** @throws Problem.Invalid for what is no cursor */
    public static PageCursor parse(String cursor) {
        try {
            var parts = cursor.split("_", 2);
            return new PageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Problem.Invalid("?cursor", "cursor");
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
