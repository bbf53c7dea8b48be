package nl.buurthub.platform.web;

import io.netty.handler.codec.DateFormatter;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The site on one event loop. Sockets and uploads come before bodies are read, then the API, then files and pages; whatever fails
 * becomes a problem.
 */
public final class HttpSite extends VerticleBase {

    /** Of what is no operation: a form. */
    private static final int MOST_BODY = 16 * 1024;

    /** What comes without it is of a proxy, or of the network that somebody is on. */
    public static final String VERSION = "Buurthub-Version";

    private static final int IDLE_SECONDS = 60;
    private static final Pattern UNREADABLE = Pattern.compile("%(?![0-9a-fA-F]{2})|\\p{Cntrl}");
    /** How long requests in hand have when a node stops. */
    public static final int LAST_SECONDS = 20;

    /**
     * What is asked of a site, besides its routes.
     *
     * @param names it answers to no other: that may be a stranger's who has it point here
     * @param version of the web client; every answer tells it, by which that is known to be an answer of this site
     * @param clock every answer tells its time, by which who gets it corrects their own
     */
    public record Options(String host, int port, Proxy proxy, HostNames names, Supplier<String> version, Clock clock) {}

    private final Options options;
    private final Exchanges exchanges;
    private final Consumer<Router> readers;
    private final Consumer<Router> routes;
    private final Listening listening;
    private @Nullable HttpServer server;

    /**
     * @param readers routes that read what comes in themselves: sockets and uploads
     * @param listening is told where it listens; the first instance takes a port, the others share it
     */
    public HttpSite(
            Options options,
            Exchanges exchanges,
            Consumer<Router> readers,
            Consumer<Router> routes,
            Listening listening) {
        this.options = options;
        this.exchanges = exchanges;
        this.readers = readers;
        this.routes = routes;
        this.listening = listening;
    }

    @Override
    public Future<?> start() {
        var router = Router.router(vertx);
        var methods = new Methods(router);
        var timeout = new RequestTimeout(vertx, RequestTimeout.HEAD, RequestTimeout.NEXT, RequestTimeout.WHOLE);
        if (options.proxy().isThere()) router.allowForward(AllowForwardHeaders.X_FORWARD);
        router.route()
                .handler(timeout::arrived)
                .handler(exchanges::begin)
                .handler(SecurityHeaders::add)
                .handler(Compression::choose)
                .failureHandler(methods::refuse)
                .failureHandler(Problems::answer);
        router.route().handler(this::requireKnown);
        router.options().handler(methods::tell);
        readers.accept(router);
        router.route().handler(BodyHandler.create(false).setBodyLimit(MOST_BODY));
        routes.accept(router);
        router.route().handler(context -> context.fail(404));
        server = create().requestHandler(request -> {
                    options.proxy().sift(request.headers());
                    tellVersionAndTime(request);
                    // The router would log what can't be read as a failure of ours.
                    if (isOdd(request)) Problems.malformed(request);
                    else router.handle(request);
                })
                .invalidRequestHandler(request -> {
                    tellVersionAndTime(request);
                    Problems.malformed(request);
                })
                .connectionHandler(timeout::connected);
        return server.listen(options.port(), options.host())
                .onSuccess(server -> listening.begins(context, server.actualPort()));
    }

    /** What can't be read, or means one thing to a proxy and another to us. */
    private static boolean isOdd(HttpServerRequest request) {
        return UNREADABLE.matcher(request.path()).find()
                || request.headers().getAll(HttpHeaders.HOST).size() > 1
                || !request.headers().contains(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED, true)
                        && request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || isOfAnotherHost(request.uri(), request.authority());
    }

    /** A request to a proxy names the host twice. */
    private static boolean isOfAnotherHost(String uri, @Nullable HostAndPort asked) {
        var from = uri.indexOf("://") + "://".length();
        if (uri.startsWith("/") || from < "://".length()) return false;
        var until = uri.indexOf('/', from);
        return asked == null
                || !uri.substring(from, until < 0 ? uri.length() : until).equalsIgnoreCase(asked.toString());
    }

    private void tellVersionAndTime(HttpServerRequest request) {
        request.response()
                .putHeader(VERSION, options.version().get())
                .putHeader(
                        HttpHeaders.DATE,
                        DateFormatter.format(Date.from(options.clock().instant())));
    }

    private void requireKnown(RoutingContext context) {
        if (options.names().knows(context.request().authority())) context.next();
        else context.fail(421);
    }

    /** Lets nobody in any more, and answers what was asked before. */
    @Override
    public Future<?> stop() {
        listening.ends(context);
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

    /** How long a request may take to come. What is idle is closed by the server; what sends a letter now and then isn't idle. */
    static final class RequestTimeout {

        private static final Duration HEAD = Duration.ofSeconds(15);
        private static final Duration NEXT = HEAD.plusSeconds(IDLE_SECONDS);
        private static final Duration WHOLE = Duration.ofMinutes(3);
        private static final int UPGRADED = 101;

        private final Vertx vertx;
        private final Duration head;
        private final Duration next;
        private final Duration whole;
        private final Map<HttpConnection, Long> timers = new HashMap<>();

        /** @param next the head of a later request, with the silence before it */
        RequestTimeout(Vertx vertx, Duration head, Duration next, Duration whole) {
            this.vertx = vertx;
            this.head = head;
            this.next = next;
            this.whole = whole;
        }

        void connected(HttpConnection connection) {
            connection.closeHandler(_ -> forget(connection));
            await(connection, head, () -> true);
        }

        void arrived(RoutingContext context) {
            var request = context.request();
            await(request.connection(), whole, () -> !request.isEnded());
            // A socket's end isn't told, nor that of the answer it came with.
            context.addHeadersEndHandler(_ -> {
                if (context.response().getStatusCode() == UPGRADED) forget(request.connection());
            });
            context.addEndHandler(_ -> await(request.connection(), next, () -> true));
            context.next();
        }

        int awaited() {
            return timers.size();
        }

        private void await(HttpConnection connection, Duration most, BooleanSupplier still) {
            forget(connection);
            timers.put(connection, vertx.setTimer(most.toMillis(), _ -> {
                timers.remove(connection);
                if (still.getAsBoolean()) connection.close();
            }));
        }

        private void forget(HttpConnection connection) {
            var timer = timers.remove(connection);
            if (timer != null) vertx.cancelTimer(timer);
        }
    }
}
