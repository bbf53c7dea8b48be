package nl.buurthub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool of one connection, and one event loop, so that who asked first gives up first. */
class LateConnectionTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Vertx vertx = Vertx.builder()
            .with(new VertxOptions()
                    .setEventLoopPoolSize(1)
                    .setMetricsOptions(new MicrometerMetricsOptions().setEnabled(true)))
            .withMetrics(new MicrometerMetricsFactory(meters))
            .build();
    private final Db db = new Db(vertx, DatabaseUrl.of(database.url()), "one", 1, 10);

    private final Promise<Void> lent = Promise.promise();
    private final Promise<Void> wanted = Promise.promise();
    private final Promise<Void> enough = Promise.promise();
    private final CountDownLatch rest = new CountDownLatch(1);

    private final List<Throwable> unforeseen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() {
        vertx.exceptionHandler(unforeseen::add);
    }

    @AfterEach
    void close() {
        rest.countDown();
        vertx.close().await();
        database.close();
    }

    @Test
    void whoGaveUpWaitingKeepsNoConnectionAndHasNothingDone() {
        var holder = on(
                thread(),
                () -> db.tx(_ -> {
                    lent.complete();
                    return enough.future().await();
                }));
        lent.future().await();

        // Its thread is too busy, as on a node under load, to hear in time that it waited long enough.
        var busy = thread();
        var late = on(busy, () -> db.tx(_ -> "too late"));
        on(busy, () -> {
            wanted.complete();
            rest.await();
            return null;
        });
        wanted.future().await();
        var writer = on(thread(), () -> db.run("create table too_late ()"));
        assertThatThrownBy(writer::await).isInstanceOf(Problem.Unavailable.class);

        enough.complete();
        holder.await();
        vertx.runOnContext(_ -> rest.countDown());
        assertThatThrownBy(late::await).isInstanceOf(Problem.Unavailable.class);
        assertThat(db.list("select 1 from pg_tables where tablename = 'too_late'", row -> row.getInteger(0)))
                .isEmpty();
        // Who gave up is counted out of the queue, once.
        await().untilAsserted(() -> assertThat(waiting("one")).isZero());
        assertThat(unforeseen).isEmpty();
    }

    @Test
    void aConnectionThatIsMadeTooLateIsForWhoAsksNext() {
        var server = DatabaseUrl.of(database.url());
        Promise<Void> open = Promise.promise();
        var proxy = vertx.createNetServer()
                .connectHandler(client -> {
                    client.pause();
                    open.future()
                            .compose(_ -> vertx.createNetClient().connect(server.port(), server.host()))
                            .onSuccess(there -> {
                                client.pipeTo(there);
                                there.pipeTo(client);
                            });
                })
                .listen(0)
                .await();
        var late = new DatabaseUrl(
                "localhost", proxy.actualPort(), server.name(), server.user(), server.password(), server.encryption());
        var slow = new Db(vertx, late, "slow", 1, 10);
        var asked = on(thread(), () -> slow.run("create table too_late ()"));
        assertThatThrownBy(asked::await).isInstanceOf(Problem.Unavailable.class);

        open.complete();
        assertThat(slow.list("select 1 from pg_tables where tablename = 'too_late'", row -> row.getInteger(0)))
                .isEmpty();
        await().untilAsserted(() -> assertThat(waiting("slow")).isZero());
        assertThat(unforeseen).isEmpty();
    }

    private double waiting(String pool) {
        return meters.get("vertx.pool.queue.pending")
                .tag("pool_name", pool)
                .gauge()
                .value();
    }

    /** A virtual thread that does one thing after another, except while it awaits. */
    private Context thread() {
        var verticle = new VerticleBase() {
            Context context() {
                return context;
            }
        };
        vertx.deployVerticle(verticle, new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD))
                .await();
        return verticle.context();
    }

    private static <T> Future<T> on(Context thread, Callable<T> work) {
        Promise<T> result = Promise.promise();
        thread.runOnContext(_ -> {
            try {
                result.complete(work.call());
            } catch (Exception failed) {
                result.fail(failed);
            }
        });
        return result.future();
    }
}
