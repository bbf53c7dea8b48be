package nl.buurthub.push;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Queries;

public final class PushSql {

    private PushSql() {}

    /** A device that takes pushes for whom. */
    record Device(String endpoint, String p256dh, String auth) {}

    public static List<Device> of(Queries db, UUID person) {
        return db.list(
                """
                select endpoint, p256dh, auth from push_subscription join session on session.id = push_subscription.session
                where push_subscription.person = $1 and ended is null
                """,
                row -> new Device(row.getString("endpoint"), row.getString("p256dh"), row.getString("auth")),
                person);
    }

    /** A device is of who signed in there last, until that session ends. */
    static void keep(Queries db, Caller.Person who, Device device, Instant now) {
        db.run("""
                insert into push_subscription (person, session, endpoint, p256dh, auth, since)
                values ($1, $2, $3, $4, $5, $6)
                on conflict (endpoint) do update set person = excluded.person, session = excluded.session,
                  p256dh = excluded.p256dh, auth = excluded.auth, since = excluded.since
                """, who.id(), who.session(), device.endpoint(), device.p256dh(), device.auth(), now);
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
