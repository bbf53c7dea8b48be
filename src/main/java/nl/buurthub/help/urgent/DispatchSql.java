package nl.buurthub.help.urgent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.help.Urgency;
import nl.buurthub.hoods.Hood;
import nl.buurthub.hoods.HoodSettings;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;
import org.jspecify.annotations.Nullable;

final class DispatchSql {

    private static final RecordMapping<Dispatch> DISPATCH = RecordMapping.of(
            Dispatch.class,
            new Component(
                    "rules",
                    row -> Json.read(row.getString("settings"), HoodSettings.class)
                            .urgent()));

    private static final String DISPATCHES = """
            select dispatch.*, is_anonymous(dispatch.request) as anonymous, slug, settings::text
            from dispatch join hood on hood.id = dispatch.hood
            """;

    private DispatchSql() {}

    /** Name, address and point are the asker's own where the call doesn't say otherwise. */
    static UUID insert(Queries db, UUID hood, Urgency.Call call, int needed, Instant now) {
        return db.one(
                """
                insert into dispatch (hood, request, need, details, area, name, address, latitude, longitude, needed, opened)
                select $1, $2, $3, $4, $5, coalesce($7, person.name), coalesce($8, own.address, ''),
                  coalesce($9, own.latitude), coalesce($10, own.longitude), $11, $12
                from person left join lateral (
                  select street || ' ' || house_number as address, latitude, longitude from resident
                  where resident.hood = $1 and resident.person = person.id and $7::text is null and $8::text is null
                    and $9::float8 is null
                ) own on true
                where person.id = $6 returning id
                """,
                row -> row.getUUID("id"),
                hood,
                call.request(),
                call.need(),
                call.details(),
                call.area(),
                call.asker(),
                call.behalf(),
                call.address(),
                call.point() == null ? null : call.point().lat(),
                call.point() == null ? null : call.point().lon(),
                needed,
                now);
    }

    static boolean wentOnce(Queries db, UUID dispatch, UUID person) {
        return db.first("""
                select from dispatch_log where dispatch = $1 and person = $2 and what = 'going'
                """, row -> row, dispatch, person).isPresent();
    }

    /** Whether somebody comes already for what this person asked for themselves. */
    static boolean isOpenFor(Queries db, UUID hood, UUID asker) {
        return db.first("""
                select from dispatch join help_asker using (request)
                where hood = $1 and person = $2 and behalf_name is null and closed is null
                """, row -> row, hood, asker).isPresent();
    }

    /** At the hood's centre when it doesn't say where. */
    static UUID drill(Queries db, UUID hood, UUID by, String need, Hood.@Nullable Point at, int needed, Instant now) {
        return db.one(
                """
                insert into dispatch (hood, drill, need, name, address, latitude, longitude, needed, opened, opened_by)
                select $1, true, $3, person.name, '', coalesce($4, hood.latitude), coalesce($5, hood.longitude), $6, $7, $2
                from person, hood where person.id = $2 and hood.id = $1
                returning id
                """,
                row -> row.getUUID("id"),
                hood,
                by,
                need,
                at == null ? null : at.lat(),
                at == null ? null : at.lon(),
                needed,
                now);
    }

    static Optional<UUID> ofRequest(Queries db, UUID request) {
        return db.first("select id from dispatch where request = $1", row -> row.getUUID("id"), request);
    }

    /** Takes the words of its request. */
    static String need(Queries db, UUID id) {
        return db.one("select need from dispatch where id = $1", row -> row.getString("need"), id);
    }

    static void restate(Queries db, UUID id) {
        db.run("""
                update dispatch set need = help_request.need, details = source, area = coalesce(street, area)
                from help_request where help_request.id = request and dispatch.id = $1
                """, id);
    }

    /** Locks it, so that what is told of it is one course. */
    static Optional<Dispatch> lock(Queries db, UUID id) {
        return db.first(DISPATCHES + """
                where dispatch.id = $1 for no key update of dispatch
                """, DISPATCH, id);
    }

    /** The one whose next round is due longest and that no other node has in hand. */
    static Optional<Dispatch> lockDue(Queries db, Instant now) {
        return db.first(DISPATCHES + """
                where round_due <= $1 order by round_due limit 1 for no key update of dispatch skip locked
                """, DISPATCH, now);
    }

    /** One that somebody is still called for. */
    static Optional<Dispatch> lockCalling(Queries db) {
        return db.first(DISPATCHES + """
                where closed is null and (round_due is not null or exists (
                  select from alert where dispatch = dispatch.id and alert.state = 'alerted'))
                limit 1 for no key update of dispatch
                """, DISPATCH);
    }

    /** The one with somebody to try through the next channel, likewise. */
    static Optional<Dispatch> lockSilent(Queries db, Instant now) {
        return db.first(DISPATCHES + """
                where dispatch.id in (select dispatch from alert where channel_due <= $1)
                limit 1 for no key update of dispatch skip locked
                """, DISPATCH, now);
    }

    /** One that calls somebody who is off duty by now, likewise. */
    static Optional<Dispatch> lockOffDuty(Queries db, Instant now) {
        return db.first(DISPATCHES + """
                where dispatch.id in (select dispatch from alert where state = 'alerted' and is_off_duty(alert, $1))
                limit 1 for no key update of dispatch skip locked
                """, DISPATCH, now);
    }

    /** Who asked for help. Nobody of a drill. */
    static Optional<UUID> asker(Queries db, UUID id) {
        return db.first("""
                select person from help_asker join dispatch on dispatch.request = help_asker.request where dispatch.id = $1
                """, row -> row.getUUID("person"), id);
    }

    /** @param due when the next round is, if there is to be one */
    static void become(Queries db, UUID id, DispatchState state, int round, @Nullable Instant due) {
        db.run("update dispatch set state = $2, round = $3, round_due = $4 where id = $1", id, state, round, due);
    }

    /** Takes out what was for who went. */
    static void close(Queries db, UUID id, String words, Instant now) {
        db.run("""
                update dispatch set state = 'closed', closed = $3, words = $2, round_due = null,
                  name = null, address = null, latitude = null, longitude = null
                where id = $1
                """, id, words, now);
    }

    /** @return whether nothing was said before */
    static boolean say(Queries db, UUID id, String words) {
        return db.run("update dispatch set words = $2 where id = $1 and words = ''", id, words) == 1;
    }

    /** Of one that isn't closed. */
    static Optional<Alert.Address> address(Queries db, UUID id) {
        return db.first(
                "select name, address, latitude, longitude from dispatch where id = $1 and closed is null",
                row -> new Alert.Address(
                        row.getString("name"),
                        row.getString("address"),
                        row.getDouble("latitude") == null
                                ? null
                                : new Hood.Point(row.getDouble("latitude"), row.getDouble("longitude"))),
                id);
    }

    static void log(
            Queries db, UUID id, DispatchStep step, @Nullable UUID person, @Nullable Integer round, Instant now) {
        db.run(
                "insert into dispatch_log (dispatch, at, what, person, round) values ($1, $2, $3, $4, $5)",
                id,
                now,
                step,
                person,
                round);
    }

    /**
     * Of the calls of a while, without drills: how many, how long the one that waits longest has had nobody going, and after
     * how many seconds it rang and somebody was going, of half of them and of nine in ten.
     */
    record Timeliness(
            long calls,
            double unanswered,
            @Nullable Double rangMedian,
            @Nullable Double rangMost,
            @Nullable Double goingMedian,
            @Nullable Double goingMost) {}

    private static final RecordMapping<Timeliness> TIMELINESS = RecordMapping.of(Timeliness.class);

    static Timeliness timeliness(Queries db, Instant now, Duration recent) {
        return db.one("""
                select count(*) as calls,
                  coalesce(max(extract(epoch from $1 - opened)) filter (where closed is null and not coming), 0)::float8
                    as unanswered,
                  percentile_cont(0.5) within group (order by rang)::float8 as rang_median,
                  percentile_cont(0.9) within group (order by rang)::float8 as rang_most,
                  percentile_cont(0.5) within group (order by going)::float8 as going_median,
                  percentile_cont(0.9) within group (order by going)::float8 as going_most
                from dispatch
                cross join lateral (
                  select extract(epoch from min(reached) - opened) as rang from delivery where dispatch = dispatch.id) rang
                cross join lateral (
                  select extract(epoch from min(at) - opened) as going from dispatch_log
                  where dispatch = dispatch.id and what = 'going') going
                cross join lateral (
                  select count(*) > 0 as coming from alert
                  where dispatch = dispatch.id and state in ('going', 'arrived', 'done')) coming
                where not drill and opened > $2
                """, TIMELINESS, now, now.minus(recent));
    }
}
