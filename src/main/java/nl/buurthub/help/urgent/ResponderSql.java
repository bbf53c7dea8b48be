package nl.buurthub.help.urgent;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Hood;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

final class ResponderSql {

    private ResponderSql() {}

    /** Nothing for who doesn't live there, or is a responder already. */
    static boolean vet(Queries db, UUID hood, UUID person, UUID by, Instant now) {
        return db.run("""
                insert into responder (hood, person, vetted, vetted_by)
                select hood, person, $4, $3 from resident where hood = $1 and person = $2
                on conflict do nothing
                """, hood, person, by, now) == 1;
    }

    static boolean dismiss(Queries db, UUID hood, UUID person) {
        return db.run("delete from responder where hood = $1 and person = $2", hood, person) == 1;
    }

    /** A responder, or who runs the hood: nobody else is called, or goes on being. */
    static boolean isCalled(Queries db, UUID hood, UUID person) {
        return db.first("""
                select from resident left join responder using (hood, person)
                where hood = $1 and person = $2 and (responder.vetted is not null or manages(resident))
                for share of resident
                """, row -> row, hood, person).isPresent();
    }

    static List<Duty.Line> all(Queries db, UUID hood, Instant now) {
        return db.list(
                """
                select person.id, name, vetted, duty, on_duty(responder, $2) as on_duty
                from responder join person on person.id = responder.person
                where hood = $1 order by name collate "unicode", person.id
                """,
                row -> new Duty.Line(
                        row.getUUID("id"),
                        row.getString("name"),
                        Rows.instant(row, "vetted"),
                        Rows.wireEnum(row, "duty", Duty.Mode.class),
                        row.getBoolean("on_duty")),
                hood,
                now);
    }

    static Optional<Duty> duty(Queries db, UUID hood, UUID person, Instant now) {
        var hours = db.list(
                """
                select weekday, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends
                from responder_hours where hood = $1 and person = $2 order by weekday, starts
                """,
                row -> new Duty.Hours(row.getInteger("weekday"), row.getString("starts"), row.getString("ends")),
                hood,
                person);
        return db.first("""
                select duty, on_duty(responder, $3) as on_duty, radius, located, resident.latitude is not null as home
                from responder join resident using (hood, person) where hood = $1 and person = $2
                """, row -> duty(row, hours), hood, person, now);
    }

    private static Duty duty(Row row, List<Duty.Hours> hours) {
        return new Duty(
                Rows.wireEnum(row, "duty", Duty.Mode.class),
                row.getBoolean("on_duty"),
                row.getInteger("radius"),
                hours,
                row.getBoolean("home"),
                Rows.instantOrNull(row, "located"));
    }

    /** Locks the responder until the transaction ends. */
    static boolean change(Queries db, UUID hood, UUID person, DutyChange change) {
        return db.run("""
                update responder set duty = coalesce($3, duty), radius = coalesce($4, radius)
                where hood = $1 and person = $2
                """, hood, person, change.duty(), change.radius()) == 1;
    }

    static void hours(Queries db, UUID hood, UUID person, List<Duty.Hours> hours) {
        db.run("delete from responder_hours where hood = $1 and person = $2", hood, person);
        db.run(
                """
                insert into responder_hours (hood, person, weekday, starts, ends)
                select $1, $2, weekday, starts::time, ends::time
                from unnest($3::int[], $4::text[], $5::text[]) as given (weekday, starts, ends)
                """,
                hood,
                person,
                hours.stream().map(Duty.Hours::weekday).toArray(Integer[]::new),
                hours.stream().map(Duty.Hours::starts).toArray(String[]::new),
                hours.stream().map(Duty.Hours::ends).toArray(String[]::new));
    }

    /** Brings what follows from the duty up to date: who is off duty shares no position. */
    static void settle(Queries db, UUID hood, UUID person, Instant now) {
        db.run("""
                update responder set present = on_duty(responder, $3),
                  latitude = case when on_duty(responder, $3) then latitude end,
                  longitude = case when on_duty(responder, $3) then longitude end,
                  located = case when on_duty(responder, $3) then located end
                where hood = $1 and person = $2
                """, hood, person, now);
    }

    /** @return false for who is off duty, or no responder */
    static boolean locate(Queries db, UUID hood, UUID person, Hood.Point at, Instant now) {
        return db.run("""
                        update responder set latitude = $3, longitude = $4, located = $5, present = true
                        where hood = $1 and person = $2 and on_duty(responder, $5)
                        """, hood, person, at.lat(), at.lon(), now) == 1;
    }

    static boolean forget(Queries db, UUID hood, UUID person) {
        return db.run("""
                update responder set latitude = null, longitude = null, located = null where hood = $1 and person = $2
                """, hood, person) == 1;
    }

    /** Somebody in a hood. */
    record RosterChange(UUID hood, String slug, UUID person) {}

    /** Those whose hours began or ended since they were last told; no other node has them too. */
    static List<RosterChange> applyRosters(Queries db, Instant now) {
        return db.list(
                """
                update responder set present = not present, latitude = null, longitude = null, located = null
                from (
                  select hood, person, slug from responder join hood on hood.id = hood
                  where duty = 'roster' and present <> on_duty(responder, $1)
                  order by hood, person limit 50 for update of responder skip locked) due
                where responder.hood = due.hood and responder.person = due.person
                returning due.hood, due.slug, due.person
                """, row -> new RosterChange(row.getUUID("hood"), row.getString("slug"), row.getUUID("person")), now);
    }
}
