package nl.buurthub.push;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;
import org.jspecify.annotations.Nullable;

/** The devices that ring for somebody when no page is open. */
public final class PushDevices {

    private static final int MOST = 10;
    private static final Duration TEST_LIFE = Duration.ofMinutes(1);
    /** After a test until the next. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final Db db;
    private final PushSender pushes;
    private final Clock clock;

    public PushDevices(Db db, PushSender pushes, Clock clock) {
        this.db = db;
        this.pushes = pushes;
        this.clock = clock;
    }

    /** The contract's {@code PushPage}. {@code device}: the one asked about, where it rings for who asks. */
    public record PushPage(String key, @Nullable Ringing device) {}

    /** @param answered when it last answered a test */
    public record Ringing(@Nullable Instant answered) {}

    public PushPage show(Caller who, Optional<String> endpoint) {
        var key = PushKey.of(db).point();
        var device = endpoint.flatMap(one -> PushSql.ringing(db, who.person().id(), one, key));
        return new PushPage(key, device.orElse(null));
    }

    /** As browsers write it. */
    public record Subscription(String endpoint, Keys keys) {
        record Keys(String p256dh, String auth) {}
    }

    public void subscribe(Caller who, Subscription subscription) {
        var person = who.person();
        var device = device(subscription);
        db.tx(tx -> {
            PushSql.keep(tx, person, device, clock.instant());
            PushSql.trim(tx, person.id(), MOST);
            return null;
        });
    }

    private PushSql.Device device(Subscription subscription) {
        requireEndpoint(subscription.endpoint());
        var keys = subscription.keys();
        requireKeys(keys);
        return new PushSql.Device(
                subscription.endpoint(),
                keys.p256dh(),
                keys.auth(),
                PushKey.of(db).point());
    }

    private void requireEndpoint(String endpoint) {
        try {
            if (pushes.takes(new URI(endpoint))) return;
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new Problem.Invalid("/endpoint", "format");
    }

    private static void requireKeys(Subscription.Keys keys) {
        try {
            UserAgentMessageEncryptionKeyInfo.of(keys.p256dh(), keys.auth());
        } catch (RuntimeException noKeys) {
            throw new Problem.Invalid("/keys", "format");
        }
    }

    /** A browser has another subscription than the one before; it does that by itself, when nobody is signed in. */
    public void renew(Subscription before, Subscription now) {
        if (!PushSql.renew(db, before.endpoint(), before.keys().auth(), device(now), clock.instant()))
            throw new Problem.NotFound();
    }

    public void unsubscribe(Caller who, String endpoint) {
        PushSql.forget(db, who.person().id(), endpoint);
    }

    /** Has a device ring to hear whether it does. */
    public void test(Caller who, String endpoint) {
        var person = who.person().id();
        db.tx(tx -> {
            var testable = PushSql.testable(tx, person, endpoint).orElseThrow(Problem.NotFound::new);
            var now = clock.instant();
            if (testable.tested() != null && testable.tested().plus(REST).isAfter(now)) throw new Problem.TooMany(REST);
            var token = Secrets.random();
            PushSql.tested(tx, endpoint, Secrets.hash(token), now);
            var words = Messages.in(testable.language());
            var push = new Push(
                    Push.Kind.TEST,
                    words.of("push.test"),
                    words.of("push.testText"),
                    "/me",
                    null,
                    token,
                    "test",
                    TEST_LIFE);
            tx.afterCommit(() -> pushes.send(person, List.of(testable.device()), push, _ -> {}));
            return null;
        });
    }

    /** A device rang for a test. */
    public void answerTest(String token) {
        if (!PushSql.answered(db, Secrets.hash(token), clock.instant())) throw new Problem.NotFound();
    }
}
