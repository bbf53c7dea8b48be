package nl.buurthub.people.sessions;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

final class SessionSql {

    private SessionSql() {}

    static void insert(Queries db, RefreshToken refresh, UUID person, String salt, String device, Instant now) {
        db.run("""
                insert into session (id, person, refresh_hash, salt, device, started, rotated, used)
                values ($1, $2, $3, $4, $5, $6, $6, $6)
                """, refresh.session(), person, Buffer.buffer(refresh.hash()), salt, device, now);
    }

    static Optional<Caller.Person> caller(Queries db, UUID person, UUID session) {
        return db.first("""
                select person.operator from session join person on person.id = session.person
                where session.id = $1 and session.person = $2 and session.ended is null
                """, row -> new Caller.Person(person, session, row.getBoolean("operator")), session, person);
    }

    static Optional<SessionRow> find(Queries db, UUID session, Instant usedSince) {
        return db.first("""
                select id, person, refresh_hash, previous_hash, salt, rotated from session
                where id = $1 and ended is null and used > $2
                """, SessionSql::row, session, usedSince);
    }

    static Optional<SessionRow> lock(Queries db, UUID session, Instant usedSince) {
        return db.first("""
                select id, person, refresh_hash, previous_hash, salt, rotated from session
                where id = $1 and ended is null and used > $2
                for update
                """, SessionSql::row, session, usedSince);
    }

    static void rotate(Queries db, RefreshToken next, Instant now) {
        db.run("""
                update session set previous_hash = refresh_hash, refresh_hash = $2, rotated = $3, used = $3
                where id = $1
                """, next.session(), Buffer.buffer(next.hash()), now);
    }

    static List<SessionCard> list(Queries db, Caller.Person who, Instant usedSince) {
        return db.list("""
                select id, device, started, used from session
                where person = $1 and ended is null and used > $2
                order by used desc, id limit 100
                """, row -> card(row, who.session()), who.id(), usedSince);
    }

    /** @return whether it was there to end */
    static boolean end(Queries db, UUID person, UUID session, Instant now) {
        return db.run(
                        "update session set ended = $3 where id = $1 and person = $2 and ended is null",
                        session,
                        person,
                        now)
                > 0;
    }

    static int endAll(Queries db, UUID person, Instant now) {
        return db.run("update session set ended = $2 where person = $1 and ended is null", person, now);
    }

    /** Everybody's. */
    static int endAll(Queries db, Instant now) {
        return db.run("update session set ended = $1 where ended is null", now);
    }

    private static SessionRow row(Row row) {
        return new SessionRow(
                row.getUUID("id"),
                row.getUUID("person"),
                row.getBuffer("refresh_hash"),
                row.getBuffer("previous_hash"),
                row.getString("salt"),
                Rows.instant(row, "rotated"));
    }

    private static SessionCard card(Row row, UUID current) {
        return new SessionCard(
                row.getUUID("id"),
                row.getString("device"),
                Rows.instant(row, "started"),
                Rows.instant(row, "used"),
                row.getUUID("id").equals(current));
    }
}
