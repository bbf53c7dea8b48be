package nl.buurthub.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurthub.platform.base.Authenticator.Access;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Db;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a socket keeps its place, with nothing behind it. */
class SocketPlacesTest {

    static final int TWO_MINUTES = 120;

    final Vertx vertx = Vertx.vertx();
    final Hub hub = hub();
    final CountDownLatch end = new CountDownLatch(1);
    final AtomicInteger places = new AtomicInteger(1);

    private Hub hub() {
        var db = new Db(vertx, DatabaseUrl.of("postgresql://nobody@localhost:1/nothing"), "none", 1, 1);
        var admissions = new Admissions(VirtualThreads.on(vertx), db, this::identify, List.of());
        return new Hub(vertx, db, admissions, new LiveMeters(new SimpleMeterRegistry()), Clock.systemUTC());
    }

    /** Not before the test ends: what is embedded knows one thread. */
    private Access identify(String token) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Problem.SignInNeeded();
    }

    @AfterEach
    void close() {
        end.countDown();
        vertx.close().await();
    }

    @Test
    void whoSpeaksAndNeverReadsIsCutAsIfSilent() {
        var channel = greeted();
        reading(channel, false);
        assertThat(secondsOfSpeaking(channel, () -> {})).isBetween(75, 77);
    }

    @Test
    void whoReadsSlowlyKeepsItsPlace() {
        var channel = greeted();
        reading(channel, false);
        assertThat(secondsOfSpeaking(channel, () -> {
                    reading(channel, true);
                    reading(channel, false);
                }))
                .isEqualTo(TWO_MINUTES);
    }

    private EmbeddedChannel greeted() {
        var channel = new EmbeddedChannel();
        channel.freezeTime();
        channel.pipeline().addLast(new LiveSocket(hub.loop(channel.eventLoop()), new SocketWriter(channel)));
        channel.writeInbound(new TextWebSocketFrame("{\"op\":\"hello\",\"token\":\"some\",\"streams\":[]}"));
        return channel;
    }

    private static void reading(EmbeddedChannel channel, boolean reads) {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, reads);
        channel.runPendingTasks();
    }

    /** @return after how many it was cut, or all of them */
    private static int secondsOfSpeaking(EmbeddedChannel channel, Runnable aQuarter) {
        var seconds = 0;
        while (seconds < TWO_MINUTES && channel.isOpen()) {
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runPendingTasks();
            if (channel.isOpen()) channel.writeInbound(new PingWebSocketFrame(Unpooled.EMPTY_BUFFER));
            if (++seconds % 15 == 0) aQuarter.run();
        }
        return seconds;
    }

    @Test
    void aPlaceIsGivenBackWhenItsSocketCloses() {
        try (var _ = RawSocket.open(serve(), 0)) {
            await().untilAsserted(() -> assertThat(places).hasValue(0));
        }
        await().untilAsserted(() -> assertThat(places).hasValue(1));
    }

    @Test
    void whoFindsNoPlaceIsToldSoAndLeaves() {
        places.set(0);
        try (var late = RawSocket.open(serve(), 0)) {
            assertThat(late.lastWord()).isEqualTo("limit");
        }
        assertThat(places).hasValue(0);
    }

    @Test
    void aHouseHas500SocketsAtATimeAtANode() {
        var sockets = new ArrayList<RawSocket>();
        try (var node = TestHub.start(Map.of("limits.enabled", "true"), Clock.systemUTC())) {
            for (var i = 0; i < 500; i++) sockets.add(RawSocket.open(node, 0));
            try (var late = RawSocket.open(node, 0)) {
                assertThat(late.lastWord()).isEqualTo("limit");
            }
        } finally {
            sockets.forEach(RawSocket::close);
        }
    }

    private int serve() {
        var upgrade = new WebSocketUpgrade(hub, (_, _) -> true);
        var router = Router.router(vertx);
        router.get("/live").handler(context -> upgrade.open(context, this::place));
        return vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(router)
                .listen(0, "localhost")
                .await()
                .actualPort();
    }

    private Optional<Runnable> place() {
        return places.compareAndSet(1, 0) ? Optional.of(places::incrementAndGet) : Optional.empty();
    }
}
