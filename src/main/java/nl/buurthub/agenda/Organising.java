package nl.buurthub.agenda;

import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a gathering: its organiser as long as they live here, and whoever runs the hood. What a calendar brought is
 * changed in that calendar.
 */
final class Organising {

    private Organising() {}

    static boolean may(Membership hood, Caller who, @Nullable UUID organiser) {
        if (organiser == null || hood.suspended() != null) return false;
        return hood.manager()
                || hood.resident()
                        && who instanceof Caller.Person person
                        && person.id().equals(organiser);
    }

    /** @throws Problem.NotFound for anybody else: who comes isn't told */
    static void require(Membership hood, Caller who, @Nullable UUID organiser) {
        if (!may(hood, who, organiser)) throw new Problem.NotFound();
    }

    static void require(Membership hood, Caller who, GatheringCard gathering) {
        require(hood, who, organiser(gathering));
    }

    static @Nullable UUID organiser(GatheringCard gathering) {
        Author organiser = gathering.organiser();
        return organiser == null ? null : organiser.id();
    }
}
