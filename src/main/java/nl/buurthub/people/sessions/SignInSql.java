package nl.buurthub.people.sessions;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.AdvisoryLock;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

final class SignInSql {

    private SignInSql() {}

    static void forget(Queries db, Instant expired) {
        db.run("delete from sign_in where expires <= $1", expired);
    }

    /** Until the transaction ends nobody else asks for a code there. */
    static void lockAddress(Queries db, String email) {
        AdvisoryLock.ofMailbox(db, "signs in", email);
    }

    static void insert(Queries db, AskedCode asked, byte[] linkHash) {
        db.run(
                """
                insert into sign_in (id, email, language, code_hash, link_hash, expires)
                values ($1, $2::text::citext, $3, $4, $5, $6)
                """,
                asked.id(),
                asked.email(),
                asked.language(),
                asked.codeHash(),
                Buffer.buffer(linkHash),
                asked.expires());
    }

    /** Unless so many others asked for it before. */
    static void addDevice(Queries db, UUID id, AskingDevice device, int most) {
        db.run("""
                insert into sign_in_device (sign_in, device)
                select $1, $2 where (select count(*) from sign_in_device where sign_in = $1) < $3
                on conflict do nothing
                """, id, device.hash(), most);
    }

    /** Wrong ones of a device, with a code that it asked for. */
    static Optional<Integer> tries(Queries db, UUID id, AskingDevice device) {
        return db.first(
                "select tries from sign_in_device where sign_in = $1 and device = $2",
                row -> row.getInteger("tries"),
                id,
                device.hash());
    }

    /** Wrong codes for an address: of devices that hadn't asked for them, and of all. */
    record Tries(int byOthers, int byAnybody) {}

    /** With those that expired since or still count. */
    static Tries tries(Queries db, String email, Instant since) {
        return db.one("""
                select coalesce(sum(tries), 0)::int as by_others, coalesce(sum(tries + by_devices), 0)::int as by_anybody
                from sign_in cross join lateral (
                  select coalesce(sum(tries), 0) as by_devices from sign_in_device where sign_in = sign_in.id) devices
                where email = $1::text::citext and expires > $2
                """, row -> new Tries(row.getInteger("by_others"), row.getInteger("by_anybody")), email, since);
    }

    /** The newest of an address, and none if that one is over: an older one doesn't come back. */
    static Optional<AskedCode> last(Queries db, String email, Instant now) {
        return db.first("""
                with newest as (
                  select * from sign_in where email = $1::text::citext order by nr desc limit 1 for update)
                select id, email::text as email, language, code_hash, tries, expires from newest
                where used is null and expires > $2
                """, SignInSql::asked, email, now);
    }

    static Optional<AskedCode> linked(Queries db, byte[] linkHash, Instant now) {
        return db.first("""
                select id, email::text as email, language, code_hash, tries, expires from sign_in
                where link_hash = $1 and used is null and expires > $2
                for update
                """, SignInSql::asked, Buffer.buffer(linkHash), now);
    }

    static void countTry(Queries db, UUID id) {
        db.run("update sign_in set tries = tries + 1 where id = $1", id);
    }

    static void countTry(Queries db, UUID id, AskingDevice device) {
        db.run("update sign_in_device set tries = tries + 1 where sign_in = $1 and device = $2", id, device.hash());
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
                row.getBuffer("code_hash"),
                row.getInteger("tries"),
                Rows.instant(row, "expires"));
    }
}
