package nl.buurthub.platform.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TickTest {

    @AutoClose("close")
    final Vertx vertx = Vertx.vertx();

    private final AtomicInteger steps = new AtomicInteger();

    private String begins(Duration pause, BooleanSupplier step) {
        return new PeriodicJob("a test", () -> pause, step).deploy(vertx).await();
    }

    @Test
    void itComesBackAlsoWhenItFails() {
        begins(Duration.ofMillis(1), () -> {
            throw new IllegalStateException("step " + steps.incrementAndGet());
        });
        await().until(() -> steps.get() > 2);
    }

    @Test
    void aRoundGoesOnWhileThereIsMore() {
        var pause = new AtomicInteger();
        new PeriodicJob(
                        "a test",
                        () -> Duration.ofMillis(pause.getAndSet(60_000) + 1),
                        () -> steps.incrementAndGet() < 5)
                .deploy(vertx)
                .await();
        await().until(() -> steps.get() == 5);
    }

    @Test
    void aRoundThatTakesLongIsTheOnlyOne() {
        Promise<Void> held = Promise.promise();
        begins(Duration.ofMillis(1), () -> {
            steps.incrementAndGet();
            held.future().await();
            return false;
        });
        await().until(() -> steps.get() == 1);
        await().during(Duration.ofMillis(50)).until(() -> steps.get() == 1);
        held.complete();
        await().until(() -> steps.get() > 1);
    }

    @Test
    void stoppingWaitsForTheStepInHandAndBeginsNoOther() {
        Promise<Void> held = Promise.promise();
        var job = begins(Duration.ofMillis(1), () -> {
            steps.incrementAndGet();
            held.future().await();
            return true;
        });
        await().until(() -> steps.get() == 1);
        var stopped = vertx.undeploy(job);
        await().during(Duration.ofMillis(50)).until(() -> !stopped.isComplete());
        held.complete();
        stopped.await();
        assertThat(steps).hasValue(1);
    }
}
