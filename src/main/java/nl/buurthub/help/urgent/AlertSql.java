package nl.buurthub.help.urgent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

final class AlertSql {

    /** Those that are told; who asked without a name has one that isn't. */
    private static final String ALERTS = """
            select alert.*, dispatch.need, dispatch.details, dispatch.area, dispatch.drill, dispatch.needed,
              dispatch.closed is not null as closed, hood.slug as hood, counted.asked, counted.going
            from alert join dispatch on dispatch.id = alert.dispatch join hood on hood.id = dispatch.hood
            cross join lateral (
              select count(*)::int as asked, count(*) filter (where state in ('going', 'arrived'))::int as going
              from alert other where other.dispatch = alert.dispatch) counted
            where not is_askers_own(alert)
            """;

    private static final RecordMapping<Alert> ALERT = RecordMapping.of(Alert.class);

    private AlertSql() {}

    /** Somebody to call. {@code distance}: in metres, in fifties: with a street, a finer one would tell a house. */
    record Near(UUID person, @Nullable Integer distance) {}

    /**
     * Responders on duty, nearest first, within the radius and their own; not whom this dispatch called before, unless they
     * were stood down. Who asked isn't one, but without a name takes the place that anybody would: it would be missed. Those at
     * an unknown distance and, after all others, those who are going elsewhere come in the last round; a drill keeps nobody from
     * what is real. Where nobody knows the place it is as if it were at the hood's centre, without
     * telling that as a distance.
     */
    static List<Near> nearest(Queries db, UUID dispatch, int radius, boolean last, int most, Instant now) {
        return db.list(
                """
                select responder.person,
                  case when dispatch.latitude is not null then round(metres / 50)::int * 50 end as distance
                from dispatch join hood on hood.id = dispatch.hood
                join responder on responder.hood = dispatch.hood
                join resident on resident.hood = responder.hood and resident.person = responder.person
                left join help_asker on help_asker.request = dispatch.request
                left join alert on alert.dispatch = dispatch.id and alert.person = responder.person
                cross join lateral (select distance_m(
                  coalesce(dispatch.latitude, hood.latitude), coalesce(dispatch.longitude, hood.longitude),
                  coalesce(responder.latitude, resident.latitude),
                  coalesce(responder.longitude, resident.longitude)) as metres) way
                cross join lateral (select exists (
                  select from alert theirs join dispatch other on other.id = theirs.dispatch
                  where theirs.person = responder.person and theirs.state in ('going', 'arrived') and other.closed is null
                    and other.id <> dispatch.id and (dispatch.drill or not other.drill)) as elsewhere) busy
                where dispatch.id = $1 and on_duty(responder, $2) and resident.suspended is null and (alert.state is null or alert.state = 'stood_down')
                  and (is_anonymous(dispatch.request)
                    or responder.person is distinct from coalesce(help_asker.person, dispatch.opened_by))
                  and case when metres is null then $4 else metres <= least($3, responder.radius) end
                  and (not elsewhere or $4)
                order by elsewhere, metres nulls last, responder.vetted, responder.person limit $5
                """,
                row -> new Near(row.getUUID("person"), row.getInteger("distance")),
                dispatch,
                now,
                radius,
                last,
                most);
    }

    /** All of the hood, as {@link #nearest}. */
    static List<Near> managers(Queries db, UUID dispatch) {
        return db.list("""
                select resident.person from dispatch
                join resident on resident.hood = dispatch.hood and manages(resident)
                left join alert on alert.dispatch = dispatch.id and alert.person = resident.person
                where dispatch.id = $1 and (alert.state is null or alert.state = 'stood_down')
                  and resident.person is distinct from dispatch.opened_by
                order by resident.person
                """, row -> new Near(row.getUUID("person"), null), dispatch);
    }

    /** Calls, also again who was stood down. */
    static void raise(Queries db, UUID dispatch, List<Near> near, int round, Instant now, Instant channelDue) {
        db.run(
                """
                insert into alert (dispatch, person, round, distance, alerted, changed, channel_due)
                select $1, person, $4, distance, $5, $5, $6
                from unnest($2::uuid[], $3::int[]) as near (person, distance)
                on conflict (dispatch, person) do update set state = 'alerted', round = excluded.round,
                  distance = excluded.distance, alerted = excluded.alerted, changed = excluded.changed,
                  channel_due = excluded.channel_due
                """,
                dispatch,
                near.stream().map(Near::person).toArray(UUID[]::new),
                near.stream().map(Near::distance).toArray(Integer[]::new),
                round,
                now,
                channelDue);
        db.run("update alert set channel_due = null where dispatch = $1 and is_askers_own(alert)", dispatch);
    }

    /** How many others were called, for who asked. */
    static int others(Queries db, UUID dispatch) {
        return db.one(
                "select count(*)::int as others from alert where dispatch = $1 and not is_askers_own(alert)",
                row -> row.getInteger("others"),
                dispatch);
    }

    static Optional<AlertState> state(Queries db, UUID dispatch, UUID person) {
        return db.first(
                "select state from alert where dispatch = $1 and person = $2",
                row -> Rows.wireEnum(row, "state", AlertState.class),
                dispatch,
                person);
    }

    /** Who is called by a dispatch, and is off duty by now. */
    static List<UUID> offDuty(Queries db, UUID dispatch, Instant now) {
        return db.list("""
                select person from alert where dispatch = $1 and state = 'alerted' and is_off_duty(alert, $2) order by person
                """, row -> row.getUUID("person"), dispatch, now);
    }

    /** The dispatches in which somebody is called, going or there, in the order in which they are locked. */
    static List<UUID> active(Queries db, UUID hood, UUID person) {
        return db.list("""
                select dispatch.id from alert join dispatch on dispatch.id = alert.dispatch
                where person = $2 and hood = $1 and alert.state in ('alerted', 'going', 'arrived') order by dispatch.id
                """, row -> row.getUUID("id"), hood, person);
    }

    static void answer(Queries db, UUID dispatch, UUID person, AlertState state, @Nullable String words, Instant now) {
        db.run("""
                update alert set state = $3, words = coalesce($4, words), changed = $5, channel_due = null
                where dispatch = $1 and person = $2
                """, dispatch, person, state, words, now);
    }

    /** @return who was still called */
    static List<UUID> standDown(Queries db, UUID dispatch, Instant now) {
        return db.list("""
                update alert set state = 'stood_down', changed = $2, channel_due = null
                where dispatch = $1 and state = 'alerted' returning person
                """, row -> row.getUUID("person"), dispatch, now);
    }

    /** When it is over: who was there is done, and nobody else has to come any more. */
    static void release(Queries db, UUID dispatch, Instant now) {
        db.run("""
                update alert set state = case state when 'arrived' then 'done' else 'stood_down' end, changed = $2,
                  channel_due = null
                where dispatch = $1 and state in ('alerted', 'going', 'arrived')
                """, dispatch, now);
    }

    /** How many are in which state. */
    record Count(int alerted, int going, int done) {}

    static Count count(Queries db, UUID dispatch) {
        return db.one(
                """
                select count(*) filter (where state = 'alerted')::int as alerted,
                  count(*) filter (where state in ('going', 'arrived'))::int as going,
                  count(*) filter (where state = 'done')::int as done
                from alert where dispatch = $1
                """,
                row -> new Count(row.getInteger("alerted"), row.getInteger("going"), row.getInteger("done")),
                dispatch);
    }

    /** An alert and whose it is. */
    record Told(UUID person, Alert alert) {}

    static List<Told> ofDispatch(Queries db, UUID dispatch) {
        return db.list(
                ALERTS + "and alert.dispatch = $1 order by alert.person",
                row -> new Told(row.getUUID("person"), ALERT.apply(row)),
                dispatch);
    }

    static Optional<Alert> find(Queries db, UUID hood, UUID dispatch, UUID person) {
        return db.first(
                ALERTS + "and alert.dispatch = $1 and alert.person = $2 and dispatch.hood = $3",
                ALERT,
                dispatch,
                person,
                hood);
    }

    /** Those that aren't over for them, then others, newest first. */
    static List<Alert> ofPerson(Queries db, UUID hood, UUID person, int most) {
        return db.list(ALERTS + """
                        and alert.person = $1 and dispatch.hood = $2
                        order by dispatch.closed is null and alert.state in ('alerted', 'going', 'arrived') desc,
                          alert.alerted desc
                        limit $3
                        """, ALERT, person, hood, most);
    }
}
