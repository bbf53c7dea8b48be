package nl.buurthub.platform.base;

import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Where business code runs: virtual threads that may await. */
public final class VirtualThreads {

    private final List<Context> contexts = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private VirtualThreads() {}

    public static VirtualThreads on(Vertx vertx) {
        var threads = new VirtualThreads();
        var options = new DeploymentOptions()
                .setThreadingModel(ThreadingModel.VIRTUAL_THREAD)
                .setInstances(Runtime.getRuntime().availableProcessors());
        vertx.deployVerticle(() -> threads.new Worker(), options)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return threads;
    }

    /** Runs the work on a virtual thread and tells the promise what came of it. */
    public <T> void run(Supplier<T> work, Promise<T> result) {
        next().runOnContext(_ -> {
            try {
                result.complete(work.get());
            } catch (Throwable failed) {
                result.fail(failed);
            }
        });
    }

    private Context next() {
        return contexts.get(Math.floorMod(turn.getAndIncrement(), contexts.size()));
    }

    private final class Worker extends VerticleBase {
        @Override
        public Future<?> start() {
            contexts.add(context);
            return Future.succeededFuture();
        }
    }
}
