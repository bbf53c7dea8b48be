package nl.buurthub;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.restore.Restore;
import nl.buurthub.platform.restore.RestoreListener;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.platform.web.Limits;

/** Has the features do what a backup that was put back asks of them, without serving. */
final class Restoring {

    private Restoring() {}

    /** Awaits. */
    static List<String> run(Config config, Vertx vertx, Db db) {
        var clock = Clock.systemUTC();
        var journal = new Journal(vertx.eventBus(), clock);
        var hostNames = new HostNames(config.httpOrigins(), config::httpPort);
        var outbox = new Outbox(vertx.eventBus(), clock, config.letterhead());
        var platform = new Platform(vertx, db, journal, outbox, hostNames, clock);
        var web = new Wiring.Web(
                VirtualThreads.on(vertx),
                new Limits(false),
                new Assets(config.httpWebroot(), false));
        var features = new Wiring(config, platform, web, _ -> List.of()).features;
        return new Restore(db, features.extensions(RestoreListener.class)).run();
    }
}
