package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.ext.web.Router;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangesTest {

    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    @AutoClose
    static LoneSite site;

    @AutoClose
    static LoneSite proxied;

    @BeforeAll
    static void start() {
        site = new LoneSite(METERS, false, ExchangesTest::thing);
        proxied = new LoneSite(true, ExchangesTest::thing);
    }

    private static void thing(Router router) {
        Exchange.named(router.get("/things/:secret"), "thing")
                .handler(context -> context.response().end("dag"));
    }

    private static String id(LoneSite site, String path, String given) {
        return site.fetches(path, "X-Request-Id", given)
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    @Test
    void everyAnswerHasAnIdOfOurs() {
        var given = UUID.randomUUID().toString();
        assertThat(id(site, "/things/1", given)).matches("[0-9a-f]{16}");
        assertThat(id(site, "/nowhere", given)).matches("[0-9a-f]{16}");
    }

    @Test
    void theIdOfAProxyIsTakenOver() {
        var given = UUID.randomUUID().toString();
        assertThat(id(proxied, "/things/1", given)).isEqualTo(given);
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
    void whatAnIdCantBeIsNot(String given) {
        assertThat(id(proxied, "/things/1", given)).matches("[0-9a-f]{16}");
    }

    @Test
    void metersAreFewWhateverIsAskedFor() {
        for (var nr = 0; nr < 20; nr++) {
            site.fetches("/things/" + UUID.randomUUID());
            site.fetches("/" + UUID.randomUUID());
            site.asks("MADE" + nr, "/things/1");
        }
        await().untilAsserted(() -> assertThat(METERS.get("http.requests").timers())
                .extracting(Meter::getId)
                .extracting(id -> id.getTag("method") + " " + id.getTag("operation") + " " + id.getTag("status"))
                .containsExactlyInAnyOrder("GET thing 2xx", "GET none 4xx", "other none 4xx"));
    }
}
