package nl.buurthub.bench;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import nl.buurthub.platform.base.Json;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From the POST of an urgent request to the alert on the sockets of three responders, while others are connected to the
 * same hood and hear of the request too. {@code mvn test -Pby-hand -Dtest=UrgentBench}
 */
@Tag("bench")
class UrgentBench {

    static final int OTHERS = 5_000;
    static final int AT_ONCE = 100;
    static final int WARMING = 30;
    static final int TIMES = 200;

    @AutoClose
    final TestHub hub = TestHub.start();

    final Vertx vertx = Vertx.vertx();
    final WebSocketClient sockets =
            vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(2 * OTHERS));

    /** What the three hear: when. */
    final BlockingQueue<Long> alerted = new ArrayBlockingQueue<>(100);

    final BlockingQueue<Long> closed = new ArrayBlockingQueue<>(100);

    @AfterEach
    void hangUp() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void fromTheRequestToThreeRespondersSockets() throws InterruptedException {
        var ada = hub.manager("ada");
        for (var nr = 0; nr < 3; nr++) {
            var responder = responder(ada, nr);
            listens(responder.token(), "person/" + responder.id(), this::hears)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        for (var connected = 0; connected < OTHERS; connected += AT_ONCE) {
            var some = new ArrayList<Future<?>>();
            for (var nr = 0; nr < AT_ONCE; nr++) some.add(listens(null, "hood/noord/public", _ -> {}));
            Future.all(some).toCompletionStage().toCompletableFuture().join();
        }
        var piet = hub.resident("piet");
        for (var nr = 0; nr < WARMING; nr++) measure(piet);
        var times = new ArrayList<Long>();
        for (var nr = 0; nr < TIMES; nr++) times.addAll(measure(piet));
        Collections.sort(times);
        System.out.printf(
                "%d alerts with %d other sockets, in ms: p50 %d, p95 %d, p99 %d, most %d%n",
                times.size(), OTHERS, millis(times, .5), millis(times, .95), millis(times, .99), millis(times, 1));
        assertThat(millis(times, .99)).isLessThan(500);
    }

    private Neighbour responder(Neighbour manager, int nr) {
        var responder = hub.stranger("responder-" + nr).joins(TestHub.NOORD);
        manager.asks("PUT", "/hoods/noord/responders/" + responder.id()).must(204);
        responder
                .asks(
                        "PATCH",
                        "/hoods/noord/me/responder",
                        Map.of("duty", "on", "home", Map.of("lat", 52.09 + nr * .001, "lon", 5.1)))
                .must(200);
        return responder;
    }

    private void hears(String frame) {
        if (!frame.contains("alertChanged")) return;
        if (frame.contains("\"closed\":true")) closed.add(System.nanoTime());
        else if (frame.contains("\"state\":\"alerted\"")) alerted.add(System.nanoTime());
    }

    private Future<WebSocket> listens(@Nullable String token, String stream, Consumer<String> hears) {
        var hello = new HashMap<String, Object>(Map.of("op", "hello", "streams", List.of(Map.of("stream", stream))));
        if (token != null) hello.put("token", token);
        var ready = Promise.<WebSocket>promise();
        return sockets.connect(new WebSocketConnectOptions()
                        .setHost("localhost")
                        .setPort(hub.node().port())
                        .setURI("/live"))
                .compose(socket -> {
                    socket.textMessageHandler(frame -> {
                        if (frame.contains("\"op\":\"ready\"")) ready.tryComplete(socket);
                        hears.accept(frame);
                    });
                    return socket.writeTextMessage(Json.write(hello)).compose(_ -> ready.future());
                });
    }

    private List<Long> measure(Neighbour asker) throws InterruptedException {
        var begun = System.nanoTime();
        var own = asker.asks(
                        "POST",
                        "/hoods/noord/help",
                        Map.of(
                                "need", "Ik ben gevallen",
                                "category", "care",
                                "audience", "public",
                                "urgent", Map.of("point", Map.of("lat", 52.09, "lon", 5.1))))
                .must(201)
                .body();
        var times = new ArrayList<Long>();
        for (var moment : take(alerted)) times.add(moment - begun);
        asker.asks(
                        "PUT",
                        "/hoods/noord/help/" + own.path("request").path("id").asText() + "/state",
                        Map.of("state", "withdrawn"))
                .must(200);
        take(closed);
        return times;
    }

    /** Of all three. */
    private static List<Long> take(BlockingQueue<Long> heard) throws InterruptedException {
        var moments = new ArrayList<Long>();
        while (moments.size() < 3) {
            var moment = heard.poll(10, SECONDS);
            assertThat(moment).isNotNull();
            moments.add(moment);
        }
        return moments;
    }

    private static long millis(List<Long> sorted, double share) {
        return NANOSECONDS.toMillis(sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share))));
    }
}
