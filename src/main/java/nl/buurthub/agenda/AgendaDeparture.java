package nl.buurthub.agenda;

import java.time.Clock;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.residents.ResidentListener;

/** Who no longer lives in a hood organises nothing there, and doesn't come to what is for who does. */
final class AgendaDeparture implements ResidentListener {

    private final Planning planning;
    private final Seats.Keeper keeper;
    private final Clock clock;

    AgendaDeparture(Planning planning, Seats.Keeper keeper, Clock clock) {
        this.planning = planning;
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public void left(Tx tx, Membership hood, UUID person) {
        var now = clock.instant();
        for (var gathering : GatheringSql.forResidents(tx, hood.hood(), person, now)) {
            var at = GatheringSql.lock(tx, gathering);
            var seats = keeper.of(tx, at);
            SignUpSql.of(tx, gathering, person).ifPresent(seats::leave);
            seats.tell(keeper);
        }
        var reason = reason(tx, hood.slug());
        for (var gathering : GatheringSql.organised(tx, hood.hood(), person, now)) {
            var at = GatheringSql.lock(tx, gathering);
            planning.cancel(tx, at, reason);
            if (at.series() != null) SeriesSql.end(tx, at.series(), now);
        }
    }

    /** In the language of the hood. */
    static String reason(Tx tx, String slug) {
        return Hoods.words(tx, slug).of("agenda.organiserLeft");
    }
}
