package nl.buurthub.agenda.sources;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.buurthub.platform.icalendar.CalendarText;
import nl.buurthub.platform.web.OutboundGuard;
import nl.buurthub.platform.web.PublicAddress;
import org.jspecify.annotations.Nullable;

/**
 * Gets a calendar from where a manager says it is. Neither the address nor the server is trusted: https only, to public
 * addresses only, also after a redirect, and never more or for longer than a calendar takes.
 */
final class CalendarFetch {

    static final int MOST_BYTES = 1 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_HEADER = 200;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Vertx vertx;

    /** An event loop's: to a virtual thread's, the end of a connection comes before what was still read from it. */
    private final Context loop;

    private final HttpClient client;
    private final OutboundGuard guard;
    private final Duration longest;

    /**
     * @param options for whom to trust; usually nothing is set
     * @param longest it may take, redirects included
     */
    CalendarFetch(Vertx vertx, OutboundGuard guard, HttpClientOptions options, Duration longest) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.client = vertx.createHttpClient(options.setKeepAlive(false), new PoolOptions());
        this.guard = guard;
        this.longest = longest;
    }

    static CalendarFetch internet(Vertx vertx) {
        return new CalendarFetch(vertx, new OutboundGuard(vertx, PublicAddress::is), new HttpClientOptions(), LONGEST);
    }

    /** What is known of the version before, in its server's words. */
    record Version(@Nullable String etag, @Nullable String modified) {

        static final Version NONE = new Version(null, null);

        private RequestOptions asked(RequestOptions options) {
            if (etag != null) options.putHeader("If-None-Match", etag);
            if (modified != null) options.putHeader("If-Modified-Since", modified);
            return options.putHeader("Accept", "text/calendar, */*;q=0.1").putHeader("User-Agent", "Buurthub");
        }
    }

    /** @param file nothing if it is still the version that is known */
    record Fetched(@Nullable File file, Version version) {}

    /** What came, which takes too long to read for a loop. */
    record File(Buffer octets, @Nullable String contentType) {
        String text() {
            return CalendarText.of(octets.getBytes(), contentType);
        }
    }

    /**
     * Awaits.
     *
     * @throws SourceTrouble.Failure if there is no calendar to be had
     */
    Fetched get(URI where, Version known) {
        try {
            Promise<Fetched> fetched = Promise.promise();
            var deadline = System.nanoTime() + longest.toNanos();
            loop.runOnContext(_ -> get(where, known, MOST_REDIRECTS, deadline).onComplete(fetched));
            return fetched.future().await();
        } catch (Exception failure) {
            throw switch (failure) {
                case SourceTrouble.Failure told -> told;
                case OutboundGuard.Closed _ -> SourceTrouble.ADDRESS.failure();
                case TimeoutException _ -> SourceTrouble.TOO_SLOW.failure();
                default -> SourceTrouble.CONNECTION.failure();
            };
        }
    }

    /** Awaits. Whether its name leads to this machine or network by now; one that leads nowhere may lead somewhere later. */
    boolean leadsInside(URI where) {
        try {
            guard.to(where).timeout(longest.toMillis(), TimeUnit.MILLISECONDS).await();
            return false;
        } catch (OutboundGuard.Closed inside) {
            return true;
        } catch (Exception nowhere) {
            return false;
        }
    }

    private Future<Fetched> get(URI where, Version known, int redirects, long deadline) {
        if (!safe(where)) return Future.failedFuture(SourceTrouble.ADDRESS.failure());
        var left = Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis());
        return guard.to(where)
                .compose(to -> client.request(known.asked(to)))
                .timeout(left, TimeUnit.MILLISECONDS)
                .compose(request -> within(
                        request,
                        deadline,
                        request.send().compose(answer -> answered(where, known, answer, redirects, deadline))));
    }

    /** Too late, it is broken off: whoever sends a byte now and then doesn't keep us. */
    private <T> Future<T> within(HttpClientRequest request, long deadline, Future<T> answer) {
        var late = new AtomicBoolean();
        var left = Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis());
        var alarm = vertx.setTimer(left, _ -> {
            late.set(true);
            request.reset();
        });
        return answer.onComplete(_ -> vertx.cancelTimer(alarm))
                .recover(failure -> Future.failedFuture(late.get() ? SourceTrouble.TOO_SLOW.failure() : failure));
    }

    static boolean safe(URI where) {
        return "https".equals(where.getScheme()) && where.getHost() != null && where.getUserInfo() == null;
    }

    private Future<Fetched> answered(URI from, Version known, HttpClientResponse answer, int redirects, long deadline) {
        var status = answer.statusCode();
        if (status == 200 && declared(answer) <= MOST_BYTES) return read(answer);
        answer.request().reset();
        if (status == 200) return Future.failedFuture(SourceTrouble.TOO_LARGE.failure());
        if (status == 304) return Future.succeededFuture(new Fetched(null, known));
        if (!REDIRECTS.contains(status)) return Future.failedFuture(SourceTrouble.ANSWER.failure());
        if (redirects == 0) return Future.failedFuture(SourceTrouble.REDIRECTS.failure());
        try {
            var next = from.resolve(answer.getHeader("Location"));
            return get(next, known, redirects - 1, deadline);
        } catch (RuntimeException nowhere) {
            return Future.failedFuture(SourceTrouble.ANSWER.failure());
        }
    }

    /** How long it says it is; nothing if it doesn't say so. */
    private static long declared(HttpClientResponse answer) {
        var length = answer.getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private static Future<Fetched> read(HttpClientResponse answer) {
        Promise<Fetched> done = Promise.promise();
        var read = Buffer.buffer();
        answer.handler(part -> {
            read.appendBuffer(part);
            if (read.length() <= MOST_BYTES) return;
            done.tryFail(SourceTrouble.TOO_LARGE.failure());
            answer.request().reset();
        });
        answer.exceptionHandler(done::tryFail);
        answer.endHandler(_ -> done.tryComplete(new Fetched(file(answer, read), version(answer))));
        return done.future();
    }

    private static File file(HttpClientResponse answer, Buffer read) {
        return new File(read, answer.getHeader("Content-Type"));
    }

    private static Version version(HttpClientResponse answer) {
        return new Version(bounded(answer.getHeader("ETag")), bounded(answer.getHeader("Last-Modified")));
    }

    private static @Nullable String bounded(@Nullable String header) {
        return header == null || header.length() > LONGEST_HEADER ? null : header;
    }
}
