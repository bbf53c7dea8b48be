package nl.buurthub.residents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Hood;
import nl.buurthub.hoods.Role;
import nl.buurthub.platform.db.Queries;
import org.jspecify.annotations.Nullable;

public final class ResidentSql {

    private ResidentSql() {}

    /** @return whether the person is new here; another address is no longer verified, and lies nobody knows where */
    static boolean join(Queries db, UUID hood, UUID person, Address address, Instant now) {
        return db.one(
                """
                insert into resident (hood, person, street, house_number, postcode, since)
                values ($1, $2, $3, $4, $5, $6)
                on conflict (hood, person) do update set welcomed = coalesce(resident.welcomed, resident.verified),
                  verified = case when (resident.street, resident.house_number, resident.postcode)
                    = (excluded.street, excluded.house_number, excluded.postcode) then resident.verified end,
                  latitude = case when (resident.street, resident.house_number, resident.postcode)
                    = (excluded.street, excluded.house_number, excluded.postcode) then resident.latitude end,
                  longitude = case when (resident.street, resident.house_number, resident.postcode)
                    = (excluded.street, excluded.house_number, excluded.postcode) then resident.longitude end,
                  street = excluded.street, house_number = excluded.house_number, postcode = excluded.postcode
                returning xmax = 0 as new
                """,
                row -> row.getBoolean("new"),
                hood,
                person,
                address.street(),
                address.houseNumber(),
                address.postcode(),
                now);
    }

    static void verify(Queries db, UUID hood, UUID person, Instant now) {
        db.run(
                "update resident set verified = coalesce(verified, $3) where hood = $1 and person = $2",
                hood,
                person,
                now);
    }

    static void livesAt(Queries db, UUID hood, UUID person, Hood.@Nullable Point home) {
        db.run(
                "update resident set latitude = $3, longitude = $4 where hood = $1 and person = $2",
                hood,
                person,
                home == null ? null : home.lat(),
                home == null ? null : home.lon());
    }

    static boolean lock(Queries db, UUID hood, UUID person) {
        return db.first("select from resident where hood = $1 and person = $2 for key share", row -> row, hood, person)
                .isPresent();
    }

    static boolean leave(Queries db, UUID hood, UUID person) {
        return db.run("delete from resident where hood = $1 and person = $2", hood, person) == 1;
    }

    /** What this person writes needs nobody from now on. */
    static void welcome(Queries db, UUID hood, UUID person, Instant now) {
        db.run(
                "update resident set welcomed = coalesce(welcomed, $3) where hood = $1 and person = $2",
                hood,
                person,
                now);
    }

    /** @param until null for who may write again @return whether that is another thing than before */
    static boolean suspend(Queries db, UUID hood, UUID person, @Nullable Instant until) {
        return db.run("""
                        update resident set suspended = $3
                        where hood = $1 and person = $2 and (suspended is null) <> ($3::timestamptz is null)
                        """, hood, person, until) == 1;
    }

    /** Whose suspension is over, and where. */
    static Optional<Served> served(Queries db, Instant now) {
        return db.first("""
                update resident set suspended = null from hood
                where hood.id = resident.hood and (resident.hood, person) = (
                  select hood, person from resident where suspended <= $1 limit 1 for update skip locked)
                returning hood.id, hood.slug, person
                """, row -> new Served(row.getUUID("id"), row.getString("slug"), row.getUUID("person")), now);
    }

    record Served(UUID hood, String slug, UUID person) {}

    /** @param until null: until a manager lets them back in */
    static void bar(Queries db, UUID hood, UUID person, Instant now, @Nullable Instant until) {
        db.run("""
                insert into barred (hood, person, since, until) values ($1, $2, $3, $4)
                on conflict (hood, person) do update set since = excluded.since, until = excluded.until
                """, hood, person, now, until);
    }

    /** @return whether there was a bar */
    static boolean unbar(Queries db, UUID hood, UUID person) {
        return db.run("delete from barred where hood = $1 and person = $2", hood, person) == 1;
    }

    /** Of who left while suspended. @return whether there was such a bar */
    static boolean unbarSuspended(Queries db, UUID hood, UUID person) {
        return db.run("""
                        delete from barred where hood = $1 and person = $2 and until is not null
                          and not exists (select from resident where hood = $1 and person = $2)
                        """, hood, person) == 1;
    }

    static boolean isBarred(Queries db, UUID hood, UUID person, Instant now) {
        return db.first(
                        "select from barred where hood = $1 and person = $2 and (until is null or until > $3)",
                        row -> row,
                        hood,
                        person,
                        now)
                .isPresent();
    }

    static boolean give(Queries db, UUID hood, UUID person, Role role) {
        return db.run(
                        "update resident set role = $3 where hood = $1 and person = $2 and role <> $3",
                        hood,
                        person,
                        role)
                == 1;
    }

    static int since(Queries db, UUID hood, Instant moment) {
        return db.one(
                "select count(*)::int as count from resident where hood = $1 and since > $2",
                row -> row.getInteger("count"),
                hood,
                moment);
    }

    /** Where somebody lives. */
    static List<String> hoods(Queries db, UUID person) {
        return db.list(
                "select slug from resident join hood on hood.id = hood where person = $1",
                row -> row.getString("slug"),
                person);
    }

    static List<UUID> hoodIds(Queries db, UUID person) {
        return db.list("select hood from resident where person = $1", row -> row.getUUID("hood"), person);
    }

    /** By name, also while suspended. */
    static List<String> otherManagers(Queries db, UUID hood, UUID person) {
        return db.list("""
                select name from resident join person on person.id = resident.person
                where hood = $1 and role = 'manager' and person <> $2
                """, row -> row.getString("name"), hood, person);
    }

    static String personName(Queries db, UUID person) {
        return db.one("select name from person where id = $1", row -> row.getString("name"), person);
    }
}
