package nl.buurthub.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.signup.Organising;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SignUpSql;
import nl.buurthub.signup.SignUpState;
import org.jspecify.annotations.Nullable;

/** What a caller sees of the agenda, with where the streams stood just before. */
public final class AgendaBoard {

    private static final Duration SEEN_BACK = Duration.ofDays(30);

    private final Queries db;
    private final Journal journal;
    private final Clock clock;

    AgendaBoard(Queries db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param from only what ends after it */
    public record Filter(
            Instant from, @Nullable Instant until, @Nullable GatheringKind kind, boolean accessible, boolean free) {}

    /** What the caller has to do with a gathering. */
    public record Own(UUID gathering, SignUpState state, int guests) {}

    /** Another date of the same series. */
    public record OtherDate(UUID id, Instant starts, GatheringState state) {}

    /** The contract's {@code GatheringList}. */
    public record Gatherings(
            List<GatheringCard> items, @Nullable String next, List<Own> own, List<Cursor> live) {}

    /** The contract's {@code GatheringPage}. {@code details}: as written. */
    public record GatheringPage(
            GatheringCard gathering,
            String details,
            @Nullable GatheringSignUp own,
            List<SignUp.Name> names,
            List<OtherDate> dates,
            boolean mayManage,
            List<Cursor> live) {}

    /** The contract's {@code SignUpEntry}. */
    public record SignUpEntry(GatheringSignUp signUp, GatheringCard gathering) {}

    /** The contract's {@code SignUpList}. */
    public record SignUpList(
            List<SignUpEntry> items, @Nullable String next, List<Cursor> live) {}

    /** The contract's {@code OwnGatheringList}. */
    public record OwnGatherings(
            List<GatheringCard> items, @Nullable String next, List<Cursor> live) {}

    /** All that is to come. */
    public Filter coming() {
        return new Filter(clock.instant(), null, null, false, false);
    }

    public Gatherings list(Caller who, String slug, Filter filter, @Nullable PageCursor after, int limit) {
        var hood = Hoods.membership(db, who, slug);
        var live = cursors(who, hood);
        var page = Page.of(BoardSql.list(db, hood, filter, after, limit + 1), limit, AgendaBoard::cursor);
        var ids = page.items().stream().map(GatheringCard::id).toList();
        var own = who instanceof Caller.Person person ? BoardSql.own(db, ids, person.id()) : List.<Own>of();
        return new Gatherings(page.items(), page.next(), own, live);
    }

    public GatheringPage show(Caller who, String slug, UUID gathering) {
        var hood = Hoods.membership(db, who, slug);
        var live = cursors(who, hood);
        var person = who instanceof Caller.Person caller ? caller.id() : null;
        var card = BoardSql.shown(db, hood, person, gathering);
        var own = person == null
                ? null
                : SignUpSql.of(db, gathering, person).map(GatheringSignUp::of).orElse(null);
        return new GatheringPage(
                card,
                BoardSql.details(db, gathering),
                own,
                hood.resident() ? SignUpSql.shown(db, gathering) : List.of(),
                card.when().series() == null ? List.of() : BoardSql.dates(db, card, clock.instant()),
                card.status().moderation() == null && Organising.may(hood, who, card.organiserId()),
                live);
    }

    /** @param slug of the only hood that is meant, if one is */
    public SignUpList signUps(Caller who, @Nullable String slug, @Nullable PageCursor after, int limit) {
        var person = who.person().id();
        var hood = slug == null ? null : Hoods.membership(db, who, slug);
        var live = cursors(who, hood);
        var page = Page.of(
                BoardSql.signUps(db, person, hood == null ? null : hood.hood(), clock.instant(), after, limit + 1),
                limit,
                entry -> cursor(entry.gathering()));
        return new SignUpList(page.items(), page.next(), live);
    }

    /** @param slug likewise */
    public OwnGatherings organised(Caller who, @Nullable String slug, @Nullable PageCursor after, int limit) {
        var person = who.person().id();
        var hood = slug == null ? null : Hoods.membership(db, who, slug);
        var live = cursors(who, hood);
        var since = clock.instant().minus(SEEN_BACK);
        var page = Page.of(
                BoardSql.organised(db, person, hood == null ? null : hood.hood(), since, after, limit + 1),
                limit,
                AgendaBoard::cursor);
        return new OwnGatherings(page.items(), page.next(), live);
    }

    private static String cursor(GatheringCard card) {
        return new PageCursor(card.when().starts(), card.id()).toString();
    }

    private List<Cursor> cursors(Caller who, @Nullable Membership hood) {
        return journal.cursors(
                db, hood == null ? List.of(Stream.person(who.person().id())) : hood.square(who));
    }
}
