package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
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
            assertThat(log.toString()).doesNotContain("io.netty");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "-12", "ffffffffff", "0x12", "1 2", ""})
    void aBodyInPiecesOfNoSizeIsCutOff(String size) {
        try (var log = LogLines.text()) {
            var answer = RawHttp.send(hub.site(), CHUNKED + "\r\n" + size + "\r\n" + BODY + "\r\n0\r\n\r\n");
            assertThat(RawHttp.status(answer)).isIn(0, 400);
            assertThat(log.toString()).doesNotContain("io.netty");
        }
    }

    @Test
    void aRequestToAProxyIsTakenForWhatItAsks() {
        var request = "GET " + hub.site() + "/api/v1/hoods HTTP/1.1\r\nHost: "
                + hub.site().substring("http://".length()) + "\r\nConnection: close\r\n\r\n";
        assertThat(RawHttp.status(RawHttp.send(hub.site(), request))).isEqualTo(200);
    }

    @Test
    void aHeadThatDripsIsCutOff(Vertx vertx) throws IOException {
        var timeout = new HttpSite.RequestTimeout(vertx, Duration.ofMillis(300));
        var server = vertx.createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
                .connectionHandler(timeout::connected)
                .requestHandler(request -> request.response().end())
                .listen(0)
                .await();
        try (var socket = new Socket("localhost", server.actualPort())) {
            socket.setSoTimeout(20);
            await().until(() -> isCutAfterAnotherLetter(socket));
        }
    }

    private static boolean isCutAfterAnotherLetter(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('G');
            return socket.getInputStream().read() < 0;
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
        for (var some : List.of(request))
            assertThat(RawHttp.status(RawHttp.send(hub.site(), some))).isEqualTo(421);
    }
}
