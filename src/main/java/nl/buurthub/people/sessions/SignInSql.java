package nl.buurthub.people.sessions;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

final class SignInSql {

    private SignInSql() {}

    static void forget(Queries db, Instant expired) {
        db.run("delete from sign_in where expires <= $1", expired);
    }

    /** Wrong codes given for an address, of those that expired since or still count. */
    static int tries(Queries db, String email, Instant since) {
        return db.one(
                "select coalesce(sum(tries), 0)::int as tries from sign_in where email = $1::text::citext and expires > $2",
                row -> row.getInteger("tries"),
                email,
                since);
    }

    static void insert(
            Queries db, UUID id, String email, Language language, byte[] codeHash, byte[] linkHash, Instant expires) {
        db.run("""
                insert into sign_in (id, email, language, code_hash, link_hash, expires)
                values ($1, $2::text::citext, $3, $4, $5, $6)
                """, id, email, language, Buffer.buffer(codeHash), Buffer.buffer(linkHash), expires);
    }

    /** The newest of an address, and none if that one is dead: an older one doesn't come back. */
    static Optional<AskedCode> last(Queries db, String email, int tries, Instant now) {
        return db.first("""
                with newest as (
                  select * from sign_in where email = $1::text::citext order by nr desc limit 1 for update)
                select id, email::text as email, language, code_hash from newest
                where used is null and tries < $2 and expires > $3
                """, SignInSql::asked, email, tries, now);
    }

    static Optional<AskedCode> linked(Queries db, byte[] linkHash, Instant now) {
        return db.first("""
                select id, email::text as email, language, code_hash from sign_in
                where link_hash = $1 and used is null and expires > $2
                for update
                """, SignInSql::asked, Buffer.buffer(linkHash), now);
    }

    static void countTry(Queries db, UUID id) {
        db.run("update sign_in set tries = tries + 1 where id = $1", id);
    }

    static void use(Queries db, UUID id, Instant now) {
        db.run("update sign_in set used = $2 where id = $1", id, now);
    }

    /** All that were mailed. */
    static void useAll(Queries db, Instant now) {
        db.run("update sign_in set used = $1 where used is null", now);
    }

    private static AskedCode asked(Row row) {
        return new AskedCode(
                row.getUUID("id"),
                row.getString("email"),
                Rows.wireEnum(row, "language", Language.class),
                row.getBuffer("code_hash"));
    }
}
