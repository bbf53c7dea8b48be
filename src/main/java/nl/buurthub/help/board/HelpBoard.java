package nl.buurthub.help.board;

import java.util.List;
import java.util.UUID;
import nl.buurthub.help.AskerSql;
import nl.buurthub.help.Category;
import nl.buurthub.help.HelpCard;
import nl.buurthub.help.HelpSql;
import nl.buurthub.help.MyOffer;
import nl.buurthub.help.Offer;
import nl.buurthub.help.OfferSql;
import nl.buurthub.help.OfferState;
import nl.buurthub.help.OwnHelp;
import nl.buurthub.help.RequestState;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.Journal;
import org.jspecify.annotations.Nullable;

/** What a caller sees of the requests of a hood, with where the streams stood just before. */
public final class HelpBoard {

    private static final List<RequestState> ACTIVE = List.of(RequestState.OPEN, RequestState.AGREED);

    private final Queries db;
    private final Journal journal;

    public HelpBoard(Queries db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** The contract's {@code HelpList}. */
    public record HelpList(List<HelpCard> items, @Nullable String next, List<Cursor> live) {}

    /** The contract's {@code HelpPage}. */
    public record HelpPage(HelpCard request, @Nullable MyOffer myOffer, List<Cursor> live) {}

    /** The contract's {@code OwnHelpList}. */
    public record OwnHelpList(List<OwnHelp> items, @Nullable String next, List<Cursor> live) {}

    /** The contract's {@code OwnHelpPage}. */
    public record OwnHelpPage(OwnHelp help, List<Offer> offers, List<Cursor> live) {}

    /** The contract's {@code MyOfferList}. */
    public record MyOfferList(List<MyOffer> items, @Nullable String next, List<Cursor> live) {}

    /** @param state those that are open or agreed when absent */
    public HelpList list(
            Caller who,
            String slug,
            @Nullable RequestState state,
            @Nullable Category category,
            @Nullable PageCursor after,
            int limit) {
        var hood = Hoods.membership(db, who, slug);
        var live = journal.cursors(db, hood.square(who));
        var states = state == null ? ACTIVE : List.of(state);
        var page = Page.of(
                HelpSql.list(db, hood, states, category, after, limit + 1),
                limit,
                card -> new PageCursor(card.request().asked(), card.request().id()).toString());
        return new HelpList(page.items(), page.next(), live);
    }

    public HelpPage show(Caller who, String slug, UUID request) {
        var hood = Hoods.membership(db, who, slug);
        var live = journal.cursors(db, hood.square(who));
        var card = HelpSql.seen(db, hood, request);
        var mine = who instanceof Caller.Person person
                ? OfferSql.lastOf(db, request, person.id())
                        .map(id -> mine(hood, id))
                        .orElse(null)
                : null;
        return new HelpPage(card, mine, live);
    }

    public OwnHelpList own(Caller who, String slug, @Nullable PageCursor after, int limit) {
        var person = who.person().id();
        var hood = Hoods.membership(db, who, slug);
        var live = journal.cursors(db, hood.square(who));
        var page = Page.of(
                AskerSql.own(db, hood, person, after, limit + 1),
                limit,
                own -> new PageCursor(
                                own.request().request().asked(),
                                own.request().request().id())
                        .toString());
        return new OwnHelpList(page.items(), page.next(), live);
    }

    public OwnHelpPage showOwn(Caller who, String slug, UUID request) {
        var person = who.person().id();
        var hood = Hoods.membership(db, who, slug);
        var live = journal.cursors(db, hood.square(who));
        var own = AskerSql.own(db, hood.hood(), request, person).orElseThrow(Problem.NotFound::new);
        var offers = OfferSql.of(db, request).stream()
                .map(found -> OfferSql.offer(db, found.id()))
                .map(offer -> hood.resident() ? offer : offer.withoutContact())
                .toList();
        return new OwnHelpPage(own, offers, live);
    }

    public MyOfferList offers(Caller who, String slug, @Nullable PageCursor after, int limit) {
        var person = who.person().id();
        var hood = Hoods.membership(db, who, slug);
        var live = journal.cursors(db, hood.square(who));
        var offers = OfferSql.mine(db, hood, person, after, limit + 1).stream()
                .map(id -> mine(hood, id))
                .toList();
        var page = Page.of(offers, limit, offer -> new PageCursor(offer.offered(), offer.id()).toString());
        return new MyOfferList(page.items(), page.next(), live);
    }

    /** With who asked, once that may be known, as long as the helper lives here. */
    private MyOffer mine(Membership hood, UUID id) {
        var offer = OfferSql.mine(db, id);
        if (offer.state() != OfferState.ACCEPTED || !hood.resident() || offer.gone()) return offer;
        return offer.with(AskerSql.asker(db, offer.request()), AskerSql.thanks(db, offer.request()));
    }
}
