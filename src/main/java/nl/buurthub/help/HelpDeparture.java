package nl.buurthub.help;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.buurthub.help.Asking.Turn;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.residents.ResidentListener;

/** Who no longer lives in a hood asks nothing there, and has nothing to offer. */
final class HelpDeparture implements ResidentListener {

    /** Minutes over which what somebody asked without a name ends. */
    private static final int SPREAD = 12 * 60;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Asking asking;
    private final Offers offers;
    private final Clock clock;

    HelpDeparture(Asking asking, Offers offers, Clock clock) {
        this.asking = asking;
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public void left(Tx tx, Membership hood, UUID person) {
        for (var request : AskerSql.standing(tx, hood.hood(), person)) {
            var row = HelpSql.lock(tx, request);
            if (!row.state().canBecome(RequestState.WITHDRAWN, row.urgent())) continue;
            if (row.anonymous() && !row.urgent()) DueSql.withdrawLater(tx, request, someTime());
            else asking.turn(tx, row, new Turn(RequestState.WITHDRAWN, ""));
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

    /** Requests that ended at one moment, as somebody left, would tell whose they were. */
    private Instant someTime() {
        return clock.instant().plus(Duration.ofMinutes(RANDOM.nextInt(SPREAD)));
    }
}
