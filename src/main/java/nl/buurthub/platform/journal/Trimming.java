package nl.buurthub.platform.journal;

import java.time.Clock;
import java.time.Duration;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;

/** Takes what is long past out of the journal; whoever was away for longer starts anew. Each node does. */
public final class Trimming {

    static final Duration KEPT = Duration.ofDays(30);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 500;

    private final Db db;
    private final Clock clock;

    public Trimming(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public PeriodicJob job() {
        return new PeriodicJob("trimming the journal", () -> PAUSE, this::step);
    }

    /** A part, with its streams locked, so that who writes there waits for one part at most. */
    private boolean step() {
        return JournalSql.trim(db, clock.instant().minus(KEPT), MOST_AT_ONCE) > 0;
    }
}
