package nl.buurthub;

import io.vertx.core.Future;
import java.util.concurrent.CompletionException;

/** Waiting on threads that are not of Vert.x. */
final class Blocking {

    private Blocking() {}

    /** @throws CompletionException around what failed, whatever that is: {@link Future#await} throws what nobody declared */
    static <T> T on(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
