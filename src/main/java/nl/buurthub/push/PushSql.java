package nl.buurthub.push;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

public final class PushSql {

    private PushSql() {}

    /** A device that takes pushes. {@code key}: ours, for which it takes them. */
    record Device(String endpoint, String p256dh, String auth, String key) {}

    private static final RecordMapping<Device> DEVICE = RecordMapping.of(Device.class);

    private static final String DEVICES = """
            select push_subscription.*, language from push_subscription
            join session on session.id = push_subscription.session
            join person on person.id = push_subscription.person
            where push_subscription.person = $1 and session.ended is null
            """;

    public static List<Device> of(Queries db, UUID person) {
        return db.list(DEVICES, DEVICE, person);
    }

    /** When a device last answered a test. Nothing for one that doesn't ring for this person, or for another key of ours. */
    static Optional<PushDevices.Ringing> ringing(Queries db, UUID person, String endpoint, String key) {
        return db.first(
                DEVICES + "and endpoint = $2 and key = $3",
                row -> new PushDevices.Ringing(Rows.instantOrNull(row, "answered")),
                person,
                endpoint,
                key);
    }

    /** A device is of who signed in there last, until that session ends. */
    static void keep(Queries db, Caller.Person who, Device device, Instant now) {
        db.run("""
                insert into push_subscription (person, session, endpoint, p256dh, auth, key, since)
                values ($1, $2, $3, $4, $5, $6, $7)
                on conflict (endpoint) do update set person = excluded.person, session = excluded.session,
                  p256dh = excluded.p256dh, auth = excluded.auth, key = excluded.key, since = excluded.since,
                  answered = case when push_subscription.person = excluded.person then push_subscription.answered end
                """, who.id(), who.session(), device.endpoint(), device.p256dh(), device.auth(), device.key(), now);
    }

    /**
     * Another subscription of the same browser, for the same key of ours as the one before; a page may have told of it first.
     *
     * @return false if it doesn't know the secret of the one before
     */
    static boolean renew(Queries db, String before, String secret, Device device, Instant now) {
        return giveWay(db, before, secret, device)
                || db.run("""
                        update push_subscription set endpoint = $3, p256dh = $4, auth = $5, since = $6
                        where endpoint = $1 and auth = $2
                        """, before, secret, device.endpoint(), device.p256dh(), device.auth(), now) == 1;
    }

    private static boolean giveWay(Queries db, String before, String secret, Device device) {
        return db.run("""
                        delete from push_subscription where endpoint = $1 and auth = $2 and endpoint <> $3
                          and exists (select from push_subscription where endpoint = $3)
                        """, before, secret, device.endpoint()) == 1;
    }

    /** Keeps the newest. */
    static void trim(Queries db, UUID person, int most) {
        db.run("""
                delete from push_subscription where id in (
                  select id from push_subscription where person = $1 order by since desc, id offset $2)
                """, person, most);
    }

    static void forget(Queries db, UUID person, String endpoint) {
        db.run("delete from push_subscription where person = $1 and endpoint = $2", person, endpoint);
    }

    /** A device to test, when that was last done, and the language of whose it is. */
    record Testable(Device device, @Nullable Instant tested, Language language) {}

    static Optional<Testable> testable(Queries db, UUID person, String endpoint) {
        return db.first(
                DEVICES + "and endpoint = $2 for update of push_subscription",
                row -> new Testable(
                        DEVICE.apply(row),
                        Rows.instantOrNull(row, "tested"),
                        Rows.wireEnum(row, "language", Language.class)),
                person,
                endpoint);
    }

    /** @param receipt the hash of the token with which it answers */
    static void tested(Queries db, String endpoint, byte[] receipt, Instant now) {
        db.run(
                "update push_subscription set receipt = $2, tested = $3 where endpoint = $1",
                endpoint,
                Buffer.buffer(receipt),
                now);
    }

    /** @return false if it wasn't asked for that */
    static boolean answered(Queries db, byte[] receipt, Instant now) {
        return db.run(
                        "update push_subscription set answered = $2, receipt = null where receipt = $1",
                        Buffer.buffer(receipt),
                        now)
                == 1;
    }

    /** Who we are for push services: two base64 texts, a point and a PKCS 8 key. */
    record Key(String point, String secret) {}

    static Optional<Key> key(Queries db) {
        return db.first(
                "select public_key, private_key from push_key",
                row -> new Key(row.getString("public_key"), row.getString("private_key")));
    }

    /** Unless another node was first. */
    static void keep(Queries db, Key key) {
        db.run(
                "insert into push_key (public_key, private_key) values ($1, $2) on conflict do nothing",
                key.point(),
                key.secret());
    }
}
