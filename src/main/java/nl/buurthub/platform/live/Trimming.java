package nl.buurthub.platform.live;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import nl.buurthub.platform.base.Workers;
import nl.buurthub.platform.db.Db;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Takes what is long past out of the journal; whoever was away for longer starts anew. Each node does. */
public final class Trimming {

    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LogManager.getLogger();
    private static final long ROUND_MILLIS = 5_000;
    private static final int MOST_AT_ONCE = 500;

    private final Vertx vertx;
    private final Db db;
    private final Workers workers;
    private final Clock clock;

    public Trimming(Vertx vertx, Db db, Workers workers, Clock clock) {
        this.vertx = vertx;
        this.db = db;
        this.workers = workers;
        this.clock = clock;
    }

    /** Goes on until Vert.x closes. */
    public void start() {
        vertx.setPeriodic(ROUND_MILLIS, _ -> {
            Promise<Integer> trimmed = Promise.promise();
            workers.run(this::round, trimmed);
            trimmed.future().onFailure(failed -> LOG.warn("the journal isn't trimmed: {}", failed.toString()));
        });
    }

    /** In parts, each with its streams locked, so that who writes there waits for one part at most. */
    private int round() {
        var all = 0;
        for (var some = -1; some != 0; all += some)
            some = LiveSql.trim(db, clock.instant().minus(KEPT), MOST_AT_ONCE);
        return all;
    }
}
