package nl.buurthub.help.upkeep;

import java.util.UUID;
import nl.buurthub.help.AskerSql;
import nl.buurthub.help.HelpEvent.HelpChanged;
import nl.buurthub.help.HelpEvent.MyOfferChanged;
import nl.buurthub.help.HelpEvent.OfferChanged;
import nl.buurthub.help.HelpEvent.OwnHelpChanged;
import nl.buurthub.help.OfferSql;
import nl.buurthub.people.NameListener;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;

/** The names over requests and offers. */
public final class HelpNameListener implements NameListener {

    private final Journal journal;

    public HelpNameListener(Journal journal) {
        this.journal = journal;
    }

    /** Told where the name stands: with what was asked by name, with offers, and to helpers who may know who asked. */
    @Override
    public void renamed(Tx tx, UUID person, String name) {
        for (var card : AskerSql.named(tx, person)) {
            var request = card.request();
            journal.renew(tx, Stream.of(request.hood(), request.audience()), new HelpChanged(card));
            journal.renew(tx, Stream.person(person), new OwnHelpChanged(AskerSql.own(tx, request.id())));
        }
        for (var offer : OfferSql.by(tx, person)) {
            var asker = Stream.person(AskerSql.person(tx, offer.request()));
            journal.renew(tx, asker, new OfferChanged(OfferSql.offer(tx, offer.id())));
        }
        for (var offer : OfferSql.acceptedBy(tx, person))
            journal.append(tx, Stream.person(offer.person()), new MyOfferChanged(OfferSql.mine(tx, offer.id())));
    }
}
