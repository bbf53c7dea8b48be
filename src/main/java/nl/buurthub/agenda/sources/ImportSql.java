package nl.buurthub.agenda.sources;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.GatheringState;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.icalendar.CalendarEvent;

/** Gatherings that a calendar brought. */
final class ImportSql {

    private static final RecordMapping<CalendarEvent> EVENT = RecordMapping.of(CalendarEvent.class);

    private ImportSql() {}

    /**
     * As it was taken over.
     *
     * @param removed that it was no longer in the calendar, or managers took it away: {@code moderated}
     */
    record Imported(UUID id, CalendarEvent event, boolean removed, boolean moderated) {}

    /** Those that weren't over then, locked. */
    static List<Imported> coming(Queries db, UUID source, Instant now) {
        return db.list("""
                select *, state = 'cancelled' as cancelled from gathering
                where source = $1 and ends > $2 order by starts, id for update
                """, ImportSql::imported, source, now);
    }

    private static Imported imported(Row row) {
        return new Imported(
                row.getUUID("id"),
                EVENT.apply(row),
                row.getOffsetDateTime("removed") != null,
                row.getString("moderation") != null);
    }

    /**
     * What is no longer in the calendar, or over, is kept for a while, and no more of it than so many: somebody may have it open,
     * or look back.
     */
    static void forget(Queries db, UUID source, Instant now, Instant before, int most) {
        db.run("""
                delete from gathering using (
                  select id, coalesce(removed, ends) as gone,
                    row_number() over (order by coalesce(removed, ends) desc, id) as nr
                  from gathering where source = $1 and (removed is not null and moderation is null or ends <= $2)) old
                where gathering.id = old.id and (old.gone < $3 or old.nr > $4)
                """, source, now, before, most);
    }

    /**
     * What is over is there too, when it is moved to a later moment.
     *
     * @param cost what is said of it, for what calendars don't tell
     */
    static UUID put(Queries db, SourceSql.DueSource source, CalendarEvent event, String cost, Instant now) {
        return db.one(
                """
                insert into gathering
                  (hood, source, uid, occurs, kind, title, details, starts, ends, venue, audience, signing, cost, planned,
                   all_day)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'none', $12, $13, $15)
                on conflict (source, uid, occurs) do update set title = $6, details = $7, starts = $8, ends = $9, venue = $10,
                  state = $14, all_day = $15, removed = null, edited = $13, sequence = gathering.sequence + 1
                returning id
                """,
                row -> row.getUUID("id"),
                source.hood(),
                source.id(),
                event.uid(),
                event.occurs(),
                source.kind(),
                event.title(),
                event.details(),
                event.starts(),
                event.ends(),
                event.venue(),
                source.audience(),
                cost,
                now,
                event.cancelled() ? GatheringState.CANCELLED : GatheringState.PLANNED,
                event.allDay());
    }
}
