package nl.buurthub.push;

import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;

/** The devices that ring for somebody when no page is open. */
public final class PushDevices {

    private static final int MOST = 10;

    private final Db db;
    private final PushSender pushes;
    private final Clock clock;

    public PushDevices(Db db, PushSender pushes, Clock clock) {
        this.db = db;
        this.pushes = pushes;
        this.clock = clock;
    }

    public String key() {
        return PushKey.of(db).point();
    }

    /** As browsers write it. */
    public record Subscription(String endpoint, Keys keys) {
        record Keys(String p256dh, String auth) {}
    }

    public void subscribe(Caller who, Subscription subscription) {
        requireEndpoint(subscription.endpoint());
        requireKeys(subscription.keys());
        var person = who.person();
        db.tx(tx -> {
            var device = new PushSql.Device(
                    subscription.endpoint(),
                    subscription.keys().p256dh(),
                    subscription.keys().auth());
            PushSql.keep(tx, person, device, clock.instant());
            PushSql.trim(tx, person.id(), MOST);
            return null;
        });
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

    public void unsubscribe(Caller who, String endpoint) {
        PushSql.forget(db, who.person().id(), endpoint);
    }
}
