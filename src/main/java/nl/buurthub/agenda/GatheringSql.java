package nl.buurthub.agenda;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.signup.Occupancy;
import nl.buurthub.signup.Signing;
import nl.buurthub.signup.Slot;
import nl.buurthub.signup.SlotSql;

public final class GatheringSql {

    private GatheringSql() {}

    public static void cancel(Queries db, UUID gathering, String reason, Instant now) {
        db.run("""
                update gathering set state = 'cancelled', reason = $2, edited = $3, sequence = sequence + 1,
                  reminder_due = null
                where id = $1
                """, gathering, reason, now);
    }

    public static void remove(Queries db, UUID gathering, Instant now) {
        db.run("update gathering set removed = $2, reminder_due = null where id = $1", gathering, now);
    }

    /** Whether it is there still or not. */
    public static Optional<GatheringCard> planned(Queries db, Membership in, UUID gathering) {
        return db.first(
                        "select id from gathering where id = $1 and hood = $2",
                        row -> row.getUUID("id"),
                        gathering,
                        in.hood())
                .map(id -> CardSql.card(db, id));
    }

    /**
     * Locks a gathering, and then its places, until the transaction ends: what happens to them happens one after the other.
     *
     * @throws Problem.NotFound if it isn't there, or not for the caller
     */
    public static GatheringRow lock(Queries db, Membership who, UUID gathering) {
        return db.first("""
                        select gathering.*, hood.slug, hood.time_zone from gathering join hood on hood.id = gathering.hood
                        where gathering.id = $1 and hood = $2 and removed is null and (audience = 'public' or $3)
                        for update of gathering
                        """, row -> locked(db, row), gathering, who.hood(), who.resident())
                .orElseThrow(Problem.NotFound::new);
    }

    /** The same for what isn't asked by a person in a hood. */
    public static GatheringRow lock(Queries db, UUID gathering) {
        return db.first("""
                        select gathering.*, hood.slug, hood.time_zone from gathering join hood on hood.id = gathering.hood
                        where gathering.id = $1 and removed is null for update of gathering
                        """, row -> locked(db, row), gathering).orElseThrow(Problem.NotFound::new);
    }

    private static GatheringRow locked(Queries db, Row row) {
        return row(row, SlotSql.lock(db, row.getUUID("id")).orElse(Occupancy.NONE));
    }

    /** Not locked. @throws Problem.NotFound if the caller may not see it */
    public static GatheringRow seen(Queries db, Membership who, UUID gathering) {
        return db.first("""
                        select * from gathering_card
                        where id = $1 and hood = $2 and removed is null and (audience = 'public' or $3)
                        """, GatheringSql::row, gathering, who.hood(), who.resident())
                .orElseThrow(Problem.NotFound::new);
    }

    /** Those of these that weren't removed, not locked. */
    static List<GatheringRow> there(Queries db, Collection<UUID> gatherings) {
        return db.list(
                "select * from gathering_card where id = any($1) and removed is null order by id",
                GatheringSql::row,
                (Object) gatherings.toArray(UUID[]::new));
    }

    /** One that is told about, removed or not, and not locked: what is counted may be different by now. */
    public static GatheringRow any(Queries db, UUID gathering) {
        return db.one("select * from gathering_card where id = $1", GatheringSql::row, gathering);
    }

    /** This date and those of its series that follow and weren't cancelled, in the order in which they are locked. */
    public static List<UUID> following(Queries db, GatheringRow date) {
        return db.list("""
                select id from gathering
                where series = $1 and occurs >= $2 and removed is null and state = 'planned' order by occurs
                """, row -> row.getUUID("id"), date.series(), date.occurs());
    }

    /** Coming ones that somebody organises in a hood, in the order in which they are locked. */
    public static List<UUID> organised(Queries db, UUID hood, UUID organiser, Instant now) {
        return db.list("""
                select id from gathering
                where hood = $1 and organiser = $2 and starts > $3 and removed is null and state = 'planned' order by starts
                """, row -> row.getUUID("id"), hood, organiser, now);
    }

    /** Those that tell of what somebody organises. */
    static List<Stream> streams(Queries db, UUID organiser) {
        return db.list(
                """
                select distinct hood.slug, audience from gathering join hood on hood.id = gathering.hood
                where organiser = $1 and removed is null
                """,
                row -> Stream.of(row.getString("slug"), Rows.wireEnum(row, "audience", Audience.class)),
                organiser);
    }

    /** All that weren't removed, in the order in which they are locked. */
    public static List<UUID> ofSeries(Queries db, UUID series) {
        return db.list(
                "select id from gathering where series = $1 and removed is null order by occurs",
                row -> row.getUUID("id"),
                series);
    }

    public static Optional<UUID> first(Queries db, UUID series) {
        return db.first(
                "select id from gathering where series = $1 order by occurs limit 1", row -> row.getUUID("id"), series);
    }

    /** One whose reminder is due; claimed, it is nobody else's until the transaction ends. */
    static Optional<UUID> reminderDue(Queries db, Instant now) {
        return db.first("""
                select id from gathering where reminder_due <= $1 and moderation is null order by reminder_due limit 1 for update skip locked
                """, row -> row.getUUID("id"), now);
    }

    static void reminded(Queries db, UUID gathering) {
        db.run("update gathering set reminder_due = null where id = $1", gathering);
    }

    private static GatheringRow row(Row row) {
        return row(row, SlotSql.places(row));
    }

    private static GatheringRow row(Row row, Occupancy places) {
        return new GatheringRow(slot(row, places), row.getUUID("series"), Rows.instantOrNull(row, "occurs"));
    }

    private static Slot slot(Row row, Occupancy places) {
        var label =
                new Slot.Label(row.getString("title"), row.getString("venue"), ZoneId.of(row.getString("time_zone")));
        var terms = new Slot.Terms(
                Rows.wireEnum(row, "signing", Signing.class),
                Rows.instant(row, "starts"),
                Rows.instantOrNull(row, "closes"),
                Rows.wireEnum(row, "state", GatheringState.class) == GatheringState.CANCELLED);
        return new Slot(
                row.getUUID("id"),
                row.getString("slug"),
                Rows.wireEnum(row, "audience", Audience.class),
                row.getUUID("organiser"),
                label,
                terms,
                places);
    }
}
