package nl.buurthub;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.Agenda;
import nl.buurthub.agenda.AgendaRoutes;
import nl.buurthub.agenda.calendars.CalendarRoutes;
import nl.buurthub.agenda.calendars.Calendars;
import nl.buurthub.agenda.sources.SourceRoutes;
import nl.buurthub.agenda.sources.Sources;
import nl.buurthub.demo.Demo;
import nl.buurthub.desk.Desk;
import nl.buurthub.desk.DeskRoutes;
import nl.buurthub.help.Help;
import nl.buurthub.help.urgent.Urgent;
import nl.buurthub.help.urgent.UrgentRoutes;
import nl.buurthub.hoods.HoodRoutes;
import nl.buurthub.hoods.HoodStreamAuthorizer;
import nl.buurthub.kiosk.KioskRoutes;
import nl.buurthub.kiosk.Kiosks;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.moderation.UndeliverableMail;
import nl.buurthub.pages.Pages;
import nl.buurthub.people.MailChoices;
import nl.buurthub.people.PeopleRoutes;
import nl.buurthub.people.Profile;
import nl.buurthub.people.StopPages;
import nl.buurthub.people.sessions.SessionRoutes;
import nl.buurthub.people.sessions.Sessions;
import nl.buurthub.people.sessions.SignIn;
import nl.buurthub.people.sessions.SigningKeys;
import nl.buurthub.people.sessions.Tokens;
import nl.buurthub.photos.DiskStore;
import nl.buurthub.photos.PhotoRoutes;
import nl.buurthub.photos.PhotoUploads;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Trimming;
import nl.buurthub.platform.live.Hub;
import nl.buurthub.platform.live.LiveMeters;
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
import nl.buurthub.posts.AuthorRenaming;
import nl.buurthub.posts.Comments;
import nl.buurthub.posts.PostRoutes;
import nl.buurthub.posts.Posts;
import nl.buurthub.posts.Responses;
import nl.buurthub.posts.Square;
import nl.buurthub.push.PushDevices;
import nl.buurthub.push.PushRoutes;
import nl.buurthub.push.PushSender;
import nl.buurthub.residents.Register;
import nl.buurthub.residents.ResidentRoutes;
import nl.buurthub.residents.Residents;
import nl.buurthub.residents.Suspensions;
import org.jspecify.annotations.Nullable;

/** Joins every part to the others. Nothing here decides anything. */
final class Wiring {

    final Db db;
    final Hub hub;
    final Undelivered undelivered;
    final List<PeriodicJob> jobs = new ArrayList<>();

    private final WebSocketUpgrade door;
    private final Outbox outbox;
    private final Api api;
    private final Help help;
    private final Agenda agenda;
    private final StopPages stopPages;
    private final Limits limits;
    private final Pages pages;
    private final PhotoRoutes photoRoutes;
    private final Assets assets;
    private final Vertx vertx;
    private final VirtualThreads threads;
    private final Clock clock;
    private final @Nullable Demo demo;

    Wiring(Config config, Vertx vertx, String databaseUrl, MeterRegistry meters, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
        this.threads = VirtualThreads.on(vertx);
        this.db = new Db(vertx, databaseUrl, "api", config.databaseConnections(), 500);
        var journal = new Journal(vertx.eventBus(), clock);
        this.outbox = new Outbox(vertx.eventBus(), clock, mailDomain(config.mailFrom()));
        this.limits = new Limits(config.limitsEnabled());
        var origins = new Origins(config.httpOrigins(), config.httpOrigins().isEmpty());

        var keys = config.authKeys() == null ? config.dataDir().resolve("auth-keys.pem") : config.authKeys();
        var signing = SigningKeys.load(keys);
        var sessions = new Sessions(db, journal, new Tokens(vertx, signing, clock), clock);
        var choices = new MailChoices(db, clock);
        this.assets = new Assets(config.httpWebroot(), config.demoEnabled());
        this.stopPages = new StopPages(choices, assets);
        var pushes = new PushSender(vertx, db, threads, mailAddress(config.mailFrom()), config.pushAnywhere(), clock);
        var queue = new TaskQueue(journal, clock);
        this.undelivered = new UndeliverableMail(queue);
        var urgent = new Urgent(db, journal, outbox, pushes, queue, this::helped, mainSite(config), clock);
        this.help = new Help(db, journal, outbox, choices, urgent.urgency(), queue, mainSite(config), clock);
        var photos = new Photos(clock);
        var suspensions = new Suspensions(db, journal, clock);
        jobs.add(suspensions.job());
        this.agenda = new Agenda(
                db, journal, outbox, choices, photos, queue, mainSite(config), signing.secret("agenda"), clock);
        jobs.add(help.deadlines());
        jobs.add(agenda.job());
        var sources = new Sources(db, journal, vertx, clock);
        jobs.add(sources.job());
        jobs.addAll(urgent.jobs());
        var residents = new Residents(
                db,
                journal,
                (tx, hood, person) -> {
                    help.departures().left(tx, hood, person);
                    urgent.departures().left(tx, hood, person);
                    agenda.departures().left(tx, hood, person);
                    queue.left(tx, hood, person);
                },
                clock);
        var store = new DiskStore(config.dataDir().resolve("photos"));
        var intake = new PhotoUploads(vertx, db, store, clock);
        this.photoRoutes = new PhotoRoutes(intake);
        jobs.add(intake.sweeping());
        var square = new Square(db, journal);
        var posts = new Posts(db, journal, photos, queue, clock);
        var comments = new Comments(db, journal, queue, clock);
        var responses = new Responses(db, journal, clock);
        var judged = List.of(posts.judged(), comments.judged(), help.judged(), agenda.judged());
        var desk = new Desk(db, journal, outbox, queue, suspensions, judged, intake, mainSite(config), clock);
        jobs.add(desk.job());
        this.demo = config.demoEnabled() ? new Demo(db, sessions, urgent.urgency(), intake, queue) : null;

        var kiosks =
                new Kiosks(db, journal, sessions, square, help.board(), agenda.board(), queue, mainSite(config), clock);
        jobs.add(kiosks.job());
        this.api = new Api(contract(), threads, kiosks.authenticator(), limits, meters);
        new HoodRoutes(db).on(api);
        new ResidentRoutes(residents, new Register(db, journal, vertx, mainSite(config), clock)).on(api);
        var authors = new AuthorRenaming(journal);
        var profile = new Profile(db, journal, (tx, person, name) -> {
            authors.renamed(tx, person, name);
            residents.renamed(tx, person);
            help.names().renamed(tx, person);
            agenda.names().renamed(tx, person, name);
        });
        new PeopleRoutes(profile, choices).on(api);
        new SessionRoutes(new SignIn(db, outbox, sessions, clock), sessions, limits, origins).on(api);
        jobs.add(api.sweeping());
        photoRoutes.on(api);
        new PostRoutes(square, posts, comments, responses, limits).on(api);
        help.on(api, limits);
        new UrgentRoutes(urgent).on(api);
        new PushRoutes(new PushDevices(db, pushes, clock)).on(api);
        new AgendaRoutes(agenda, limits).on(api);
        new CalendarRoutes(new Calendars(db, mainSite(config), clock), limits).on(api);
        new SourceRoutes(sources).on(api);
        new DeskRoutes(desk, limits).on(api);
        new KioskRoutes(kiosks, limits).on(api);
        if (demo != null) demo.on(api);
        if (demo != null && config.demoLife()) jobs.add(demo.life(posts, comments, responses, help, agenda));

        jobs.add(new Trimming(db, clock).job());
        jobs.add(IdempotencyKey.forgetting(db, clock));
        // The live stream reads on connections of its own: a busy API doesn't make it late.
        var liveDb = new Db(vertx, databaseUrl, "live", 2, 50_000);
        var authorizerDb = new Db(vertx, databaseUrl, "door", 4, 50_000);
        var authorizer = new HoodStreamAuthorizer(authorizerDb);
        this.hub = new Hub(
                vertx,
                liveDb,
                authorizerDb,
                threads,
                kiosks.authenticator(),
                authorizer,
                new LiveMeters(meters),
                clock);
        this.door = new WebSocketUpgrade(hub, (origin, request) -> origin == null || origins.allows(origin));
        this.pages = new Pages(db, square, help.board(), agenda.board(), assets, demo != null);
    }

    /** Where links in mails lead that no request asked for. */
    private static String mainSite(Config config) {
        return config.httpOrigins().isEmpty()
                ? "http://localhost:" + config.httpPort()
                : config.httpOrigins().getFirst();
    }

    private Contract contract() {
        // Of two paths that fit, the first is meant: calendars' {gathering}.ics before the agenda's {gathering}.
        var features = new ArrayList<>(List.of(
                "hoods", "people", "photos", "posts", "help", "urgent", "calendars", "agenda", "desk", "kiosk"));
        if (demo != null) features.add("demo");
        return Contract.of(features);
    }

    private void helped(Tx tx, UUID request) {
        help.progress().helped(tx, request);
    }

    private static String mailDomain(String from) {
        return from.replaceFirst(".*@([^>]+)>?$", "$1");
    }

    private static String mailAddress(String from) {
        return from.replaceFirst(".*<([^>]+)>$", "$1");
    }

    void readers(Router router) {
        router.get("/live").setName("live").handler(this::live);
        api.mountUploads(router);
    }

    private void live(RoutingContext context) {
        limits.address(Request.address(context));
        door.open(context);
    }

    void routes(Router router) {
        new ContractPages(api.contract(), assets).mount(router);
        api.mount(router);
        assets.mount(vertx, router);
        photoRoutes.mount(router, api);
        stopPages.mount(router, api);
        if (demo != null) demo.mount(router, api);
        pages.mount(router, api);
    }

    /** Makes the demo's past. Awaits. */
    void prepareDemo() {
        if (demo != null) demo.prepare(vertx, clock);
    }

    /** How long mail waits. Awaits. */
    Duration outboxLag() {
        return outbox.lag(db);
    }

    VirtualThreads threads() {
        return threads;
    }
}
