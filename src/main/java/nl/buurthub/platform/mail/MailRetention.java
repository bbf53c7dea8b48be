package nl.buurthub.platform.mail;

import java.time.Clock;
import java.time.Duration;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;

/** Takes out whom mail went to, or didn't, some time ago. Each node does. */
public final class MailRetention {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_AT_ONCE = 500;

    private final Db db;
    private final Duration kept;
    private final Clock clock;

    public MailRetention(Db db, Duration kept, Clock clock) {
        this.db = db;
        this.kept = kept;
        this.clock = clock;
    }

    public PeriodicJob job() {
        return new PeriodicJob("forgetting mail", () -> PAUSE, this::step);
    }

    boolean step() {
        return MailSql.forget(db, clock.instant().minus(kept), MOST_AT_ONCE) > 0;
    }
}
