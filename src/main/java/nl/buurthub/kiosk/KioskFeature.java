package nl.buurthub.kiosk;

import java.util.List;
import nl.buurthub.kiosk.source.KioskSource;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.base.Authenticator;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;

/** The parts of screens, joined. */
public final class KioskFeature implements Feature {

    private final KioskTokens tokens;
    private final Pairing pairing;
    private final Programme programme;
    private final Screens screens;
    private final Health health;
    private final Limits limits;

    /** @param people knows who isn't a screen */
    public KioskFeature(
            Platform platform, Authenticator people, List<KioskSource> sources, TaskQueue tasks, Limits limits) {
        var db = platform.db();
        var journal = platform.journal();
        var clock = platform.clock();
        this.tokens = new KioskTokens(db, people, clock);
        this.pairing = new Pairing(db, journal, clock);
        this.programme = new Programme(db, sources, platform.hostNames(), clock);
        this.screens = new Screens(db, journal, programme, tasks, clock);
        this.health = new Health(db, journal, tasks, clock);
        this.limits = limits;
    }

    @Override
    public String name() {
        return "kiosk";
    }

    @Override
    public void on(Api api) {
        new KioskRoutes(this, limits).on(api);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return List.of(health.job(), screens.job());
    }

    /** Knows screens, and people. */
    public Authenticator authenticator() {
        return tokens;
    }

    KioskTokens tokens() {
        return tokens;
    }

    Pairing pairing() {
        return pairing;
    }

    Programme programme() {
        return programme;
    }

    Screens screens() {
        return screens;
    }

    Health health() {
        return health;
    }
}
