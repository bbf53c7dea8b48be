package nl.buurthub.platform.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class PeriodicJobTest {

    private static final int LONG_MILLIS = 50;

    private final AtomicInteger steps = new AtomicInteger();
    private Vertx vertx;

    @BeforeEach
    void start(Vertx vertx) {
        this.vertx = vertx;
    }

    private String begins(BooleanSupplier step) {
        return new PeriodicJob("a test", () -> Duration.ofMillis(1), step)
                .deploy(vertx)
                .await();
    }

    @Test
    void itComesBackAlsoWhenItFails(VertxTestContext test) {
        var thrice = test.laxCheckpoint(3);
        begins(() -> {
            thrice.flag();
            throw new IllegalStateException("step " + steps.incrementAndGet());
        });
    }

    @Test
    void aRoundGoesOnWhileThereIsMore(VertxTestContext test) {
        var fiveTimes = test.checkpoint(5);
        var pause = new AtomicInteger();
        new PeriodicJob("a test", () -> Duration.ofMillis(pause.getAndSet(60_000) + 1), () -> {
                    fiveTimes.flag();
                    return steps.incrementAndGet() < 5;
                })
                .deploy(vertx)
                .await();
    }

    @Test
    void aRoundThatTakesLongIsTheOnlyOne(VertxTestContext test) {
        var begun = test.laxCheckpoint(2);
        Promise<Void> done = Promise.promise();
        begins(() -> {
            begun.flag();
            if (steps.incrementAndGet() == 1)
                later(() -> {
                    test.verify(() -> assertThat(steps).hasValue(1));
                    done.complete();
                });
            done.future().await();
            return false;
        });
    }

    @Test
    void stoppingWaitsForTheStepInHandAndBeginsNoOther(VertxTestContext test) {
        Promise<Void> begun = Promise.promise();
        Promise<Void> done = Promise.promise();
        var job = begins(() -> {
            steps.incrementAndGet();
            begun.complete();
            done.future().await();
            return true;
        });
        begun.future()
                .compose(_ -> {
                    var stopped = vertx.undeploy(job);
                    later(() -> {
                        test.verify(() -> assertThat(stopped.isComplete()).isFalse());
                        done.complete();
                    });
                    return stopped;
                })
                .onComplete(test.succeeding(_ -> test.verify(() -> {
                    assertThat(steps).hasValue(1);
                    test.completeNow();
                })));
    }

    /** When whatever would come too early had the time to. */
    private void later(Runnable then) {
        vertx.setTimer(LONG_MILLIS, _ -> then.run());
    }
}
