package nl.buurthub.residents;

import java.util.List;
import nl.buurthub.people.NameListener;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;

/** Who lives in a hood, how they show where, and what those do about it who run it. */
public final class ResidentsFeature implements Feature {

    private final Residents residents;
    private final Register register;
    private final Suspensions suspensions;

    /**
     * @param listeners end what somebody does where they no longer live
     * @param taken names that nobody may take who comes to live there
     */
    public ResidentsFeature(
            Platform platform, Suspensions suspensions, List<ResidentListener> listeners, List<TakenNames> taken) {
        this.residents = new Residents(platform.db(), platform.journal(), listeners, taken, platform.clock());
        this.register = new Register(platform);
        this.suspensions = suspensions;
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public void on(Api api) {
        new ResidentRoutes(residents, register).on(api);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return List.of(suspensions.job());
    }

    @Override
    public List<?> extensions() {
        NameListener listener = (tx, person, _) -> residents.renamed(tx, person);
        return List.of(listener, residents.nameRule());
    }
}
