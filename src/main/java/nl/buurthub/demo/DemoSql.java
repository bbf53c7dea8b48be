package nl.buurthub.demo;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.buurthub.demo.story.Complaint;
import nl.buurthub.hoods.Hood;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.platform.db.Queries;

final class DemoSql {

    /** Where all mail of the past comes from and goes to. */
    static final String NOWHERE = "demo.invalid";

    private static final long RETRY_MILLIS = 200;

    private DemoSql() {}

    /** One node at a time makes the demo; the others wait here. Locked until the transaction ends. */
    static void lock(Queries db, Vertx vertx) {
        // It takes longer than any statement or pause in a transaction may.
        db.run("set local idle_in_transaction_session_timeout = 0");
        while (!db.one(
                "select pg_try_advisory_xact_lock(hashtext('buurthub demo')) as mine", row -> row.getBoolean("mine")))
            vertx.timer(RETRY_MILLIS, TimeUnit.MILLISECONDS).await();
    }

    static boolean isFinished(Queries db, String slug) {
        return db.first("select from hood where slug = $1 and settings ? 'demo'", row -> true, slug)
                .isPresent();
    }

    /** Takes away what a demo that died halfway left. */
    static void clear(Queries db, String slug) {
        db.run("delete from stream where name like 'hood/' || $1 || '/%'", slug);
        db.run("delete from hood where slug = $1", slug);
    }

    /** What was mailed in a past that wasn't is for nobody to read. */
    static void forgetMail(Queries db) {
        db.run("delete from mail where message_id like '%@' || $1 || '>'", NOWHERE);
    }

    static void finish(Queries db, String slug) {
        db.run("update hood set settings = settings || '{\"demo\": true}' where slug = $1", slug);
    }

    static void hood(Queries db, DemoHood hood) {
        db.run("insert into city (slug, name) values ('vlierdam', 'Vlierdam') on conflict do nothing");
        db.run(
                """
                insert into hood (slug, name, city, boundary, latitude, longitude, streets)
                values ($1, $2, 'vlierdam', $3::text::jsonb, $4, $5, $6)
                """,
                hood.slug(),
                hood.title(),
                boundary(hood),
                hood.latitude(),
                hood.longitude(),
                hood.streets().toArray(String[]::new));
    }

    /** A square of some 600 m around the centre. */
    private static String boundary(DemoHood hood) {
        var north = 0.003;
        var east = 0.005;
        var ring = new JsonArray();
        for (var corner : new double[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}})
            ring.add(new JsonArray().add(hood.longitude() + corner[0] * east).add(hood.latitude() + corner[1] * north));
        return "{\"type\":\"Polygon\",\"coordinates\":[" + ring.encode() + "]}";
    }

    static UUID person(Queries db, Cast cast, Instant joined) {
        return db.one(
                """
                insert into person (email, name, about, language, joined) values ($1, $2, $3, $4, $5)
                on conflict (email) do update set name = excluded.name returning id
                """, row -> row.getUUID("id"), email(cast.key()), cast.name(), cast.about(), cast.language(), joined);
    }

    static void operator(Queries db, Instant joined) {
        db.run("""
                insert into person (email, name, operator, joined) values ($1, 'Beheer', true, $2)
                on conflict do nothing
                """, email(Personas.OPERATOR), joined);
    }

    static void verify(Queries db, UUID person, Instant at) {
        db.run("update resident set verified = $2 where person = $1", person, at);
    }

    static void home(Queries db, String slug, UUID person, Hood.Point at) {
        db.run("""
                update resident set latitude = $3, longitude = $4 from hood
                where hood.id = resident.hood and slug = $1 and person = $2
                """, slug, person, at.lat(), at.lon());
    }

    static void responder(Queries db, String slug, UUID person, Instant vetted) {
        db.run("""
                insert into responder (hood, person, vetted, duty, present) select id, $2, $3, 'on', true from hood
                where slug = $1
                """, slug, person, vetted);
    }

    static void report(Queries db, String slug, NewTask task, UUID reporter, Complaint complaint, Instant placed) {
        db.run(
                """
                insert into report (hood, content_type, about, reporter, category, words, placed, edition)
                select id, $2, $3, $4, $5, $6, $7, $8 from hood where slug = $1
                """,
                slug,
                task.contentType(),
                task.about(),
                reporter,
                complaint.category(),
                complaint.words(),
                placed,
                task.content() == null ? null : task.content().edition());
    }

    static Optional<UUID> find(Queries db, String key) {
        return db.first("select id from person where email = $1", row -> row.getUUID("id"), email(key));
    }

    private static String email(String key) {
        return key + "@" + NOWHERE;
    }
}
