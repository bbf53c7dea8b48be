package nl.buurthub.push;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.header.TTL;
import com.zerodeplibs.webpush.header.Topic;
import com.zerodeplibs.webpush.header.Urgency;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Outage;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.OutboundGuard;
import nl.buurthub.platform.web.PublicAddress;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Hands pushes to the services of browsers (RFC 8030). An endpoint is what a stranger wrote: it is not trusted. */
public final class PushSender {

    private static final Logger LOG = LogManager.getLogger();
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 5_000;
    private static final int MOST_WAITING = 20;
    /** Some services may fail while others don't, or an endpoint that a stranger made up. */
    private static final Duration CALM = Duration.ofMinutes(5);

    private enum Outcome {
        SENT,
        /** The device takes no more. */
        GONE,
        REFUSED,
        /** No answer. */
        FAILED
    }

    private final Outage outage = new Outage("pushing", CALM);
    private final Db db;
    private final Map<Outcome, Timer> meters = new EnumMap<>(Outcome.class);
    private final VirtualThreads threads;
    private final HttpClient client;
    private final OutboundGuard guard;
    private final String contact;
    private final boolean anywhere;
    private final Clock clock;

    /**
     * @param contact the address that push services may write to
     * @param anywhere also to services on this machine or a private network, and without TLS
     */
    public PushSender(Platform platform, VirtualThreads threads, String contact, boolean anywhere) {
        var vertx = platform.vertx();
        this.guard = new OutboundGuard(vertx, address -> anywhere || PublicAddress.is(address));
        this.db = platform.db();
        for (var outcome : Outcome.values()) meters.put(outcome, timer(outcome, platform.meters()));
        this.threads = threads;
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setIdleTimeout(ANSWER_MILLIS)
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS),
                new PoolOptions().setMaxWaitQueueSize(MOST_WAITING));
        this.contact = contact;
        this.anywhere = anywhere;
        this.clock = platform.clock();
    }

    private static Timer timer(Outcome outcome, MeterRegistry meters) {
        return Timer.builder("push.requests")
                .description("from a push to the answer of its service")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    /** Whether an endpoint may be one; where it leads is looked at each time. */
    boolean takes(URI endpoint) {
        var safe = "https".equals(endpoint.getScheme()) || anywhere && "http".equals(endpoint.getScheme());
        return safe && endpoint.getHost() != null && endpoint.getUserInfo() == null;
    }

    /**
     * Begins sending to all devices of somebody. Awaits the database.
     *
     * @param failed told on a virtual thread, later, if it reached none of them: why
     */
    public void send(UUID person, List<PushSql.Device> devices, Push push, Consumer<String> failed) {
        var key = PushKey.of(db);
        var sent =
                devices.stream().map(device -> send(key, person, device, push)).toList();
        Future.any(sent).onFailure(failure -> later(() -> failed.accept(String.valueOf(failure))));
    }

    private Future<Void> send(PushKey key, UUID person, PushSql.Device device, Push push) {
        var timing = Timer.start();
        return request(key, device, push)
                .onFailure(failure -> {
                    ended(timing, Outcome.FAILED);
                    outage.failed(failure);
                })
                .compose(answer -> answered(key, person, device, answer.statusCode(), timing));
    }

    private Future<HttpClientResponse> request(PushKey key, PushSql.Device device, Push push) {
        try {
            var message = MessageEncryptions.of()
                    .encrypt(
                            UserAgentMessageEncryptionKeyInfo.of(device.p256dh(), device.auth()),
                            PushMessage.ofUTF8(Json.write(push)));
            var endpoint = URI.create(device.endpoint());
            return guard.to(endpoint)
                    .map(to -> to.setMethod(HttpMethod.POST)
                            .putHeader("Authorization", key.authorization(device.endpoint(), contact, clock.instant()))
                            .putHeader("Content-Type", message.mediaType())
                            .putHeader("Content-Encoding", message.contentEncoding())
                            .putHeader(
                                    TTL.HEADER_NAME, Long.toString(push.life().toSeconds()))
                            .putHeader(Topic.HEADER_NAME, push.topic())
                            .putHeader(
                                    Urgency.HEADER_NAME,
                                    push.kind() == Push.Kind.END ? Urgency.normal() : Urgency.high()))
                    .compose(client::request)
                    .compose(request -> request.send(Buffer.buffer(message.toBytes())))
                    .timeout(CONNECT_MILLIS + ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private Future<Void> answered(PushKey key, UUID person, PushSql.Device device, int status, Timer.Sample timing) {
        if (status / 100 == 2) {
            ended(timing, Outcome.SENT);
            outage.over();
            return Future.succeededFuture();
        }
        Future<Void> refused = Future.failedFuture("the push service answered " + status);
        // A device that was subscribed with another key of ours has to subscribe anew.
        var ofOtherKey = status == 403 && !device.key().equals(key.point());
        if (status == 404 || status == 410 || ofOtherKey) {
            ended(timing, Outcome.GONE);
            later(() -> PushSql.forget(db, person, device.endpoint()));
        } else {
            ended(timing, Outcome.REFUSED);
            outage.failed(refused.cause());
        }
        return refused;
    }

    private void ended(Timer.Sample timing, Outcome outcome) {
        timing.stop(Objects.requireNonNull(meters.get(outcome)));
    }

    private void later(Runnable work) {
        Promise<Void> done = Promise.promise();
        threads.run(
                () -> {
                    work.run();
                    return null;
                },
                done);
        done.future().onFailure(failure -> {
            if (!(failure instanceof Problem.Unavailable)) LOG.warn("what came of a push isn't noted", failure);
        });
    }
}
