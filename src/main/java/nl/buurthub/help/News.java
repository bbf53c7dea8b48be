package nl.buurthub.help;

import java.util.List;
import java.util.UUID;
import nl.buurthub.help.HelpEvent.HelpAsked;
import nl.buurthub.help.HelpEvent.HelpChanged;
import nl.buurthub.help.HelpEvent.HelpUnanswered;
import nl.buurthub.help.HelpEvent.HelpWithdrawn;
import nl.buurthub.help.HelpEvent.MyOfferChanged;
import nl.buurthub.help.HelpEvent.OfferChanged;
import nl.buurthub.help.HelpEvent.OwnHelpChanged;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.live.Journal;
import nl.buurthub.platform.live.Stream;

/** Tells everybody what became of a request, each of them what they may know. */
final class News {

    private final Journal journal;

    News(Journal journal) {
        this.journal = journal;
    }

    void asked(Tx tx, HelpRow request) {
        journal.append(tx, request.stream(), new HelpAsked(HelpSql.card(tx, request.id())));
        journal.append(tx, asker(tx, request), new OwnHelpChanged(AskerSql.own(tx, request.id())));
    }

    /** Other numbers, or another time to end. */
    void counted(Tx tx, HelpRow request) {
        journal.append(tx, request.stream(), new HelpChanged(HelpSql.card(tx, request.id())));
        journal.append(tx, asker(tx, request), new OwnHelpChanged(AskerSql.own(tx, request.id())));
    }

    /** Another state. */
    void became(Tx tx, HelpRow request) {
        counted(tx, request);
        for (var offer : OfferSql.heard(tx, request.id())) toHelper(tx, offer.id(), offer.person());
    }

    /** Other words, or a name less: what was told before now says the same. */
    void restated(Tx tx, HelpRow request) {
        var changed = new HelpChanged(HelpSql.card(tx, request.id()));
        journal.renew(tx, request.stream(), changed);
        journal.renew(tx, Stream.desk(request.slug()), changed);
        journal.renew(tx, asker(tx, request), new OwnHelpChanged(AskerSql.own(tx, request.id())));
        for (var offer : OfferSql.heard(tx, request.id()))
            journal.renew(tx, Stream.person(offer.person()), new MyOfferChanged(OfferSql.mine(tx, offer.id())));
    }

    void withdrawn(Tx tx, HelpRow request) {
        for (var stream : List.of(request.stream(), Stream.desk(request.slug()))) {
            journal.append(tx, stream, new HelpWithdrawn(request.id()));
            journal.erase(tx, stream, List.of(request.id()));
        }
        journal.append(tx, asker(tx, request), new OwnHelpChanged(AskerSql.own(tx, request.id())));
        for (var offer : OfferSql.heard(tx, request.id())) toHelper(tx, offer.id(), offer.person());
    }

    void unanswered(Tx tx, HelpRow request) {
        journal.append(tx, Stream.desk(request.slug()), new HelpUnanswered(HelpSql.card(tx, request.id())));
    }

    /** To asker and helper. */
    void offer(Tx tx, HelpRow request, UUID offer, UUID helper) {
        journal.append(tx, asker(tx, request), new OfferChanged(OfferSql.offer(tx, offer)));
        toHelper(tx, offer, helper);
    }

    private void toHelper(Tx tx, UUID offer, UUID helper) {
        journal.append(tx, Stream.person(helper), new MyOfferChanged(OfferSql.mine(tx, offer)));
    }

    private static Stream asker(Tx tx, HelpRow request) {
        return Stream.person(AskerSql.person(tx, request.id()));
    }
}
