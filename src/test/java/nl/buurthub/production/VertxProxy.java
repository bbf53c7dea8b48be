package nl.buurthub.production;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurthub.testing.Authority;

/** For a machine without nginx. */
final class VertxProxy implements FrontProxy {

    /** Of one connection, and not of what is asked over it (RFC 9110, section 7.6.1); a name of HTTP/2 is none either. */
    private static final Set<String> OF_A_CONNECTION = Set.of("connection", "transfer-encoding", "keep-alive", "host");

    private final Vertx vertx = Vertx.vertx();
    /** A socket keeps the connection that it is on. */
    private final HttpClient client =
            vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(200));

    private final AtomicInteger turn = new AtomicInteger();
    private final List<Integer> nodes;

    VertxProxy(int port, Authority.Signed certificate, List<Integer> nodes) {
        this.nodes = nodes;
        var options = new HttpServerOptions()
                .setSsl(true)
                .setUseAlpn(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addKeyPath(certificate.key().toString())
                        .addCertPath(certificate.chain().toString()));
        vertx.createHttpServer(options)
                .requestHandler(this::pass)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void pass(HttpServerRequest from) {
        from.pause();
        var first = turn.getAndIncrement();
        reach(from, first)
                .recover(_ -> reach(from, first + 1))
                .onSuccess(to -> forward(from, to))
                .onFailure(_ -> from.response().setStatusCode(502).end());
    }

    private Future<HttpClientRequest> reach(HttpServerRequest from, int nth) {
        return client.request(new RequestOptions()
                .setMethod(from.method())
                .setHost("127.0.0.1")
                .setPort(nodes.get(Math.floorMod(nth, nodes.size())))
                .setURI(from.uri())
                .setConnectTimeout(1_000));
    }

    private static void forward(HttpServerRequest from, HttpClientRequest to) {
        from.headers().forEach((name, value) -> {
            if (!OF_A_CONNECTION.contains(name.toLowerCase())) to.headers().add(name, value);
        });
        to.putHeader("Host", from.authority().toString())
                .putHeader("X-Forwarded-For", from.remoteAddress().hostAddress())
                .putHeader("X-Forwarded-Proto", "https");
        if ("websocket".equalsIgnoreCase(from.getHeader("Upgrade"))) upgrade(from, to);
        else
            to.send(from)
                    .onSuccess(answer -> answer(from, answer))
                    .onFailure(_ -> from.response().setStatusCode(502).end());
    }

    private static void upgrade(HttpServerRequest from, HttpClientRequest to) {
        to.putHeader("Connection", "Upgrade")
                .connect()
                .onSuccess(answer -> {
                    if (answer.statusCode() != 101) {
                        answer(from, answer);
                        return;
                    }
                    from.response().headers().addAll(answer.headers());
                    from.toNetSocket().onSuccess(client -> {
                        client.pipeTo(answer.netSocket());
                        answer.netSocket().pipeTo(client);
                    });
                })
                .onFailure(_ -> from.response().setStatusCode(502).end());
    }

    private static void answer(HttpServerRequest from, HttpClientResponse answer) {
        var response = from.response().setStatusCode(answer.statusCode());
        answer.headers().forEach((name, value) -> {
            if (!OF_A_CONNECTION.contains(name.toLowerCase()))
                response.headers().add(name, value);
        });
        if (!response.headers().contains("Content-Length")) response.setChunked(true);
        answer.pipeTo(response).onFailure(_ -> response.reset());
    }

    @Override
    public String toString() {
        return "Vert.x, for there is no nginx here";
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
