package nl.buurthub.agenda.planning;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.db.Places;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.signup.Slot;
import nl.buurthub.signup.SlotSql;
import org.jspecify.annotations.Nullable;

/** What was planned, as it is kept. */
final class PlanSql {

    private PlanSql() {}

    /** A series that a date is of, and the moment its rule gave. */
    record Date(@Nullable UUID series, @Nullable Instant occurs) {}

    static UUID insert(Queries db, UUID hood, UUID organiser, Plan plan, Date date, Instant now) {
        return db.one(
                """
                insert into gathering
                  (kind, title, details, starts, ends, venue, street, latitude, longitude, signing, closes, cost, accessible,
                   accessibility, reminder_due, planned, id, hood, organiser, audience, series, occurs)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
                returning id
                """,
                row -> row.getUUID("id"),
                values(
                        plan,
                        now,
                        SlotSql.insert(db, plan.capacity(), plan.guests()),
                        hood,
                        organiser,
                        plan.audience(),
                        date.series(),
                        date.occurs()));
    }

    static void update(Queries db, UUID gathering, Plan plan, Instant now) {
        SlotSql.change(db, gathering, plan.capacity(), plan.guests());
        db.run("""
                update gathering set kind = $1, title = $2, details = $3, starts = $4, ends = $5, venue = $6, street = $7,
                  latitude = $8, longitude = $9, signing = $10, closes = $11, cost = $12, accessible = $13,
                  accessibility = $14, reminder_due = case when starts = $4 then reminder_due else $15 end, edited = $16,
                  sequence = sequence + 1
                where id = $17
                """, values(plan, now, gathering));
    }

    /** What is kept of a plan whether it is new or changed, and then the others, in the order of their numbers. */
    private static @Nullable Object[] values(Plan plan, Instant now, @Nullable Object... others) {
        var own = Stream.of(
                plan.kind(),
                plan.title(),
                plan.details(),
                plan.starts(),
                plan.ends(),
                plan.venue(),
                Places.street(plan.place()),
                Places.latitude(plan.place()),
                Places.longitude(plan.place()),
                plan.signing(),
                plan.closes(),
                plan.cost(),
                plan.accessible(),
                plan.accessibility(),
                reminder(plan, now),
                now);
        return Stream.concat(own, Stream.of(others)).toArray();
    }

    /** The day before; never for what is nearer than that. */
    private static @Nullable Instant reminder(Plan plan, Instant now) {
        var due = plan.starts().minus(Slot.LAST_DAY);
        return due.isAfter(now) ? due : null;
    }

    /** What was planned, of one that is locked. */
    static Plan plan(Queries db, UUID gathering) {
        return db.one("""
                select json_build_object('kind', kind, 'title', title, 'details', details, 'starts', starts, 'ends', ends,
                  'venue', venue, 'place', case when street is not null then json_build_object('street', street)
                    when latitude is not null then json_build_object('lat', latitude, 'lon', longitude) end,
                  'audience', audience, 'signing', signing, 'capacity', capacity, 'guests', guests, 'closes', closes,
                  'cost', cost, 'accessible', accessible, 'accessibility', accessibility)::text as plan
                from gathering_card where id = $1
                """, row -> Json.read(row.getString("plan"), Plan.class), gathering);
    }
}
