package nl.buurthub.hoods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Residency.Address;
import nl.buurthub.platform.base.After;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Term;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

final class HoodSql {

    private HoodSql() {}

    static List<Hood.Line> all(Queries db) {
        return db.list("""
                select hood.slug, hood.name, city.name as city from hood join city on city.slug = hood.city
                order by city.name collate "unicode", hood.name collate "unicode"
                """, row -> new Hood.Line(row.getString("slug"), row.getString("name"), row.getString("city")));
    }

    static Optional<Hood> hood(Queries db, String slug) {
        return db.first("""
                select hood.id, hood.slug, hood.name, city.name as city, locale, time_zone, latitude, longitude,
                  boundary::text, streets, settings::text, theme::text
                from hood join city on city.slug = hood.city where hood.slug = $1
                """, HoodSql::hood, slug);
    }

    static Optional<String> slugOfHost(Queries db, String host) {
        return db.first(
                "select hood.slug from hood_host join hood on hood.id = hood_host.hood where host = $1",
                row -> row.getString("slug"),
                host);
    }

    /** One row for a hood that is there, whatever the person is in it. */
    static Optional<Standing> standing(Queries db, String slug, @Nullable UUID person) {
        return db.first(
                """
                select hood.id, hood.slug, hood.settings::text, hood.streets, resident.role
                from hood left join resident on resident.hood = hood.id and resident.person = $2
                where hood.slug = $1
                """,
                row -> new Standing(
                        row.getUUID("id"),
                        row.getString("slug"),
                        Json.read(row.getString("settings"), HoodSettings.class),
                        List.of(row.getArrayOfStrings("streets")),
                        row.getString("role") != null,
                        "manager".equals(row.getString("role"))),
                slug,
                person);
    }

    /** What a person is in each of these hoods that is there. */
    static Map<String, Optional<Role>> roles(Queries db, List<String> slugs, @Nullable UUID person) {
        return db
                .list(
                        """
                        select hood.slug, resident.role
                        from hood left join resident on resident.hood = hood.id and resident.person = $2
                        where hood.slug = any($1)
                        """,
                        row -> Map.entry(
                                row.getString("slug"),
                                Optional.ofNullable(row.getString("role")).map(role -> Term.of(Role.class, role))),
                        slugs.toArray(String[]::new),
                        person)
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Optional<Residency> residency(Queries db, UUID hood, UUID person) {
        return db.first(
                "select role, verified, street, since from resident where hood = $1 and person = $2",
                HoodSql::residency,
                hood,
                person);
    }

    /** @return whether the person is new here; another address is no longer verified, and lies nobody knows where */
    static boolean join(Queries db, UUID hood, UUID person, Address address, Instant now) {
        return db.one(
                """
                insert into resident (hood, person, street, house_number, postcode, since)
                values ($1, $2, $3, $4, $5, $6)
                on conflict (hood, person) do update set
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

    static void livesAt(Queries db, UUID hood, UUID person, Hood.@Nullable Point home) {
        db.run(
                "update resident set latitude = $3, longitude = $4 where hood = $1 and person = $2",
                hood,
                person,
                home == null ? null : home.lat(),
                home == null ? null : home.lon());
    }

    static boolean hold(Queries db, UUID hood, UUID person) {
        return db.first("select from resident where hood = $1 and person = $2 for key share", row -> row, hood, person)
                .isPresent();
    }

    static boolean leave(Queries db, UUID hood, UUID person) {
        return db.run("delete from resident where hood = $1 and person = $2", hood, person) == 1;
    }

    static void bar(Queries db, UUID hood, UUID person, Instant now) {
        db.run(
                "insert into barred (hood, person, since) values ($1, $2, $3) on conflict do nothing",
                hood,
                person,
                now);
    }

    /** @return whether there was a bar */
    static boolean unbar(Queries db, UUID hood, UUID person) {
        return db.run("delete from barred where hood = $1 and person = $2", hood, person) == 1;
    }

    static boolean isBarred(Queries db, UUID hood, UUID person) {
        return db.first("select from barred where hood = $1 and person = $2", row -> row, hood, person)
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

    /** Newest first, after the cursor. */
    static List<Residency.Entry> residents(Queries db, UUID hood, @Nullable After after, int most) {
        return db.list(
                """
                select person, name, role, verified, street, house_number, postcode, since
                from resident join person on person.id = resident.person
                where hood = $1 and ($2::uuid is null or (since, person) < ($3, $2))
                order by since desc, person desc limit $4
                """, HoodSql::entry, hood, after == null ? null : after.id(), after == null ? null : after.at(), most);
    }

    static String personName(Queries db, UUID person) {
        return db.one("select name from person where id = $1", row -> row.getString("name"), person);
    }

    private static Hood hood(Row row) {
        return new Hood(
                row.getUUID("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("city"),
                row.getString("locale"),
                row.getString("time_zone"),
                row.getDouble("latitude") == null
                        ? null
                        : new Hood.Point(row.getDouble("latitude"), row.getDouble("longitude")),
                row.getString("boundary") == null ? null : Json.read(row.getString("boundary"), JsonNode.class),
                List.of(row.getArrayOfStrings("streets")),
                Json.read(row.getString("settings"), HoodSettings.class),
                theme(row.getString("theme")));
    }

    private static Map<String, String> theme(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Residency residency(Row row) {
        return new Residency(
                Rows.term(row, "role", Role.class),
                row.getValue("verified") != null,
                row.getString("street"),
                Rows.instant(row, "since"));
    }

    private static Residency.Entry entry(Row row) {
        return new Residency.Entry(
                row.getUUID("person"),
                row.getString("name"),
                Rows.term(row, "role", Role.class),
                row.getValue("verified") != null,
                row.getString("street"),
                row.getString("house_number"),
                row.getString("postcode"),
                Rows.instant(row, "since"));
    }
}
