package nl.buurthub.signup;

import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after what one signs up for: its organiser as long as they live here, and whoever runs the hood. What nobody here
 * organises is looked after elsewhere.
 */
public final class Organising {

    private Organising() {}

    public static boolean may(Membership hood, Caller who, @Nullable UUID organiser) {
        if (organiser == null || hood.suspended() != null) return false;
        return hood.manager()
                || hood.resident()
                        && who instanceof Caller.Person person
                        && person.id().equals(organiser);
    }

    /** @throws Problem.NotFound for anybody else: who comes isn't told */
    public static void require(Membership hood, Caller who, @Nullable UUID organiser) {
        if (!may(hood, who, organiser)) throw new Problem.NotFound();
    }
}
