package nl.buurthub.platform.web;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where a site listens: the port, and the event loops that answer there. */
public final class Listening {

    private final Set<Context> loops = ConcurrentHashMap.newKeySet();
    private volatile int port;

    /** @param port where it will; 0 is any */
    public Listening(int port) {
        this.port = port;
    }

    void begins(Context loop, int port) {
        this.port = port;
        loops.add(loop);
    }

    void ends(Context loop) {
        loops.remove(loop);
    }

    public int port() {
        return port;
    }

    /** Done once each of the loops came to it: one that hangs answers nobody. */
    public Future<?> everyLoop() {
        return Future.join(loops.stream().map(Listening::answer).toList());
    }

    private static Future<Void> answer(Context loop) {
        Promise<Void> came = Promise.promise();
        loop.runOnContext(_ -> came.complete());
        return came.future();
    }
}
