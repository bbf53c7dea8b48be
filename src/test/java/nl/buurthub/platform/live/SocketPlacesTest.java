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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a socket keeps its place, with nothing behind it. */
class SocketPlacesTest {

    static final int TWO_MINUTES = 120;

    final Vertx vertx = Vertx.vertx();
    final Hub hub = hub();

    final AtomicInteger taken = new AtomicInteger();

    private Hub hub() {
        var db = new Db(vertx, DatabaseUrl.of("postgresql://nobody@localhost:1/nothing"), "none", 1, 1);
        var admissions = new Admissions(
                VirtualThreads.on(vertx),
                db,
                _ -> {
                    throw new Problem.SignInNeeded();
                },
                List.of());
        return new Hub(vertx, db, admissions, new LiveMeters(new SimpleMeterRegistry()), Clock.systemUTC());
    }

    @AfterEach
    void close() {
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
        channel.writeInbound(new TextWebSocketFrame("{\"op\":\"hello\",\"streams\":[]}"));
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
    void aPlaceIsGivenBackWhenTheSocketCloses() {
        var port = serve();
        var socket = vertx.createWebSocketClient()
                .connect(port, "localhost", "/live")
                .await();
        assertThat(taken).hasValue(1);
        socket.close().await();
        await().untilAsserted(() -> assertThat(taken).hasValue(0));
    }

    private int serve() {
        var upgrade = new WebSocketUpgrade(hub, (_, _) -> true);
        var router = Router.router(vertx);
        router.get("/live")
                .handler(context -> upgrade.open(context, () -> {
                    taken.incrementAndGet();
                    return taken::decrementAndGet;
                }));
        return vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .requestHandler(router)
                .listen(0, "localhost")
                .await()
                .actualPort();
    }
}
