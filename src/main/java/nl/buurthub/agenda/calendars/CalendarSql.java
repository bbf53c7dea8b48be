package nl.buurthub.agenda.calendars;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.agenda.AgendaBoard.Filter;
import nl.buurthub.agenda.CardSql;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;

/** Gatherings for calendars, and the secrets of people's own. */
final class CalendarSql {

    private static final int MOST = 2000;

    private CalendarSql() {}

    /** @throws Problem.NotFound if the caller may not see it */
    static CalendarDate date(Queries db, Membership who, UUID gathering) {
        return db.first("""
                        select *, false as waits from gathering_card
                        where id = $1 and hood = $2 and removed is null and (audience = 'public' or $3)
                        """, CalendarSql::date, gathering, who.hood(), who.resident())
                .orElseThrow(Problem.NotFound::new);
    }

    /** What is for everybody, in order of start. */
    static List<CalendarDate> open(Queries db, UUID hood, Filter filter) {
        return db.list(
                """
                select *, false as waits from gathering_card
                where hood = $1 and removed is null and audience = 'public' and ends > $2 and starts < $3
                  and ($4::text is null or kind = $4) and (accessible or not $5) and (cost = '' or not $6)
                order by starts, id limit $7
                """,
                CalendarSql::date,
                hood,
                filter.from(),
                filter.until(),
                filter.kind(),
                filter.accessible(),
                filter.free(),
                MOST);
    }

    /** What somebody goes to, waits for or organises, in order of start; what is for residents as long as they are one. */
    static List<CalendarDate> own(Queries db, UUID person, Instant from, Instant until) {
        return db.list("""
                select gathering_card.*, coalesce(entry.state = 'waiting', false) as waits from gathering_card
                left join sign_up entry on entry.slot = gathering_card.id and entry.person = $1
                  and entry.state in ('placed', 'waiting')
                where removed is null and (organiser = $1 or entry.id is not null) and ends > $2 and starts < $3
                  and (audience = 'public' or exists (
                    select from resident where resident.hood = gathering_card.hood and resident.person = $1))
                order by starts, gathering_card.id limit $4
                """, CalendarSql::date, person, from, until, MOST);
    }

    private static CalendarDate date(Row row) {
        return new CalendarDate(
                CardSql.card(row),
                Rows.instantOrNull(row, "occurs"),
                row.getInteger("sequence"),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("waits"));
    }

    /** Whose calendar it is. */
    record Reader(UUID id, Language language) {}

    static Optional<Reader> reader(Queries db, byte[] secret) {
        return db.first(
                """
                select id, language from calendar_feed join person on person.id = calendar_feed.person where secret = $1
                """,
                row -> new Reader(row.getUUID("id"), Rows.wireEnum(row, "language", Language.class)),
                Buffer.buffer(secret));
    }

    static void makeFeed(Queries db, UUID person, byte[] secret, Instant now) {
        db.run("""
                insert into calendar_feed (person, secret, made) values ($1, $2, $3)
                on conflict (person) do update set secret = excluded.secret, made = excluded.made
                """, person, Buffer.buffer(secret), now);
    }

    static Optional<Instant> made(Queries db, UUID person) {
        return db.first("select made from calendar_feed where person = $1", row -> Rows.instant(row, "made"), person);
    }

    static void dropFeed(Queries db, UUID person) {
        db.run("delete from calendar_feed where person = $1", person);
    }
}
