package nl.buurthub.platform.base;

import static java.time.ZoneOffset.UTC;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in a list that goes by time, newest first; what stood there may be gone by now. */
public record PageCursor(Instant at, UUID id) {

    /** @throws Problem.Invalid for what is no cursor */
    public static PageCursor parse(String cursor) {
        try {
            var parts = cursor.split("_", 2);
            var at = Instant.parse(parts[0]);
            // Others the database can't keep.
            if (at.atOffset(UTC).getYear() < 1 || at.atOffset(UTC).getYear() > 9999)
                throw new DateTimeException("not of our era: " + at);
            return new PageCursor(at, UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Problem.Invalid("?cursor", "cursor");
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
