package nl.buurthub.help.upkeep;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.buurthub.help.ActionSql;
import nl.buurthub.help.AskerSql;
import nl.buurthub.help.DueSql;
import nl.buurthub.help.HelpSql;
import nl.buurthub.help.OfferSql;
import nl.buurthub.help.OfferState;
import nl.buurthub.help.RequestLifecycle;
import nl.buurthub.help.RequestState;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.residents.ResidentListener;

/** Who no longer lives in a hood asks nothing there, and has nothing to offer. */
public final class HelpResidentListener implements ResidentListener {

    /** Minutes over which what somebody asked without a name ends. */
    private static final int SPREAD = 12 * 60;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final RequestLifecycle lifecycle;
    private final Clock clock;

    public HelpResidentListener(RequestLifecycle lifecycle, Clock clock) {
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    @Override
    public void left(Tx tx, Membership hood, UUID person) {
        for (var request : AskerSql.unfinished(tx, hood.hood(), person)) {
            var row = HelpSql.lock(tx, request);
            if (!row.state().canBecome(RequestState.WITHDRAWN, row.urgent())) continue;
            if (row.anonymous() && !row.urgent()) DueSql.withdrawLater(tx, request, someTime());
            else lifecycle.become(tx, row, RequestState.WITHDRAWN);
        }
        ActionSql.forget(tx, hood.hood(), person);
        for (var request : OfferSql.requestsOf(tx, hood.hood(), person)) {
            var row = HelpSql.lock(tx, request);
            for (var offer : OfferSql.of(tx, request))
                if (offer.person().equals(person)
                        && offer.state().isActive()
                        && !row.state().ended()) lifecycle.decide(tx, row, offer, OfferState.WITHDRAWN);
        }
    }

    /** Requests that ended at one moment, as somebody left, would tell whose they were. */
    private Instant someTime() {
        return clock.instant().plus(Duration.ofMinutes(RANDOM.nextInt(SPREAD)));
    }
}
