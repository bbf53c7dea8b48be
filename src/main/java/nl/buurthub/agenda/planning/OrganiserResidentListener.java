package nl.buurthub.agenda.planning;

import java.time.Clock;
import java.util.UUID;
import nl.buurthub.agenda.GatheringSql;
import nl.buurthub.agenda.SeriesSql;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.residents.ResidentListener;

/** Who no longer lives in a hood organises nothing there. */
final class OrganiserResidentListener implements ResidentListener {

    private final Planning planning;
    private final Clock clock;

    OrganiserResidentListener(Planning planning, Clock clock) {
        this.planning = planning;
        this.clock = clock;
    }

    @Override
    public void left(Tx tx, Membership hood, UUID person) {
        var now = clock.instant();
        var reason = Hoods.words(tx, hood.slug()).of("agenda.organiserLeft");
        for (var gathering : GatheringSql.organised(tx, hood.hood(), person, now)) {
            var at = GatheringSql.lock(tx, gathering);
            planning.cancel(tx, at, reason);
            if (at.series() != null) SeriesSql.end(tx, at.series(), now);
        }
    }
}
