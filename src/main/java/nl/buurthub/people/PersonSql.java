package nl.buurthub.people;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.text.MailAddress;

public final class PersonSql {

    private PersonSql() {}

    /** The person of an address, who is new if nobody was. */
    public static UUID enter(Queries db, String email, Language language, Instant now) {
        return db.one("""
                insert into person (email, language, joined) values ($1::text::citext, $2, $3)
                on conflict (email) do update set email = person.email
                returning id
                """, row -> row.getUUID("id"), email, language, now);
    }

    static void makeOperator(Queries db, UUID person) {
        db.run("update person set operator = true where id = $1", person);
    }

    public static Me me(Queries db, UUID person) {
        return db.one("""
                select id, name, email::text as email, about, language, operator from person where id = $1
                """, PersonSql::me, person);
    }

    /** Until the transaction ends somebody keeps their name, or an event with the old one could follow its change. */
    public static void lockName(Queries db, UUID person) {
        db.run("select from person where id = $1 for share", person);
    }

    /** Until the transaction ends, nobody else changes what somebody says of themselves. */
    static void lock(Queries db, UUID person) {
        db.run("select from person where id = $1 for no key update", person);
    }

    record Changed(Me me, boolean renamed) {}

    static Changed change(Queries db, UUID person, ProfileChange change) {
        return db.one(
                """
                update person set name = coalesce($2, name), about = coalesce($3, about), language = coalesce($4, language)
                where id = $1
                returning id, new.name, email::text as email, about, language, operator, old.name <> new.name as renamed
                """,
                row -> new Changed(me(row), row.getBoolean("renamed")),
                person,
                change.name(),
                change.about(),
                change.language());
    }

    private static Me me(Row row) {
        return new Me(
                row.getUUID("id"),
                row.getString("name"),
                MailAddress.shown(row.getString("email")),
                row.getString("about"),
                Rows.wireEnum(row, "language", Language.class),
                row.getBoolean("operator"));
    }
}
