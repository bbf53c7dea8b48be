package nl.buurthub.help;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.HoodSettings;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.text.RichText;
import org.jspecify.annotations.Nullable;

/** Requests, without who asked. */
public final class HelpSql {

    private static final RecordMapping<HelpCard.Anonymous> REQUEST = RecordMapping.of(
            HelpCard.Anonymous.class,
            new Component("hood", row -> row.getString("slug")),
            new Component("rich", row -> RichText.of(row.getString("source"))));

    private static final RecordMapping<HelpRow> ROW = RecordMapping.of(
            HelpRow.class, new Component("settings", row -> Json.read(row.getString("settings"), HoodSettings.class)));

    private HelpSql() {}

    /** The newest, after the cursor; of them what the caller may see, and is in one of the states and of the category. */
    public static List<HelpCard> list(
            Queries db,
            Membership who,
            List<RequestState> states,
            @Nullable Category category,
            @Nullable PageCursor after,
            int most) {
        return db.list(
                """
                select * from help_card
                where hood = $1 and moderation is null and (audience = 'public' or $2) and state = any($3) and ($4::text is null or category = $4)
                  and ($5::uuid is null or (asked, id) < ($6, $5))
                order by asked desc, id desc limit $7
                """,
                HelpSql::card,
                who.hood(),
                who.resident(),
                states.stream().map(RequestState::word).toArray(String[]::new),
                category,
                after == null ? null : after.id(),
                after == null ? null : after.at(),
                most);
    }

    /** @throws Problem.NotFound if the caller may not see it, or nobody may any more */
    public static HelpCard seen(Queries db, Membership who, UUID request) {
        return db.first("""
                        select * from help_card
                        where id = $1 and hood = $2 and moderation is null and (audience = 'public' or $3) and state <> 'withdrawn'
                        """, HelpSql::card, request, who.hood(), who.resident()).orElseThrow(Problem.NotFound::new);
    }

    static HelpCard card(Queries db, UUID request) {
        return db.one("select * from help_card where id = $1", HelpSql::card, request);
    }

    /**
     * Locks a request until the transaction ends, and the names of who has to do with it, so that events about it come one
     * after the other.
     *
     * @throws Problem.NotFound if it isn't there
     */
    public static HelpRow lock(Tx tx, UUID hood, UUID request) {
        return locked(tx, tx.first("""
                                select help_request.*, hood.slug, hood.settings::text as settings
                                from help_request join hood on hood.id = help_request.hood
                                where help_request.id = $1 and hood.id = $2 for update of help_request
                                """, ROW, request, hood)).orElseThrow(Problem.NotFound::new);
    }

    /** As {@link #lock(Tx, UUID, UUID)}, in whatever hood it is. */
    public static HelpRow lock(Tx tx, UUID request) {
        return locked(tx, tx.first("""
                                select help_request.*, hood.slug, hood.settings::text as settings
                                from help_request join hood on hood.id = help_request.hood
                                where help_request.id = $1 for update of help_request
                                """, ROW, request)).orElseThrow(Problem.NotFound::new);
    }

    private static Optional<HelpRow> locked(Tx tx, Optional<HelpRow> locked) {
        locked.ifPresent(row -> tx.run("""
                select from person where id in (
                  select person from help_asker where request = $1 union select person from help_offer where request = $1)
                order by id for share
                """, row.id()));
        return locked;
    }

    /** Counts again how many offers wait and were accepted. */
    public static void count(Queries db, UUID request) {
        db.run("""
                update help_request set
                  offers = (select count(*) from help_offer where request = $1 and state = 'offered'),
                  helpers = (select count(*) from help_offer where request = $1 and state = 'accepted')
                where id = $1
                """, request);
    }

    public static void become(Queries db, UUID request, RequestState state, Instant now) {
        db.run("""
                update help_request set state = $2, ended = case when $4 then $3::timestamptz end,
                  alert_due = null, reminder_due = null, expiry_due = null, withdraw_due = null,
                  mail_due = case when $4 then null else mail_due end
                where id = $1
                """, request, state, now, state.ended());
    }

    /** From now on the deadlines of one that is open run. */
    public static void startDeadlines(Queries db, UUID request, Instant alert, Instant reminder, Instant expiry) {
        db.run("""
                update help_request set alert_due = case when offers = 0 then $2::timestamptz end,
                  reminder_due = $3, expiry_due = $4
                where id = $1
                """, request, alert, reminder, expiry);
    }

    static HelpCard card(Row row) {
        var request = REQUEST.apply(row);
        var asker = Rows.author(row, "asker");
        return asker == null ? request : new HelpCard.Named(request, asker);
    }
}
