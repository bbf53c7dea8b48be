package nl.buurthub.platform.web;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The site on one event loop. Sockets and uploads come before bodies are read, then the API, then files and pages; whatever fails
 * becomes a problem.
 */
public final class HttpSite extends VerticleBase {

    private static final int MOST_BODY = 1024 * 1024;
    private static final int IDLE_SECONDS = 60;
    /** How long requests in hand have when a node stops. */
    public static final int LAST_SECONDS = 20;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /**
     * What is asked of a site, besides its routes.
     *
     * @param local whether it answers to the names of this machine only: another name may be a stranger's page that has
     *     it point here
     */
    public record Options(String host, int port, Proxy proxy, boolean local) {}

    private final Options options;
    private final Consumer<Router> readers;
    private final Consumer<Router> routes;
    private final AtomicInteger port;
    private @Nullable HttpServer server;

    /**
     * @param readers routes that read what comes in themselves: sockets and uploads
     * @param port where the port listened on is told; the first instance takes it, the others share it
     */
    public HttpSite(Options options, Consumer<Router> readers, Consumer<Router> routes, AtomicInteger port) {
        this.options = options;
        this.readers = readers;
        this.routes = routes;
        this.port = port;
    }

    @Override
    public Future<?> start() {
        var router = Router.router(vertx);
        if (options.proxy().isThere()) router.allowForward(AllowForwardHeaders.X_FORWARD);
        router.route()
                .handler(SecurityHeaders::add)
                .handler(Compression::choose)
                .failureHandler(Problems::answer);
        if (options.local()) router.route().handler(HttpSite::requireLocal);
        readers.accept(router);
        router.route().handler(BodyHandler.create(false).setBodyLimit(MOST_BODY));
        routes.accept(router);
        router.route().handler(context -> context.fail(404));
        server = create().requestHandler(request -> {
                    options.proxy().sift(request.headers());
                    router.handle(request);
                })
                .invalidRequestHandler(Problems::malformed);
        return server.listen(options.port(), options.host()).onSuccess(listening -> port.set(listening.actualPort()));
    }

    private static void requireLocal(RoutingContext context) {
        var asked = context.request().authority();
        if (asked != null && LOOPBACK.contains(asked.host())) context.next();
        else context.fail(421);
    }

    /** Lets nobody in any more, and answers what was asked before. */
    @Override
    public Future<?> stop() {
        return server == null ? Future.succeededFuture() : server.shutdown(LAST_SECONDS, TimeUnit.SECONDS);
    }

    private HttpServer create() {
        return vertx.createHttpServer(new HttpServerOptions()
                .setCompressionSupported(true)
                .setCompressors(Compression.encodings())
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxInitialLineLength(4096)
                .setMaxHeaderSize(16 * 1024)
                .setHttp2ClearTextEnabled(false)
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setHandle100ContinueAutomatically(true));
    }
}
