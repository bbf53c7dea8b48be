package nl.buurthub.platform.db;

import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Secrets;

/** How much may be asked of all nodes together: so much at once, which comes back bit by bit. */
public final class ClusterLimits {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_AT_ONCE = 5_000;

    private final Db db;
    private final Clock clock;

    public ClusterLimits(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Takes one of them.
     *
     * @param refill in which time all come back
     * @return how long there is to wait for one, if there is none
     */
    public Optional<Duration> take(String what, int capacity, Duration refill) {
        var now = clock.instant();
        var hash = Buffer.buffer(Secrets.hash(what));
        var each = refill.dividedBy(capacity);
        if (isTaken(hash, now, each, refill)) return Optional.empty();
        return db.first("select free from limit_taken where what = $1", row -> Rows.instant(row, "free"), hash)
                .map(free -> Duration.between(now, free.plus(each).minus(refill)))
                .filter(Duration::isPositive);
    }

    private boolean isTaken(Buffer what, Instant now, Duration each, Duration refill) {
        return db.run("""
                insert into limit_taken (what, free) values ($1, $2::timestamptz + $3::bigint * interval '1 millisecond')
                on conflict (what) do update
                set free = greatest(limit_taken.free, $2) + $3::bigint * interval '1 millisecond'
                where greatest(limit_taken.free, $2) + $3::bigint * interval '1 millisecond' <= $4
                """, what, now, each.toMillis(), now.plus(refill)) == 1;
    }

    /** What is free again is as one that nobody asked for. */
    public static PeriodicJob forgetting(Db db, Clock clock) {
        return new PeriodicJob("forgetting limits", () -> PAUSE, () -> forget(db, clock.instant()));
    }

    static boolean forget(Db db, Instant now) {
        return db.run("""
                delete from limit_taken where what in (
                  select what from limit_taken where free < $1 limit $2 for update skip locked)
                """, now, MOST_AT_ONCE) == MOST_AT_ONCE;
    }
}
