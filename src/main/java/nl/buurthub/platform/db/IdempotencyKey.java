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
        UUID person, String operation, @Nullable UUID key) {

    /** Longer than any phone stays away with something unsent on it. */
    private static final Duration KEPT = Duration.ofDays(365);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 500;

    /**
     * What was made by it before. If nothing was, nobody else makes anything by it until the transaction ends.
     *
     * @param find the thing, where it is asked for
     * @throws Problem.Conflict if it isn't there
     */
    public <T> Optional<T> made(Tx tx, Function<UUID, Optional<T>> find) {
        if (key == null) return Optional.empty();
        var hash = hash();
        tx.run("select pg_advisory_xact_lock($1)", ByteBuffer.wrap(hash).getLong());
        return tx.first(
                        "select thing from idempotency_key where hash = $1",
                        row -> row.getUUID("thing"),
                        Buffer.buffer(hash))
                .map(thing -> find.apply(thing).orElseThrow(() -> new Problem.Conflict("alreadyThere")));
    }

    /** From now on it names this. */
    public void keep(Tx tx, UUID thing, Instant now) {
        if (key == null) return;
        tx.run(
                "insert into idempotency_key (hash, thing, day) values ($1, $2, $3)",
                Buffer.buffer(hash()),
                thing,
                day(now));
    }

    private byte[] hash() {
        return Secrets.hash(person + " " + operation + " " + key);
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
