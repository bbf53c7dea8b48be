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
import nl.buurthub.agenda.AgendaFeature;
import nl.buurthub.agenda.calendars.CalendarsFeature;
import nl.buurthub.agenda.planning.PlanningFeature;
import nl.buurthub.agenda.sources.SourcesFeature;
import nl.buurthub.demo.DemoFeature;
import nl.buurthub.demo.story.DemoStory;
import nl.buurthub.desk.DeskFeature;
import nl.buurthub.help.HelpFeature;
import nl.buurthub.help.urgent.UrgentFeature;
import nl.buurthub.hoods.HoodsFeature;
import nl.buurthub.kiosk.KioskFeature;
import nl.buurthub.kiosk.source.KioskSource;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.moderation.UndeliverableMail;
import nl.buurthub.pages.Pages;
import nl.buurthub.pages.source.PageSource;
import nl.buurthub.people.MailChoices;
import nl.buurthub.people.NameListener;
import nl.buurthub.people.PeopleFeature;
import nl.buurthub.people.sessions.Sessions;
import nl.buurthub.people.sessions.SessionsFeature;
import nl.buurthub.people.sessions.SigningKeys;
import nl.buurthub.people.sessions.Tokens;
import nl.buurthub.photos.DiskStore;
import nl.buurthub.photos.PhotoUploads;
import nl.buurthub.photos.Photos;
import nl.buurthub.photos.PhotosFeature;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Features;
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
import nl.buurthub.posts.PostsFeature;
import nl.buurthub.push.PushFeature;
import nl.buurthub.push.PushSender;
import nl.buurthub.residents.ResidentListener;
import nl.buurthub.residents.ResidentsFeature;
import nl.buurthub.residents.Suspensions;
import org.jspecify.annotations.Nullable;

/** The features, each made once, and what joins them. Nothing here decides anything. */
final class Wiring {

    final Db db;
    final VirtualThreads threads;
    final Hub hub;
    final Undelivered undelivered;

    private final Vertx vertx;
    private final Outbox outbox;
    private final Limits limits;
    private final Assets assets;
    private final Features features = new Features();
    private final Api api;
    private final WebSocketUpgrade upgrade;
    private final Pages pages;
    private final List<PeriodicJob> trimming;
    private final @Nullable DemoFeature demo;

    Wiring(
            Config config,
            Vertx vertx,
            String databaseUrl,
            MeterRegistry meters,
            Clock clock,
            Function<Platform, List<Feature>> more) {
        this.vertx = vertx;
        this.threads = VirtualThreads.on(vertx);
        this.db = new Db(vertx, databaseUrl, "api", config.databaseConnections(), 500);
        this.outbox = new Outbox(vertx.eventBus(), clock, config.mailDomain());
        this.limits = new Limits(config.limitsEnabled());
        this.assets = new Assets(config.httpWebroot(), config.demoEnabled());
        this.trimming = List.of(new Trimming(db, clock).job(), IdempotencyKey.forgetting(db, clock));
        var journal = new Journal(vertx.eventBus(), clock);
        var platform = new Platform(vertx, db, journal, outbox, config.site(), clock);
        var origins = new Origins(config.httpOrigins(), config.httpOrigins().isEmpty());
        var signing = SigningKeys.load(config.signingKeys());
        var sessions = new Sessions(db, journal, new Tokens(vertx, signing, clock), clock);
        var choices = new MailChoices(db, clock);
        var photos = new Photos(clock);
        var uploads = new PhotoUploads(vertx, db, new DiskStore(config.dataDir().resolve("photos")), clock);
        var tasks = new TaskQueue(journal, clock);
        var suspensions = new Suspensions(db, journal, clock);
        var pushes = new PushSender(vertx, db, threads, config.mailAddress(), config.pushAnywhere(), clock);
        this.undelivered = new UndeliverableMail(tasks);

        features.add(new HoodsFeature(platform));
        features.add(new SessionsFeature(platform, sessions, limits, origins));
        features.add(new PhotosFeature(uploads));
        features.add(new PushFeature(platform, pushes));
        features.add(new PostsFeature(platform, photos, tasks, limits));
        var urgent = features.add(new UrgentFeature(platform, choices, tasks, pushes));
        features.add(new HelpFeature(platform, choices, tasks, urgent.urgency(), limits));
        var agenda = features.add(new AgendaFeature(platform, choices, photos, signing.secret("agenda"), limits));
        features.add(new PlanningFeature(platform, agenda, photos, tasks, limits));
        features.add(new CalendarsFeature(platform, limits));
        features.add(new SourcesFeature(platform));
        more.apply(platform).forEach(features::add);
        features.add(
                new DeskFeature(platform, tasks, suspensions, uploads, features.offering(Moderatable.class), limits));
        features.add(new ResidentsFeature(platform, suspensions, features.offering(ResidentListener.class)));
        features.add(new PeopleFeature(platform, choices, assets, features.offering(NameListener.class)));
        var kiosk =
                features.add(new KioskFeature(platform, sessions, features.offering(KioskSource.class), tasks, limits));
        this.demo = config.demoEnabled()
                ? features.add(new DemoFeature(
                        platform, sessions, features.offering(DemoStory.class), uploads, tasks, config.demoLife()))
                : null;

        this.api = new Api(Contract.of(features.names()), threads, kiosk.authenticator(), limits, meters);
        features.all().forEach(feature -> feature.on(api));
        this.pages = new Pages(db, features.offering(PageSource.class), assets, demo != null);

        // The live stream reads on connections of its own: a busy API doesn't make it late.
        var admissions = new Admissions(
                threads,
                new Db(vertx, databaseUrl, "door", 4, 50_000),
                kiosk.authenticator(),
                features.offering(StreamAuthorizer.class));
        var liveDb = new Db(vertx, databaseUrl, "live", 2, 50_000);
        this.hub = new Hub(vertx, liveDb, admissions, new LiveMeters(meters), clock);
        this.upgrade = new WebSocketUpgrade(hub, (origin, request) -> origin == null || origins.allows(origin));
    }

    List<PeriodicJob> jobs() {
        var jobs = new ArrayList<>(features.jobs());
        jobs.add(api.sweeping());
        jobs.addAll(trimming);
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
        features.all().forEach(feature -> feature.mount(router, api));
        pages.mount(router, api);
    }

    /** Makes the demo's past. Awaits. */
    void prepareDemo() {
        if (demo != null) demo.prepare();
    }

    /** How long mail waits. Awaits. */
    Duration outboxLag() {
        return outbox.lag(db);
    }
}
