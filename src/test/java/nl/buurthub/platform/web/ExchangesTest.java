package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class ExchangesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** A site with one route. */
    private int site(Vertx vertx) {
        var router = Router.router(vertx);
        router.route().handler(new Exchanges(meters)::begin).failureHandler(Problems::answer);
        Exchange.named(router.get("/things/:secret"), "thing")
                .handler(context -> context.response().end("dag"));
        return vertx.createHttpServer().requestHandler(router).listen(0).await().actualPort();
    }

    private static HttpResponse<String> asks(int port, String method, String path, String id) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.noBody())
                .header("X-Request-Id", id);
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String idOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElseThrow();
    }

    @Test
    void anIdThatIsOneIsTakenOver(Vertx vertx) throws Exception {
        var given = UUID.randomUUID().toString();
        assertThat(idOf(asks(site(vertx), "GET", "/things/1", given))).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "with a space in it",
                "<script>alert(1)</script>",
                "een-é-erin",
                "far-too-long-for-an-id-of-a-request-since-it-has-more-than-64-letters"
            })
    void whatAnIdCantBeIsNot(String given, Vertx vertx) throws Exception {
        assertThat(idOf(asks(site(vertx), "GET", "/things/1", given))).matches("[0-9a-f]{16}");
    }

    @Test
    void metersAreFewWhateverIsAskedFor(Vertx vertx) throws Exception {
        var port = site(vertx);
        for (var nr = 0; nr < 20; nr++) {
            asks(port, "GET", "/things/" + UUID.randomUUID(), "some-id-or-other");
            asks(port, "GET", "/" + UUID.randomUUID(), "some-id-or-other");
            asks(port, HttpMethod.valueOf("MADE" + nr).name(), "/things/1", "some-id-or-other");
        }
        await().untilAsserted(() -> assertThat(meters.get("http.requests").timers())
                .extracting(Meter::getId)
                .extracting(id -> id.getTag("method") + " " + id.getTag("operation") + " " + id.getTag("status"))
                .containsExactlyInAnyOrder("GET thing 2xx", "GET none 4xx", "other none 4xx"));
    }
}
