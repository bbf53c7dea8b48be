package nl.buurthub.agenda.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.db.Places;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.signup.SlotSql;
import org.jspecify.annotations.Nullable;

/** What was planned, as it is kept. */
final class PlanSql {

    private static final Duration REMINDED = Duration.ofHours(24);

    private PlanSql() {}

    /** A series that a date is of, and the moment its rule gave. */
    record Date(@Nullable UUID series, @Nullable Instant occurs) {}

    static UUID insert(Queries db, UUID hood, UUID organiser, Plan plan, Date date, Instant now) {
        return db.one(
                """
                insert into gathering
                  (id, hood, organiser, kind, title, details, starts, ends, venue, street, latitude, longitude, audience, signing,
                   closes, cost, accessible, accessibility, series, occurs, planned, reminder_due)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
                returning id
                """,
                row -> row.getUUID("id"),
                SlotSql.insert(db, plan.capacity(), plan.guests()),
                hood,
                organiser,
                plan.kind(),
                plan.title(),
                plan.details(),
                plan.starts(),
                plan.ends(),
                plan.venue(),
                Places.street(plan.place()),
                Places.latitude(plan.place()),
                Places.longitude(plan.place()),
                plan.audience(),
                plan.signing(),
                plan.closes(),
                plan.cost(),
                plan.accessible(),
                plan.accessibility(),
                date.series(),
                date.occurs(),
                now,
                reminder(plan, now));
    }

    /** The day before; never for what is nearer than that. */
    private static @Nullable Instant reminder(Plan plan, Instant now) {
        var due = plan.starts().minus(REMINDED);
        return due.isAfter(now) ? due : null;
    }

    static void update(Queries db, UUID gathering, Plan plan, Instant now) {
        SlotSql.change(db, gathering, plan.capacity(), plan.guests());
        db.run(
                """
                update gathering set kind = $2, title = $3, details = $4, starts = $5, ends = $6, venue = $7, street = $8,
                  latitude = $9, longitude = $10, signing = $11, closes = $12, cost = $13, accessible = $14,
                  accessibility = $15, edited = $16, sequence = sequence + 1,
                  reminder_due = case when starts = $5 then reminder_due else $17 end
                where id = $1
                """,
                gathering,
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
                now,
                reminder(plan, now));
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
