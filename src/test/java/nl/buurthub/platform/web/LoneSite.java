package nl.buurthub.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import nl.buurthub.testing.RawHttp;

/** A site of a few routes, with nothing behind it. */
final class LoneSite implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Vertx vertx = Vertx.vertx();
    private final Listening listening = new Listening(0);

    LoneSite(boolean proxied, Consumer<Router> routes) {
        this(new SimpleMeterRegistry(), proxied, routes);
    }

    LoneSite(MeterRegistry meters, boolean proxied, Consumer<Router> routes) {
        var names = new HostNames(List.of("https://noord.example", "https://localhost"), listening::port);
        var options = new HttpSite.Options("127.0.0.1", 0, new Proxy(proxied), names, () -> "1", Clock.systemUTC());
        var exchanges = new Exchanges(meters);
        vertx.deployVerticle(new HttpSite(options, exchanges, _ -> {}, routes, listening))
                .await();
    }

    /** All that comes back for a path, head and body. */
    String gets(String path, String... headers) {
        return RawHttp.send(
                "http://localhost:" + listening.port(),
                "GET " + path + " HTTP/1.1\r\nHost: noord.example\r\nConnection: close\r\n"
                        + String.join("\r\n", headers) + "\r\n\r\n");
    }

    /** The same, in its own encoding. */
    HttpResponse<byte[]> fetches(String path, String... headers) {
        return asks("GET", path, headers);
    }

    HttpResponse<byte[]> asks(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + listening.port() + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofByteArray()).join();
    }

    static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
