package nl.buurthub.people.sessions;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.base.Secrets;
import org.jspecify.annotations.Nullable;

/** A session, and the hashes of its last refresh token and the one before. */
record SessionRow(
        UUID id, UUID person, Buffer refreshHash, @Nullable Buffer previousHash, String salt, Instant rotated) {

    boolean isLast(RefreshToken token) {
        return Secrets.same(refreshHash, token.hash());
    }

    /** Whether it was until a moment after {@code since}. */
    boolean wasLast(RefreshToken token, Instant since) {
        return previousHash != null && Secrets.same(previousHash, token.hash()) && !rotated.isBefore(since);
    }
}
