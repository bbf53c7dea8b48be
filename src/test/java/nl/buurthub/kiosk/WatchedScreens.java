package nl.buurthub.kiosk;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.buurthub.Hub;
import nl.buurthub.hoods.TaskKind;
import nl.buurthub.hoods.Tasks;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.live.Journal;

/** Watches the screens of a hub when it is told to, and remembers what needs a person. */
final class WatchedScreens implements Tasks, AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Health health;
    private final List<String> needs = new ArrayList<>();

    WatchedScreens(Hub hub, Clock clock) {
        var db = new Db(vertx, hub.database().url(), "kiosk", 2, 10);
        health = new Health(db, new Journal(vertx.eventBus(), clock), this, clock);
    }

    /** The names of the screens that fell silent since it was asked last. */
    List<String> needs() {
        needs.clear();
        while (health.fallSilent()) {}
        return List.copyOf(needs);
    }

    @Override
    public void open(Tx tx, String slug, Need need) {
        needs.add(need.title());
    }

    @Override
    public void settle(Tx tx, String slug, TaskKind kind, UUID about) {}

    @Override
    public void gone(Tx tx, String slug, Collection<UUID> things) {}

    @Override
    public void close() {
        vertx.close().await();
    }
}
