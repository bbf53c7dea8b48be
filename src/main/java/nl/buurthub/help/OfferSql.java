package nl.buurthub.help;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;
import nl.buurthub.platform.db.Rows;
import nl.buurthub.platform.text.MailAddress;
import org.jspecify.annotations.Nullable;

/** Offers, as asker and helper see them. */
public final class OfferSql {

    private static final RecordMapping<MyOffer> MINE = RecordMapping.of(
            MyOffer.class,
            new Component("messages", _ -> List.of()),
            new Component("asker", _ -> null),
            new Component("thanks", _ -> null));

    private OfferSql() {}

    /** An offer within a request that is locked, and its helper. */
    public record MailedOffer(UUID id, UUID person, String name, String email, Language language, OfferState state) {}

    /** Which offer, and whose. */
    public record Offered(UUID id, UUID request, UUID person) {}

    /** Whose offer, and how it begins. */
    public record Untold(String name, String text) {}

    public static UUID insert(Queries db, UUID request, UUID hood, UUID person, Instant now) {
        return db.one("""
                insert into help_offer (request, person, offered, helped) values ($1, $2, $3, (
                  select count(*) from help_offer earlier join help_request on help_request.id = earlier.request
                  where earlier.person = $2 and earlier.state = 'accepted' and help_request.state = 'helped' and hood = $4))
                returning id
                """, row -> row.getUUID("id"), request, person, now, hood);
    }

    public static Optional<MailedOffer> find(Queries db, UUID request, UUID offer) {
        return db.first("""
                select help_offer.*, name, email::text as email, language
                from help_offer join person on person.id = help_offer.person where request = $1 and help_offer.id = $2
                """, OfferSql::mailed, request, offer);
    }

    /** Oldest first. */
    public static List<MailedOffer> of(Queries db, UUID request) {
        return db.list("""
                select help_offer.*, name, email::text as email, language
                from help_offer join person on person.id = help_offer.person
                where request = $1 order by offered, help_offer.id
                """, OfferSql::mailed, request);
    }

    /** Those whose helper still lives in the hood, and so may hear of the request. */
    static List<Offered> heard(Queries db, UUID request) {
        return db.list("""
                select help_offer.id, request, help_offer.person from help_offer
                join help_request on help_request.id = request
                join resident on resident.hood = help_request.hood and resident.person = help_offer.person
                where request = $1 order by help_offer.id
                """, OfferSql::offered, request);
    }

    public static boolean hasActive(Queries db, UUID request, UUID person) {
        return db.first(
                        "select from help_offer where request = $1 and person = $2 and state in ('offered', 'accepted')",
                        row -> row,
                        request,
                        person)
                .isPresent();
    }

    public static void become(Queries db, UUID offer, OfferState state, Instant now) {
        db.run("update help_offer set state = $2, decided = $3 where id = $1", offer, state, now);
    }

    public static int declined(Queries db, UUID request, UUID person) {
        return db.one("""
                select count(*)::int as times from help_offer where request = $1 and person = $2 and state = 'declined'
                """, row -> row.getInteger("times"), request, person);
    }

    static boolean isAccepted(Queries db, UUID request) {
        return db.first("select from help_offer where request = $1 and state = 'accepted'", row -> row, request)
                .isPresent();
    }

    /** Requests in a hood where somebody's offer is active, in the order in which they are locked. */
    public static List<UUID> requestsOf(Queries db, UUID hood, UUID person) {
        return db.list("""
                select help_request.id from help_offer join help_request on help_request.id = help_offer.request
                where hood = $1 and person = $2 and help_offer.state in ('offered', 'accepted')
                  and help_request.state <> 'helped'
                order by help_request.id
                """, row -> row.getUUID("id"), hood, person);
    }

    /** What somebody offered, wherever. */
    public static List<Offered> by(Queries db, UUID person) {
        return db.list(
                "select id, request, person from help_offer where person = $1 order by id", OfferSql::offered, person);
    }

    /** What somebody accepted, of whomever. */
    public static List<Offered> acceptedBy(Queries db, UUID asker) {
        return db.list("""
                select help_offer.id, help_offer.request, help_offer.person
                from help_offer join help_asker on help_asker.request = help_offer.request
                where help_asker.person = $1 and state = 'accepted' order by help_offer.id
                """, OfferSql::offered, asker);
    }

    /** Those that wait and that the asker got no mail of; they count as told from now on. */
    static List<Untold> untold(Queries db, UUID request) {
        return db.list("""
                with told as (
                  update help_offer set mailed = true where request = $1 and state = 'offered' and not mailed returning *)
                select name, (select text from help_message where offer = told.id order by nr limit 1) as text
                from told join person on person.id = told.person order by offered, told.id
                """, row -> new Untold(row.getString("name"), row.getString("text")), request);
    }

    public static Offer offer(Queries db, UUID offer) {
        return db.one("""
                select help_offer.*, name, email::text as email, verified, coalesce(resident.since, joined) as since
                from help_offer join person on person.id = help_offer.person
                join help_request on help_request.id = help_offer.request
                left join resident on resident.hood = help_request.hood and resident.person = help_offer.person
                where help_offer.id = $1
                """, row -> offer(row, OfferMessageSql.of(db, offer)), offer);
    }

    /** What managers took away is, as long as they keep it, as what its asker withdrew, and says nothing. */
    public static MyOffer mine(Queries db, UUID offer) {
        return db.one(
                """
                select help_offer.*, case when moderation is null then need else '' end as need,
                  case when moderation is null then help_request.state else 'withdrawn' end as request_state, moderation is not null as gone
                from help_offer join help_request on help_request.id = help_offer.request where help_offer.id = $1
                """,
                row -> MINE.apply(row).with(row.getBoolean("gone") ? List.of() : OfferMessageSql.of(db, offer)),
                offer);
    }

    /** What somebody offered to this request, last of all. */
    public static Optional<UUID> lastOf(Queries db, UUID request, UUID person) {
        return db.first("""
                select id from help_offer where request = $1 and person = $2
                order by state in ('offered', 'accepted') desc, offered desc limit 1
                """, row -> row.getUUID("id"), request, person);
    }

    /** Newest first. */
    public static List<UUID> mine(Queries db, Membership in, UUID person, @Nullable PageCursor after, int most) {
        return db.list(
                """
                select help_offer.id from help_offer join help_request on help_request.id = help_offer.request
                where hood = $1 and person = $2 and ($3::uuid is null or (offered, help_offer.id) < ($4, $3))
                order by offered desc, help_offer.id desc limit $5
                """,
                row -> row.getUUID("id"),
                in.hood(),
                person,
                after == null ? null : after.id(),
                after == null ? null : after.at(),
                most);
    }

    private static Offered offered(Row row) {
        return new Offered(row.getUUID("id"), row.getUUID("request"), row.getUUID("person"));
    }

    private static MailedOffer mailed(Row row) {
        return new MailedOffer(
                row.getUUID("id"),
                row.getUUID("person"),
                row.getString("name"),
                row.getString("email"),
                Rows.wireEnum(row, "language", Language.class),
                Rows.wireEnum(row, "state", OfferState.class));
    }

    private static Offer offer(Row row, List<OfferMessage> messages) {
        var state = Rows.wireEnum(row, "state", OfferState.class);
        return new Offer(
                row.getUUID("id"),
                row.getUUID("request"),
                state,
                Rows.instant(row, "offered"),
                new Offer.Volunteer(
                        row.getUUID("person"),
                        row.getString("name"),
                        Rows.instant(row, "since"),
                        row.getValue("verified") != null,
                        row.getInteger("helped"),
                        state == OfferState.ACCEPTED ? MailAddress.shown(row.getString("email")) : null),
                messages);
    }
}
