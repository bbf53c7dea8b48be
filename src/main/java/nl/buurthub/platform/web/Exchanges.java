package nl.buurthub.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Gives every request an id, and afterwards tells the meters how it went, and the access log where that is kept. */
public final class Exchanges {

    private static final Pattern ID = Pattern.compile("[\\w.-]{8,64}");
    private static final Duration[] BUCKETS = IntStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private static final Logger ACCESS = LogManager.getLogger("access");

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    /** Of which there are few, whatever is asked for. */
    private record Kind(String operation, String method, String status) {}

    public Exchanges(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The first handler of all routes. */
    public void begin(RoutingContext context) {
        var exchange = new Exchange(id(context.request()), context);
        context.response().putHeader(Proxy.REQUEST_ID, exchange.id());
        context.addEndHandler(_ -> ended(exchange));
        context.next();
    }

    /** The proxy's, so that its log and ours go together: {@link Proxy#sift} left no other. */
    private static String id(HttpServerRequest request) {
        var given = request.getHeader(Proxy.REQUEST_ID);
        return given != null && ID.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private void ended(Exchange exchange) {
        var kind = new Kind(exchange.operation(), exchange.method(), exchange.status() / 100 + "xx");
        timers.computeIfAbsent(kind, this::timer).record(exchange.nanos(), TimeUnit.NANOSECONDS);
        if (ACCESS.isInfoEnabled()) ACCESS.info(RequestMessage.answered(exchange));
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.requests")
                .description("from a request's head to the end of its answer")
                .tags("operation", kind.operation(), "method", kind.method(), "status", kind.status())
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }
}
