package nl.buurthub.photos;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;

/** Where pictures are developed: on two threads, whatever is waiting, so that a node has time and memory for the rest. */
final class ImageWorker {

    private static final int THREADS = 2;

    private final WorkerExecutor threads;

    ImageWorker(Vertx vertx) {
        // A server has no screen; one that says it has must not be asked for it.
        System.setProperty("java.awt.headless", "true");
        threads = vertx.createSharedWorkerExecutor("photos", THREADS);
    }

    /** Awaits. */
    Picture.Prints develop(Callable<byte[]> file) {
        return threads.executeBlocking(() -> Picture.of(file.call()), false).await();
    }
}
