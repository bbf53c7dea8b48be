package nl.buurthub.platform.db;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;

/** How long an answer of the database is waited for. A hung server must not hang who asks, nor the node. */
final class QueryTimeout {

    static final int MILLIS = 5_000;

    private QueryTimeout() {}

    static <T> Future<T> with(Future<T> answer) {
        return answer.timeout(MILLIS, TimeUnit.MILLISECONDS);
    }

    /** For virtual threads only. The answer has its limit already. */
    static <T> T await(Future<T> answer) {
        try {
            return answer.await();
        } catch (Exception e) {
            throw DbFailure.of(e);
        }
    }
}
