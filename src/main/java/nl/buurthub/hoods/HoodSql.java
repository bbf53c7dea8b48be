package nl.buurthub.hoods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

final class HoodSql {

    private static final RecordMapping<Hood> HOOD = RecordMapping.of(
            Hood.class,
            new Component("centre", HoodSql::centre),
            new Component("boundary", HoodSql::boundary),
            new Component("settings", HoodSql::settings),
            new Component("theme", HoodSql::theme));

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
                """, HOOD, slug);
    }

    static Optional<String> name(Queries db, String slug) {
        return db.first("select name from hood where slug = $1", row -> row.getString("name"), slug);
    }

    /** One row for a hood that is there, whatever the person is in it. */
    static Optional<Membership> membership(Queries db, String slug, @Nullable UUID person) {
        return db.first(
                """
                select hood.id, hood.slug, hood.settings::text, hood.streets, resident.role, resident.suspended,
                  manages(resident) as manager,
                  resident.verified is not null or resident.welcomed is not null or resident.role = 'manager' as known
                from hood left join resident on resident.hood = hood.id and resident.person = $2
                where hood.slug = $1
                """,
                row -> new Membership(
                        row.getUUID("id"),
                        row.getString("slug"),
                        settings(row),
                        List.of(row.getArrayOfStrings("streets")),
                        row.getString("role") != null,
                        Boolean.TRUE.equals(row.getBoolean("manager")),
                        Boolean.TRUE.equals(row.getBoolean("known")),
                        Rows.instantOrNull(row, "suspended")),
                slug,
                person);
    }

    /** What a person is in each of these hoods that is there: no manager while suspended. */
    static Map<String, Optional<Role>> roles(Queries db, List<String> slugs, @Nullable UUID person) {
        return db
                .list(
                        """
                        select hood.slug, case when suspended is null then role else 'resident' end as role
                        from hood left join resident on resident.hood = hood.id and resident.person = $2
                        where hood.slug = any($1)
                        """,
                        row -> Map.entry(
                                row.getString("slug"),
                                Optional.ofNullable(row.getString("role")).map(role -> WireEnum.of(Role.class, role))),
                        slugs.toArray(String[]::new),
                        person)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static List<UUID> managers(Queries db, UUID hood) {
        return db.list("""
                select person.id from resident join person on person.id = resident.person
                where hood = $1 and manages(resident) order by person.name, person.id
                """, row -> row.getUUID("id"), hood);
    }

    static Optional<Residency> residency(Queries db, UUID hood, UUID person) {
        return db.first(
                "select role, verified, street, since, suspended from resident where hood = $1 and person = $2",
                HoodSql::residency,
                hood,
                person);
    }

    private static Residency residency(Row row) {
        return new Residency(
                Rows.wireEnum(row, "role", Role.class),
                row.getValue("verified") != null,
                row.getString("street"),
                Rows.instant(row, "since"),
                Rows.instantOrNull(row, "suspended"));
    }

    private static Hood.@Nullable Point centre(Row row) {
        return row.getDouble("latitude") == null
                ? null
                : new Hood.Point(row.getDouble("latitude"), row.getDouble("longitude"));
    }

    private static @Nullable JsonNode boundary(Row row) {
        return row.getString("boundary") == null ? null : Json.read(row.getString("boundary"), JsonNode.class);
    }

    private static HoodSettings settings(Row row) {
        return Json.read(row.getString("settings"), HoodSettings.class);
    }

    private static Map<String, String> theme(Row row) {
        try {
            return Json.MAPPER.readValue(row.getString("theme"), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
