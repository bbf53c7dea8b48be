package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import nl.buurthub.testing.LogLines;
import nl.buurthub.testing.RawHttp;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {

    @AutoClose
    static LoneSite site;

    @BeforeAll
    static void start() {
        site = new LoneSite(true, ProxyTest::tell);
    }

    /** Whom and what a request is taken for. */
    private static void tell(Router router) {
        router.get()
                .handler((RoutingContext context) -> context.end(
                        Request.address(context) + " " + context.request().absoluteURI()));
    }

    private static String taken(String... headers) {
        var answer = site.gets("/", headers);
        assertThat(RawHttp.status(answer)).isEqualTo(200);
        return LoneSite.body(answer);
    }

    @Test
    void theAddressIsTheOneThatTheProxySawAndNotWhatItsSenderSaid() {
        assertThat(taken("X-Forwarded-For: 10.9.9.9, 10.0.0.1")).startsWith("10.0.0.1 ");
        assertThat(taken("X-Forwarded-For: 10.9.9.9", "X-Forwarded-For: 10.8.8.8, 10.0.0.2"))
                .startsWith("10.0.0.2 ");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1:4711, 10.0.0.1",
        "2001:db8::7, 2001:db8:0:0:0:0:0:7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:3:4:5:6",
        "[2001:db8::7], 2001:db8:0:0:0:0:0:7",
        "[2001:db8::7]:4711, 2001:db8:0:0:0:0:0:7"
    })
    void anAddressIsReadAsProxiesWriteIt(String written, String address) {
        assertThat(taken("X-Forwarded-For: 10.9.9.9, " + written)).startsWith(address + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "unknown", "_hidden", "]", "[", "[]:1", ":1", "1:2", "10.0.0.1.", "10.0.0.1,é"})
    void whereTheProxyNamesNoAddressItIsTheProxysOwn(String written) {
        assertThat(taken("X-Forwarded-For: " + written)).startsWith("127.0.0.1 ");
    }

    @Test
    void anEnormousHeaderHidesNobody() {
        assertThat(taken("X-Forwarded-For: " + "10.9.9.9, ".repeat(1_500) + "10.0.0.1"))
                .startsWith("10.0.0.1 ");
    }

    @Test
    void theSchemeIsTheProxysAndNoOther() {
        assertThat(taken("X-Forwarded-Proto: https")).endsWith(" https://noord.example/");
        assertThat(taken("X-Forwarded-Proto: gopher, https")).endsWith(" https://noord.example/");
        assertThat(taken("X-Forwarded-Proto: javascript")).endsWith(" http://noord.example/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Port: 4711",
                "X-Forwarded-Port: x",
                "X-Forwarded-Host: evil.test",
                "X-Forwarded-Ssl: on",
                "Forwarded: for=10.9.9.9;host=evil.test;proto=https"
            })
    void whatElseItsSenderSaidChangesNothing(String header) {
        assertThat(taken("X-Forwarded-For: 10.0.0.1", header)).isEqualTo("10.0.0.1 http://noord.example/");
    }

    @Test
    void theIdOfARequestIsTheProxysAndNoStrangers() {
        var id = "X-Request-Id: 0123456789abcdef0123456789abcdef";
        assertThat(site.gets("/", id)).containsIgnoringCase(id);
        try (var open = new LoneSite(false, ProxyTest::tell)) {
            assertThat(open.gets("/", id)).containsPattern("(?i)x-request-id: [0-9a-f]{16}\r\n");
            assertThat(open.gets("/nowhere", id)).containsPattern("(?i)x-request-id: [0-9a-f]{16}\r\n");
        }
    }

    @Test
    void aProxyThatWeDontKnowOfIsToldAboutOnce() {
        try (var lines = LogLines.ofThisThread()) {
            var proxy = new Proxy(false);
            var headers = HttpHeaders.headers().add("X-Forwarded-For", "10.0.0.1");
            for (var i = 0; i < 3; i++) proxy.sift(headers);
            assertThat(lines.toString().lines()).singleElement().asString().contains("http.proxied");
        }
    }
}
