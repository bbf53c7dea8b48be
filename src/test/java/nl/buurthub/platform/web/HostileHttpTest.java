package nl.buurthub.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.buurthub.testing.LogLines;
import nl.buurthub.testing.RawHttp;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser makes: refused, without a word in the log and without the connection being of further use. */
@ExtendWith(VertxExtension.class)
class HostileHttpTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final String GET = "GET /api/v1/hoods HTTP/1.1\r\nHost: localhost\r\n";
    private static final String BODY = "{\"email\":\"a@b.nl\"}";
    private static final String POST =
            "POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n";

    static List<String> ambiguous() {
        var chunk = "12\r\n" + BODY + "\r\n0\r\n\r\n";
        return List.of(
                GET + "Host: localhost\r\n\r\n",
                GET + "Host: evil.example\r\n\r\n",
                "GET /api/v1/hoods HTTP/1.1\r\n\r\n",
                "GET /api/v1/hoods HTTP/1.1\r\nHost: localhost, evil.example\r\n\r\n",
                "GET /api/v1/hoods HTTP/1.1\r\nHost: a@localhost\r\n\r\n",
                "GET http://evil.example/api/v1/hoods HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET http://evil.example HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/hoods/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/hoods/\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                GET + "X-A: a\u0000b\r\n\r\n",
                GET + "X-A : b\r\n\r\n",
                "GET /api/v1/hoods HTTP/1.1\r\n Host: localhost\r\n\r\n",
                CHUNKED + "Content-Length: 18\r\n\r\n" + chunk,
                POST + "Content-Length: 18\r\nContent-Length: 19\r\n\r\n" + BODY + " ",
                POST + "Content-Length: +18\r\n\r\n" + BODY,
                POST + "Content-Length: 99999999999999999999\r\n\r\n" + BODY,
                POST + "Transfer-Encoding: gzip, chunked\r\n\r\n" + chunk,
                POST + "Transfer-Encoding: identity\r\n\r\n" + BODY,
                POST + "Transfer-Encoding: xchunked\r\n\r\n" + chunk);
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void whatCanBeReadInTwoWaysIsNotRead(String request) {
        try (var log = LogLines.text()) {
            assertThat(RawHttp.status(RawHttp.send(hub.site(), request))).isEqualTo(400);
            assertThat(log.toString().lines()).noneMatch(line -> line.startsWith("io.netty.handler.codec."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "-12", "ffffffffff", "0x12", "1 2", ""})
    void aBodyInPiecesOfNoSizeIsCutOff(String size) {
        try (var log = LogLines.text()) {
            var answer = RawHttp.send(hub.site(), CHUNKED + "\r\n" + size + "\r\n" + BODY + "\r\n0\r\n\r\n");
            assertThat(RawHttp.status(answer)).isIn(0, 400);
            assertThat(log.toString().lines()).noneMatch(line -> line.startsWith("io.netty.handler.codec."));
        }
    }

    @Test
    void aRequestToAProxyIsTakenForWhatItAsks() {
        var request = "GET " + hub.site() + "/api/v1/hoods HTTP/1.1\r\nHost: "
                + hub.site().substring("http://".length()) + "\r\nConnection: close\r\n\r\n";
        assertThat(RawHttp.status(RawHttp.send(hub.site(), request))).isEqualTo(200);
    }

    static List<String> headersOfMuch() {
        var many = IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();
        return List.of(
                "Cookie: "
                        + String.join(
                                "; ", many.stream().map(nr -> nr + "=" + nr).toList()),
                "Cookie: =;=;;\"; refresh",
                "If-None-Match: "
                        + String.join(
                                ", ", many.stream().map(nr -> '"' + nr + '"').toList()),
                "If-None-Match: W/, \", *",
                "Range: bytes="
                        + String.join(",", many.stream().map(nr -> nr + "-").toList()),
                "Range: bytes=9999999999999999999-",
                "X-Forwarded-For: " + String.join(", ", many),
                "Accept-Encoding: "
                        + String.join(
                                ", ", many.stream().map(nr -> "gzip;q=0." + nr).toList()),
                "Accept-Encoding: br;q=, *;q=x, ;;",
                "Accept-Language: " + "nl;q=0.9,".repeat(1_000));
    }

    @ParameterizedTest
    @MethodSource("headersOfMuch")
    void whatAHeaderHasTooMuchOfIsPassedOver(String header) {
        for (var path : List.of("/api/v1/hoods", "/", "/robots.txt")) {
            var answer = RawHttp.send(hub.site(), closing(path, header));
            assertThat(RawHttp.status(answer)).as(path).isBetween(200, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..",
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/api/v1/%2e%2e/%2e%2e/%2e%2e/pom.xml",
                "/..%5c..%5cpom.xml"
            })
    void nobodyClimbsOutOfTheSite(String path) {
        var answer = RawHttp.send(hub.site(), closing(path, "Accept: */*"));
        assertThat(RawHttp.status(answer)).isBetween(200, 499);
        assertThat(answer).doesNotContain("root:", "<project");
    }

    @Test
    void aHeaderBeyondAnyUseIsRefused() {
        var answer = RawHttp.send(hub.site(), closing("/api/v1/hoods", "Cookie: " + "a=b; ".repeat(5_000)));
        assertThat(RawHttp.status(answer)).isEqualTo(431);
    }

    @Test
    void aThousandParametersAreNotMoreThanOne() {
        for (var path : List.of("/api/v1/hoods", "/api/v1/hoods/noord/posts", "/")) {
            var answer = RawHttp.send(hub.site(), closing(path + "?" + "q=1&".repeat(1_000), "Accept: */*"));
            assertThat(RawHttp.status(answer)).as(path).isBetween(200, 499);
            assertThat(answer.length()).isLessThan(64 * 1024);
        }
    }

    private static String closing(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n";
    }

    @Test
    void aHeadThatDripsIsCutOff(Vertx vertx) throws IOException {
        isCutOff(vertx, new HttpSite.RequestTimeout(vertx, SOON, LATE, LATE), "");
    }

    @Test
    void theHeadOfALaterRequestThatDripsIsCutOff(Vertx vertx) throws IOException {
        isCutOff(vertx, new HttpSite.RequestTimeout(vertx, LATE, SOON, LATE), GET + "\r\n");
    }

    @Test
    void aBodyThatDripsIsCutOff(Vertx vertx) throws IOException {
        isCutOff(vertx, new HttpSite.RequestTimeout(vertx, LATE, LATE, SOON), POST + "Content-Length: 9999\r\n\r\n");
    }

    @Test
    void whatBecameASocketIsKeptNoLonger(Vertx vertx) throws IOException {
        var timeout = new HttpSite.RequestTimeout(vertx, LATE, LATE, LATE);
        var port = serve(vertx, timeout, context -> context.request().toNetSocket());
        try (var socket = new Socket("localhost", port)) {
            var upgrade = GET + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
            socket.getOutputStream().write(upgrade.getBytes(ISO_8859_1));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            await().untilAsserted(() -> assertThat(timeout.awaited()).isZero());
        }
    }

    private static void isCutOff(Vertx vertx, HttpSite.RequestTimeout timeout, String before) throws IOException {
        var port = serve(vertx, timeout, context -> context.request().bodyHandler(_ -> context.end()));
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20);
            socket.getOutputStream().write(before.getBytes(ISO_8859_1));
            await().until(() -> isCutAfterAnotherLetter(socket));
        }
    }

    private static int serve(Vertx vertx, HttpSite.RequestTimeout timeout, Handler<RoutingContext> answer) {
        var router = Router.router(vertx);
        router.route().handler(timeout::arrived).handler(answer);
        return vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .connectionHandler(timeout::connected)
                .requestHandler(router)
                .listen(0)
                .await()
                .actualPort();
    }

    private static boolean isCutAfterAnotherLetter(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('G');
            // What was answered before it isn't its end.
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } catch (SocketException cut) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 5_000})
    void aMethodThatIsNoneIsRefused(int letters) {
        var answer = RawHttp.send(
                hub.site(), "A".repeat(letters) + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(RawHttp.status(answer)).isBetween(400, 499);
        assertThat(answer.length()).isLessThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.0\r\n\r\n", "GET /api/v1/hoods HTTP/1.0\r\nHost: evil.example\r\n\r\n"})
    void anOldProgramHasToNameTheHostToo(String request) {
        assertThat(RawHttp.status(RawHttp.send(hub.site(), request))).isEqualTo(421);
    }
}
