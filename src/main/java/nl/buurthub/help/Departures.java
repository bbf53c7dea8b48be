package nl.buurthub.help;

import java.util.UUID;
import nl.buurthub.help.Asking.Turn;
import nl.buurthub.hoods.Leaving;
import nl.buurthub.hoods.Standing;
import nl.buurthub.platform.db.Tx;

/** Who no longer lives in a hood asks nothing there, and has nothing to offer. */
public final class Departures implements Leaving {

    private final Asking asking;
    private final Offers offers;

    Departures(Asking asking, Offers offers) {
        this.asking = asking;
        this.offers = offers;
    }

    @Override
    public void left(Tx tx, Standing hood, UUID person) {
        for (var request : AskerSql.standing(tx, hood.hood(), person)) {
            var row = HelpSql.lock(tx, request);
            if (row.state().canBecome(RequestState.WITHDRAWN, row.urgent()))
                asking.turn(tx, row, new Turn(RequestState.WITHDRAWN, ""));
        }
        ActionSql.forget(tx, hood.hood(), person);
        for (var request : OfferSql.requestsOf(tx, hood.hood(), person)) {
            var row = HelpSql.lock(tx, request);
            for (var offer : OfferSql.entries(tx, request))
                if (offer.person().equals(person)
                        && offer.state().stands()
                        && !row.state().ended()) offers.become(tx, row, offer, OfferState.WITHDRAWN);
        }
    }
}
