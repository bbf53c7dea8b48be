package nl.buurthub.agenda;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;

/** The rules of what comes back. */
public final class SeriesSql {

    private static final RecordMapping<SeriesRule> RULE = RecordMapping.of(SeriesRule.class);

    private SeriesSql() {}

    /** @param madeUntil the last moment of the rule that is a date by now */
    public record SeriesRule(
            UUID id,
            UUID hood,
            ZoneId zone,
            String rule,
            LocalDateTime starts,
            Instant madeUntil,
            UUID organiser,
            UUID last) {}

    public static UUID insert(
            Queries db, String rule, LocalDateTime starts, int minutes, Instant madeUntil, Instant due) {
        return db.one("""
                insert into gathering_series (rule, starts, minutes, made_until, due) values ($1, $2, $3, $4, $5)
                returning id
                """, row -> row.getUUID("id"), rule, starts, minutes, madeUntil, due);
    }

    /** One of which later dates may be made. It is nobody else's until it is due again. */
    public static Optional<UUID> claim(Queries db, Instant now, Instant again) {
        return db.first("""
                update gathering_series set due = $2 where id = (
                  select id from gathering_series where due <= $1 and ended is null
                  order by due limit 1 for update skip locked)
                returning id
                """, row -> row.getUUID("id"), now, again);
    }

    /** With its last date; nothing if it ended, or its organiser no longer lives there. */
    public static Optional<SeriesRule> lock(Queries db, UUID series) {
        return db.first("""
                select gathering_series.*, last.hood, last.organiser, last.id as last, hood.time_zone as zone
                from gathering_series join lateral (
                  select id, hood, organiser from gathering
                  where series = gathering_series.id and removed is null order by occurs desc limit 1) last on true
                join hood on hood.id = last.hood
                join resident on resident.hood = last.hood and resident.person = last.organiser
                where gathering_series.id = $1 and ended is null
                for update of gathering_series
                """, RULE, series);
    }

    /** How many dates are still to come. */
    public static int coming(Queries db, UUID series, Instant now) {
        return db.one(
                "select count(*)::int as many from gathering where series = $1 and occurs > $2",
                row -> row.getInteger("many"),
                series,
                now);
    }

    /** Whether all its dates were removed: it has no more. */
    public static boolean isGone(Queries db, UUID series) {
        return db.first("select from gathering where series = $1 and removed is null limit 1", row -> row, series)
                .isEmpty();
    }

    public static void made(Queries db, UUID series, Instant madeUntil) {
        db.run("update gathering_series set made_until = $2 where id = $1", series, madeUntil);
    }

    public static void end(Queries db, UUID series, Instant now) {
        db.run("update gathering_series set ended = $2 where id = $1", series, now);
    }
}
