package nl.buurthub.platform.base;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Work that comes back, on a virtual thread that may await. A round does one step after the other, as long as a step says
 * that there may be more to do; the next round begins a pause after the one before ended, also if that one failed.
 */
public final class PeriodicJob extends VerticleBase {

    private static final long LONGEST_FAREWELL_SECONDS = 10;

    private final Outage outage;
    private final Supplier<Duration> pause;
    private final BooleanSupplier step;
    private volatile Future<Void> round = Future.succeededFuture();
    private volatile boolean stopping;

    /**
     * @param what it does, for the log
     * @param step one transaction, or what else must not be cut off halfway; whether to go on at once
     */
    public PeriodicJob(String what, Supplier<Duration> pause, BooleanSupplier step) {
        this.outage = new Outage("the job of " + what);
        this.pause = pause;
        this.step = step;
    }

    /** Begins a pause from now. Undeployed, it is done when the step in hand is. */
    public Future<String> deploy(Vertx vertx) {
        return vertx.deployVerticle(this, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD));
    }

    @Override
    public Future<?> start() {
        rest();
        return Future.succeededFuture();
    }

    private void rest() {
        vertx.setTimer(pause.get().toMillis(), _ -> round());
    }

    private void round() {
        if (stopping) return;
        Promise<Void> done = Promise.promise();
        round = done.future();
        try {
            outage.watch(() -> {
                while (!stopping && step.getAsBoolean()) {}
            });
        } finally {
            done.complete();
            if (!stopping) rest();
        }
    }

    @Override
    public Future<?> stop() {
        stopping = true;
        return round.timeout(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS).otherwiseEmpty();
    }
}
