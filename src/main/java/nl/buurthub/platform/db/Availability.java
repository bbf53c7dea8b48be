package nl.buurthub.platform.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import nl.buurthub.platform.base.Outage;
import nl.buurthub.platform.base.Problem;

/**
 * Whether the database answers. It alone tells the log when that changes: everybody who asks gets to know by a
 * {@link Problem.Unavailable}, and need not tell it again.
 */
final class Availability {

    /** As long as who asked before may still be waiting. */
    private static final Duration CALM = Duration.ofMillis(QueryTimeout.MILLIS);

    private final Outage outage = new Outage("the database", CALM);
    private volatile long answered = System.nanoTime();

    /** One that is lent is no answer yet; why there is none, or none any more, tells as much, whatever the server calls it. */
    Future<SqlConnection> connection(Future<SqlConnection> coming) {
        return coming.map(lent -> lent.exceptionHandler(outage::failed)).recover(cause -> {
            outage.failed(cause);
            return Future.failedFuture(new Problem.Unavailable());
        });
    }

    <T> Future<T> answer(Future<T> answer) {
        return answer.onComplete(_ -> answered(), cause -> {
            if (!(cause instanceof Problem) && DbFailure.of(cause) instanceof Problem.Unavailable) outage.failed(cause);
        });
    }

    private void answered() {
        answered = System.nanoTime();
        outage.over();
    }

    /** Also when some who ask get no answer: they may wait for one another. */
    boolean isThere() {
        return !outage.lasts() || System.nanoTime() - answered < CALM.toNanos();
    }
}
