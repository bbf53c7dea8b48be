package nl.buurthub.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.AgendaBoard.Filter;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.signup.SignUpSql;
import nl.buurthub.signup.SignUpState;
import org.jspecify.annotations.Nullable;

/** Gatherings as they are read, in order of start. */
final class BoardSql {

    private BoardSql() {}

    /** Of those that the caller may see. */
    static List<GatheringCard> list(Queries db, Membership who, Filter filter, @Nullable PageCursor after, int most) {
        return CardSql.pictured(
                db,
                db.list(
                        """
                select * from gathering_card
                where hood = $1 and removed is null and (audience = 'public' or $2) and ends > $3
                  and ($4::timestamptz is null or starts < $4) and ($5::text is null or kind = $5)
                  and (accessible or not $6) and (cost = '' or not $7)
                  and ($8::uuid is null or (starts, id) > ($9, $8))
                order by starts, id limit $10
                """,
                        CardSql::card,
                        who.hood(),
                        who.resident(),
                        filter.from(),
                        filter.until(),
                        filter.kind(),
                        filter.accessible(),
                        filter.free(),
                        after == null ? null : after.id(),
                        after == null ? null : after.at(),
                        most));
    }

    /** @throws Problem.NotFound if the caller may not see it */
    static GatheringCard seen(Queries db, Membership who, UUID gathering) {
        var found = db.list("""
                        select * from gathering_card
                        where id = $1 and hood = $2 and removed is null and (audience = 'public' or $3)
                        """, CardSql::card, gathering, who.hood(), who.resident());
        if (found.isEmpty()) throw new Problem.NotFound();
        return CardSql.pictured(db, found).getFirst();
    }

    /** The same, also for who organises one that managers took away. */
    static GatheringCard shown(Queries db, Membership who, @Nullable UUID person, UUID gathering) {
        var own = db.list("""
                select * from gathering_card where id = $1 and hood = $2 and organiser = $3 and moderation is not null
                """, CardSql::card, gathering, who.hood(), person);
        return own.isEmpty()
                ? seen(db, who, gathering)
                : CardSql.pictured(db, own).getFirst();
    }

    static String details(Queries db, UUID gathering) {
        return db.one("select details from gathering where id = $1", row -> row.getString("details"), gathering);
    }

    /** The others of a series that are to come. */
    static List<AgendaBoard.OtherDate> dates(Queries db, GatheringCard gathering, Instant now) {
        return db.list(
                """
                select id, starts, state from gathering
                where series = $1 and id <> $2 and removed is null and ends > $3 order by starts
                """,
                row -> new AgendaBoard.OtherDate(
                        row.getUUID("id"),
                        Rows.instant(row, "starts"),
                        Rows.wireEnum(row, "state", GatheringState.class)),
                gathering.when().series(),
                gathering.id(),
                now);
    }

    /** What somebody has to do with these. */
    static List<AgendaBoard.Own> own(Queries db, List<UUID> gatherings, UUID person) {
        return db.list(
                """
                select slot, state, guests from sign_up
                where person = $1 and slot = any($2) and state in ('placed', 'waiting')
                """,
                row -> new AgendaBoard.Own(
                        row.getUUID("slot"), Rows.wireEnum(row, "state", SignUpState.class), row.getInteger("guests")),
                person,
                gatherings.toArray(UUID[]::new));
    }

    /** That aren't over. */
    static List<AgendaBoard.SignUpEntry> signUps(
            Queries db, UUID person, @Nullable UUID hood, Instant now, @Nullable PageCursor after, int most) {
        var found = db.list(
                """
                select gathering_card.*, entry.id as entry from gathering_card
                join sign_up entry on entry.slot = gathering_card.id
                where entry.person = $1 and entry.state in ('placed', 'waiting') and removed is null and ends > $2
                  and ($3::uuid is null or hood = $3) and ($4::uuid is null or (starts, gathering_card.id) > ($5, $4))
                order by starts, gathering_card.id limit $6
                """,
                row -> new Found(row.getUUID("entry"), CardSql.card(row)),
                person,
                now,
                hood,
                after == null ? null : after.id(),
                after == null ? null : after.at(),
                most);
        var cards = CardSql.pictured(db, found.stream().map(Found::gathering).toList());
        var entries = new ArrayList<AgendaBoard.SignUpEntry>();
        for (var nr = 0; nr < cards.size(); nr++)
            entries.add(new AgendaBoard.SignUpEntry(
                    GatheringSignUp.of(
                            SignUpSql.find(db, found.get(nr).signUp()).orElseThrow()),
                    cards.get(nr)));
        return entries;
    }

    private record Found(UUID signUp, GatheringCard gathering) {}

    static List<GatheringCard> organised(
            Queries db, UUID person, @Nullable UUID hood, Instant since, @Nullable PageCursor after, int most) {
        return CardSql.pictured(
                db,
                db.list(
                        """
                select * from gathering_card
                where organiser = $1 and (removed is null or moderation is not null) and ends > $2 and ($3::uuid is null or hood = $3)
                  and ($4::uuid is null or (starts, id) > ($5, $4))
                order by starts, id limit $6
                """,
                        CardSql::card,
                        person,
                        since,
                        hood,
                        after == null ? null : after.id(),
                        after == null ? null : after.at(),
                        most));
    }
}
