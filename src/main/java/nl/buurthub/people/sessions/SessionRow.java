package nl.buurthub.people.sessions;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Secrets;
import org.jspecify.annotations.Nullable;

/** A session, and the hashes of its last refresh token and the one before. */
record SessionRow(
        UUID id, UUID person, Buffer refreshHash, @Nullable Buffer previousHash, String salt, Instant rotated) {

    /** How many tokens back one is still known. Where there is none, to look that far costs some milliseconds. */
    private static final int KNOWN = 2_000;

    boolean isLast(RefreshToken token) {
        return Secrets.same(refreshHash, token.hash());
    }

    /** Whether it was until a moment after {@code since}. */
    boolean wasLast(RefreshToken token, Instant since) {
        return previousHash != null && Secrets.same(previousHash, token.hash()) && !rotated.isBefore(since);
    }

    /** Whether it ever was, as far back as is looked: the one that is follows from it. */
    boolean wasOnceLast(RefreshToken token) {
        return Stream.iterate(token.next(salt), next -> next.next(salt))
                .limit(KNOWN)
                .anyMatch(this::isLast);
    }
}
