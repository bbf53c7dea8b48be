package nl.buurthub;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.buurthub.pages.Pages;
import nl.buurthub.pages.source.PageSource;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Trimming;
import nl.buurthub.platform.live.Admissions;
import nl.buurthub.platform.live.Hub;
import nl.buurthub.platform.live.LiveMeters;
import nl.buurthub.platform.live.StreamAuthorizer;
import nl.buurthub.platform.live.WebSocketUpgrade;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.mail.Undelivered;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.Contract;
import nl.buurthub.platform.web.ContractPages;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Origins;
import nl.buurthub.platform.web.Request;

/** What a node serves, made of the features: the API, sockets, pages and files; and what it does by itself. */
final class Serving {

    final Db db;
    final VirtualThreads threads;
    final Hub hub;
    final Undelivered undelivered;

    private final Vertx vertx;
    private final Outbox outbox;
    private final Limits limits;
    private final Assets assets;
    private final Wiring wiring;
    private final Api api;
    private final WebSocketUpgrade upgrade;
    private final Pages pages;
    private final List<PeriodicJob> forgetting;

    Serving(
            Config config,
            Vertx vertx,
            DatabaseUrl databaseUrl,
            MeterRegistry meters,
            Clock clock,
            Function<Platform, List<Feature>> more) {
        this.vertx = vertx;
        this.threads = VirtualThreads.on(vertx);
        this.db = new Db(vertx, databaseUrl, "api", config.databaseConnections(), 500);
        this.outbox = new Outbox(vertx.eventBus(), clock, config.mailDomain());
        this.limits = new Limits(config.limitsEnabled());
        this.assets = new Assets(config.httpWebroot(), config.demoEnabled());
        this.forgetting = List.of(new Trimming(db, clock).job(), IdempotencyKey.forgetting(db, clock));
        var journal = new Journal(vertx.eventBus(), clock);
        var platform = new Platform(vertx, db, journal, outbox, config.site(), clock);
        var origins = new Origins(config.httpOrigins(), config.httpOrigins().isEmpty());
        this.wiring = new Wiring(config, platform, new Wiring.Web(threads, limits, origins, assets), more);
        this.undelivered = wiring.undelivered;

        this.api = new Api(Contract.of(wiring.features.names()), threads, wiring.authenticator, limits, meters);
        wiring.features.all().forEach(feature -> feature.on(api));
        this.pages = new Pages(db, wiring.features.extensions(PageSource.class), assets, config.demoEnabled());

        // The live stream reads on connections of its own: a busy API doesn't make it late.
        var admissions = new Admissions(
                threads,
                new Db(vertx, databaseUrl, "door", 4, 50_000),
                wiring.authenticator,
                wiring.features.extensions(StreamAuthorizer.class));
        var liveDb = new Db(vertx, databaseUrl, "live", 2, 50_000);
        this.hub = new Hub(vertx, liveDb, admissions, new LiveMeters(meters), clock);
        this.upgrade = new WebSocketUpgrade(hub, (origin, request) -> origin == null || origins.allows(origin));
    }

    List<PeriodicJob> jobs() {
        var jobs = new ArrayList<>(wiring.features.jobs());
        jobs.add(api.sweeping());
        jobs.addAll(forgetting);
        return jobs;
    }

    void readers(Router router) {
        router.get("/live").setName("live").handler(this::live);
        api.mountUploads(router);
    }

    private void live(RoutingContext context) {
        limits.address(Request.address(context));
        upgrade.open(context);
    }

    void routes(Router router) {
        new ContractPages(api.contract(), assets).mount(router);
        api.mount(router);
        assets.mount(vertx, router);
        wiring.features.all().forEach(feature -> feature.mount(router, api));
        pages.mount(router, api);
    }

    /** Makes the demo's past. Awaits. */
    void prepareDemo() {
        if (wiring.demo != null) wiring.demo.prepare();
    }

    /** How long mail waits. Awaits. */
    Duration outboxLag() {
        return outbox.lag(db);
    }
}
