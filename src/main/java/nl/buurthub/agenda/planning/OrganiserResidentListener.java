package nl.buurthub.agenda.planning;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import nl.buurthub.agenda.GatheringRow;
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
        planning.cancel(tx, GatheringSql.organised(tx, hood.hood(), person, now), reason).stream()
                .map(GatheringRow::series)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(series -> SeriesSql.end(tx, series, now));
    }
}
