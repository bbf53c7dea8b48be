package nl.buurthub.platform.db;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.base.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * What somebody names a thing by that they ask for: asked for again, it is there once. Who it was can't be read from what is
 * kept, and neither can the moment.
 *
 * @param operation of the contract; another makes another thing by the same key
 * @param key absent of what nobody asks for again
 */
public record IdempotencyKey(
        UUID person, String operation, @Nullable RequestKey key) {

    /** @param request absent of what was made before requests were told apart */
    private record Made(UUID thing, @Nullable Buffer request) {

        boolean isOfAnother(Buffer asked) {
            return request != null && !request.equals(asked);
        }
    }

    /** Longer than any phone stays away with something unsent on it. */
    private static final Duration KEPT = Duration.ofDays(365);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 500;

    /**
     * What was made by it before. If nothing was, nobody else makes anything by it until the transaction ends.
     *
     * @param find the thing, where it is asked for
     * @throws Problem.Conflict if it isn't there
     * @throws Problem.Unprocessable if something else was asked by it
     */
    public <T> Optional<T> made(Tx tx, Function<UUID, Optional<T>> find) {
        if (key == null) return Optional.empty();
        var hash = hash(key);
        tx.run("select pg_advisory_xact_lock($1)", ByteBuffer.wrap(hash).getLong());
        var before = tx.first(
                "select thing, request from idempotency_key where hash = $1",
                row -> new Made(row.getUUID("thing"), row.getBuffer("request")),
                Buffer.buffer(hash));
        if (before.isPresent() && before.get().isOfAnother(request(key))) throw new Problem.Unprocessable("usedKey");
        return before.map(made -> find.apply(made.thing).orElseThrow(() -> new Problem.Conflict("alreadyThere")));
    }

    /** From now on it names this. */
    public void keep(Tx tx, UUID thing, Instant now) {
        if (key == null) return;
        tx.run(
                "insert into idempotency_key (hash, thing, request, day) values ($1, $2, $3, $4)",
                Buffer.buffer(hash(key)),
                thing,
                request(key),
                day(now));
    }

    private byte[] hash(RequestKey key) {
        return Secrets.hash(person + " " + operation + " " + key.key());
    }

    /** With the key, without which nobody can try what was asked. */
    private static Buffer request(RequestKey key) {
        return Buffer.buffer(Secrets.hash(key.key() + " " + key.contents()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** Forgets those of long ago, some at a time. */
    public static PeriodicJob forgetting(Db db, Clock clock) {
        return new PeriodicJob(
                "forgetting idempotency keys",
                () -> PAUSE,
                () -> db.run("""
                delete from idempotency_key where hash in (
                  select hash from idempotency_key where day < $1 order by day limit $2 for update skip locked)
                """, day(clock.instant().minus(KEPT)), MOST_AT_ONCE) > 0);
    }
}
