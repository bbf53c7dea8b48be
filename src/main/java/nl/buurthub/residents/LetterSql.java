package nl.buurthub.residents;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.residents.AddressLetters.Addressee;
import nl.buurthub.residents.Register.LetterCount;

final class LetterSql {

    private LetterSql() {}

    /** One at a time makes letters for many: nobody gets two. Locked until the transaction ends. */
    static void lock(Queries db, UUID hood) {
        db.first("select from hood where id = $1 for no key update", row -> row, hood);
    }

    static Optional<Addressee> addressee(Queries db, UUID hood, UUID person) {
        return db.first("""
                select person, name, language, street, house_number, postcode, verified is not null as verified
                from resident_entry where hood = $1 and person = $2
                """, LetterSql::addressee, hood, person);
    }

    /** Whose address nobody knows to be right and who has no letter, but for this one; who waits longest first. */
    static List<Addressee> waiting(Queries db, UUID hood, UUID except, Instant now, int most) {
        return db.list("""
                select person, name, language, street, house_number, postcode, false as verified
                from resident_entry
                where hood = $1 and person <> $2 and verified is null and coalesce(letter <= $3, true)
                order by since, person limit $4
                """, LetterSql::addressee, hood, except, now, most);
    }

    /** Whose letters were made last and are still valid, but for this one; in the same order. */
    static List<Addressee> last(Queries db, UUID hood, UUID except, Instant now, int most) {
        return db.list("""
                select person, name, language, street, house_number, postcode, false as verified
                from resident_entry
                where hood = $1 and person <> $2 and verified is null and letter > $3
                  and letter = (select max(expires) from address_letter where hood = $1)
                order by since, person limit $4
                """, LetterSql::addressee, hood, except, now, most);
    }

    /** How many letters are due, and how many were made last. */
    static LetterCount count(Queries db, UUID hood, UUID except, Instant now) {
        return db.one("""
                select count(*) filter (where coalesce(letter <= $3, true))::int as due,
                  count(*) filter (where letter > $3
                    and letter = (select max(expires) from address_letter where hood = $1))::int as last
                from resident_entry where hood = $1 and person <> $2 and verified is null
                """, row -> new LetterCount(row.getInteger("due"), row.getInteger("last")), hood, except, now);
    }

    private static Addressee addressee(Row row) {
        return new Addressee(
                row.getUUID("person"),
                row.getString("name"),
                Rows.wireEnum(row, "language", Language.class),
                new Address(row.getString("street"), row.getString("house_number"), row.getString("postcode")),
                row.getBoolean("verified"));
    }

    /** Instead of the one there was. */
    static void put(Queries db, UUID hood, Addressee to, byte[] codeHash, Instant expires) {
        db.run(
                """
                insert into address_letter (hood, person, street, house_number, postcode, code_hash, expires)
                values ($1, $2, $3, $4, $5, $6, $7)
                on conflict (hood, person) do update set street = excluded.street, house_number = excluded.house_number,
                  postcode = excluded.postcode, code_hash = excluded.code_hash, tries = default, expires = excluded.expires
                """,
                hood,
                to.person(),
                to.address().street(),
                to.address().houseNumber(),
                to.address().postcode(),
                Buffer.buffer(codeHash),
                expires);
    }

    /** The hash of the code that is valid now; neither it nor the address changes until the transaction ends. */
    static Optional<Buffer> running(Queries db, UUID hood, UUID person, Instant now) {
        return db.first("""
                select code_hash from address_letter letter join resident using (hood, person)
                where hood = $1 and person = $2 and tries > 0 and expires > $3
                  and (letter.street, letter.house_number, letter.postcode)
                    = (resident.street, resident.house_number, resident.postcode)
                for update
                """, row -> row.getBuffer("code_hash"), hood, person, now);
    }

    static void countTry(Queries db, UUID hood, UUID person) {
        db.run("update address_letter set tries = tries - 1 where hood = $1 and person = $2", hood, person);
    }

    static void delete(Queries db, UUID hood, UUID person) {
        db.run("delete from address_letter where hood = $1 and person = $2", hood, person);
    }
}
