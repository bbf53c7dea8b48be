package nl.buurthub;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.buurthub.photos.DiskStore;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.web.Listening;

/** Whether a node can serve. What it lacks it names, with the reason. */
final class NodeHealth {

    private static final long MILLIS = 2_000;

    private final Db db;
    private final Listening listening;
    private final Path photos;
    private volatile boolean started;

    NodeHealth(Db db, Listening listening, Path photos) {
        this.db = db;
        this.listening = listening;
        this.photos = photos;
    }

    void started(boolean now) {
        started = now;
    }

    HealthChecks checks(Vertx vertx) {
        var checks = HealthChecks.create(vertx);
        checks.register("started", check -> check.complete(started ? Status.OK() : Status.KO()));
        register(checks, "database", () -> db.ask("select 1"), "it doesn't answer");
        register(checks, "loops", listening::everyLoop, "one of the site's event loops hangs");
        // A disk elsewhere may hang: not on an event loop.
        register(checks, "photos", () -> vertx.executeBlocking(this::tryPhotos), photos + " doesn't answer");
        return checks;
    }

    private static void register(HealthChecks checks, String name, Supplier<Future<?>> check, String otherwise) {
        // The library's own limit would say less.
        checks.register(
                name,
                2 * MILLIS,
                promise -> check.get()
                        .timeout(MILLIS, TimeUnit.MILLISECONDS)
                        .onComplete(
                                _ -> promise.tryComplete(Status.OK()),
                                failure -> promise.tryComplete(Status.KO(new JsonObject()
                                        .put(
                                                "reason",
                                                failure instanceof Refusal known ? known.getMessage() : otherwise)))));
    }

    private Path tryPhotos() {
        DiskStore.trouble(photos).ifPresent(why -> {
            throw new Refusal(photos + " can't be written: " + why);
        });
        return photos;
    }
}
