package nl.buurthub.agenda;

import java.time.Clock;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.residents.ResidentListener;
import nl.buurthub.signup.SignUpDeparture;

/** Who no longer lives in a hood organises nothing there, and signed up for nothing that is for who does. */
final class AgendaDeparture implements ResidentListener {

    private final Planning planning;
    private final SignUpDeparture attendees;
    private final Clock clock;

    AgendaDeparture(Planning planning, SignUpDeparture attendees, Clock clock) {
        this.planning = planning;
        this.attendees = attendees;
        this.clock = clock;
    }

    @Override
    public void left(Tx tx, Membership hood, UUID person) {
        attendees.left(tx, hood, person);
        var now = clock.instant();
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
