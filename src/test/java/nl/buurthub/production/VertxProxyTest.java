package nl.buurthub.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.buurthub.testing.Authority;
import nl.buurthub.testing.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Also on a machine with nginx, where no {@link ProductionSite} has it. */
class VertxProxyTest {

    @TempDir
    static Path directory;

    static Vertx vertx;
    static HttpClient browser;
    static Authority.Signed certificate;
    static int node;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        node = vertx.createHttpServer()
                .requestHandler(asked -> asked.response()
                        .end(asked.getHeader("X-Forwarded-Proto") + "://" + asked.authority() + asked.uri()))
                .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage))
                .listen(0)
                .await()
                .actualPort();
        var authority = new Authority(directory);
        certificate = authority.signs("localhost");
        browser = HttpClient.newBuilder().sslContext(authority.trusting()).build();
    }

    @AfterAll
    static void stop() {
        browser.close();
        vertx.close().await();
    }

    private static HttpResponse<String> get(String site) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("https://" + site)).build(), BodyHandlers.ofString());
    }

    @Test
    void whatIsAskedIsPassedOnAlsoPastANodeThatIsGone() throws Exception {
        var port = Ports.free();
        var site = "localhost:" + port;
        try (var _ = new VertxProxy(port, certificate, List.of(Ports.free(), node))) {
            for (var nr = 0; nr < 2; nr++)
                assertThat(get(site + "/b/noord?x=1").body()).isEqualTo("https://" + site + "/b/noord?x=1");
        }
    }

    @Test
    void whereNoNodeIsThereIsNoAnswer() throws Exception {
        var port = Ports.free();
        try (var _ = new VertxProxy(port, certificate, List.of(Ports.free(), Ports.free()))) {
            assertThat(get("localhost:" + port).statusCode()).isEqualTo(502);
        }
    }

    @Test
    void aWebSocketGoesBothWays() {
        var port = Ports.free();
        var heard = new CompletableFuture<String>();
        try (var _ = new VertxProxy(port, certificate, List.of(node))) {
            var socket = browser.newWebSocketBuilder()
                    .buildAsync(URI.create("wss://localhost:" + port), new WebSocket.Listener() {
                        @Override
                        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                            heard.complete(text.toString());
                            return WebSocket.Listener.super.onText(from, text, last);
                        }
                    })
                    .join();
            socket.sendText("dag", true).join();
            assertThat(heard).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("dag");
        }
    }
}
