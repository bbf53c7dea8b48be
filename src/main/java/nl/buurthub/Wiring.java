package nl.buurthub;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.buurthub.demo.Demo;
import nl.buurthub.help.urgent.Alerts;
import nl.buurthub.help.urgent.Channels;
import nl.buurthub.help.urgent.Devices;
import nl.buurthub.help.urgent.Dispatches;
import nl.buurthub.help.urgent.PushSender;
import nl.buurthub.help.urgent.Responders;
import nl.buurthub.help.urgent.Rounds;
import nl.buurthub.help.urgent.UrgentRoutes;
import nl.buurthub.hoods.HoodDoorkeeper;
import nl.buurthub.hoods.HoodRoutes;
import nl.buurthub.hoods.Residents;
import nl.buurthub.pages.Pages;
import nl.buurthub.people.PeopleRoutes;
import nl.buurthub.people.Profile;
import nl.buurthub.people.Sessions;
import nl.buurthub.people.SignIn;
import nl.buurthub.people.SigningKeys;
import nl.buurthub.people.Tokens;
import nl.buurthub.platform.base.Tick;
import nl.buurthub.platform.base.Workers;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.live.Hub;
import nl.buurthub.platform.live.Journal;
import nl.buurthub.platform.live.LiveDoor;
import nl.buurthub.platform.live.LiveMeters;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.Contract;
import nl.buurthub.platform.web.ContractPages;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Origins;
import nl.buurthub.platform.web.Request;
import nl.buurthub.posts.Authors;
import nl.buurthub.posts.Comments;
import nl.buurthub.posts.PostRoutes;
import nl.buurthub.posts.Posts;
import nl.buurthub.posts.Responses;
import nl.buurthub.posts.Square;
import org.jspecify.annotations.Nullable;

/** Joins every part to the others. Nothing here decides anything. */
final class Wiring {

    private static final Duration SECOND = Duration.ofSeconds(1);

    final Db db;
    final Hub hub;
    final List<Tick> ticks = new ArrayList<>();

    private final LiveDoor door;
    private final Outbox outbox;
    private final Api api;
    private final Limits limits;
    private final Pages pages;
    private final Assets assets;
    private final Vertx vertx;
    private final Workers workers;
    private final Clock clock;
    private final @Nullable Demo demo;

    Wiring(Config config, Vertx vertx, String databaseUrl, MeterRegistry meters, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
        this.workers = Workers.on(vertx);
        this.db = new Db(vertx, databaseUrl, "api", config.databaseConnections(), 500);
        var journal = new Journal(vertx.eventBus(), clock);
        this.outbox = new Outbox(vertx.eventBus(), clock, mailDomain(config.mailFrom()));
        this.limits = new Limits(config.limitsEnabled());
        var origins = new Origins(config.httpOrigins(), config.httpOrigins().isEmpty());

        var keys = config.authKeys() == null ? config.dataDir().resolve("auth-keys.pem") : config.authKeys();
        var sessions = new Sessions(db, journal, new Tokens(vertx, SigningKeys.load(keys), clock), clock);
        var residents = new Residents(db, journal, clock);
        var square = new Square(db, journal);
        var posts = new Posts(db, journal, clock);
        var comments = new Comments(db, journal, clock);
        var responses = new Responses(db, journal, clock);
        this.demo = config.demoEnabled() ? new Demo(db, sessions) : null;

        this.api = new Api(contract(), workers, sessions, limits, meters);
        new HoodRoutes(db, residents).on(api);
        var profile = new Profile(db, journal, new Authors(journal)::renamed);
        new PeopleRoutes(new SignIn(db, outbox, sessions, clock), sessions, profile, limits, origins).on(api);
        urgent(config, journal, residents);
        new PostRoutes(square, posts, comments, responses, limits).on(api);
        if (demo != null) demo.on(api);
        if (demo != null && config.demoLife()) ticks.add(demo.life(posts, comments, responses));

        // The live stream reads on connections of its own: a busy API doesn't make it late.
        var liveDb = new Db(vertx, databaseUrl, "live", 2, 50_000);
        var doorDb = new Db(vertx, databaseUrl, "door", 4, 50_000);
        var doorkeeper = new HoodDoorkeeper(doorDb);
        this.hub = new Hub(vertx, liveDb, doorDb, workers, sessions, doorkeeper, new LiveMeters(meters), clock);
        this.door = new LiveDoor(hub, (origin, request) -> origin == null || origins.allows(origin));
        this.assets = new Assets(config.httpWebroot(), config.demoEnabled());
        this.pages = new Pages(db, square, assets, demo != null);
    }

    private void urgent(Config config, Journal journal, Residents residents) {
        var rounds = new Rounds(db, journal, (_, _) -> {}, clock);
        var contact = config.mailFrom().replaceFirst(".*<([^>]+)>$", "$1");
        var pushes = new PushSender(vertx, db, workers, contact, config.pushAnywhere(), clock);
        var channels = new Channels(db, rounds, outbox, pushes, mainSite(config), clock);
        var responders = new Responders(db, journal, rounds, residents, clock);
        new UrgentRoutes(
                        responders,
                        new Alerts(db, journal, rounds, clock),
                        channels,
                        new Dispatches(db, journal, rounds, clock),
                        new Devices(db, config.pushAnywhere(), clock))
                .on(api);
        ticks.add(new Tick("rounds of dispatches", () -> SECOND, rounds::doNext));
        ticks.add(new Tick("channels of alerts", () -> SECOND, channels::doNext));
        ticks.add(new Tick("rosters", () -> SECOND, responders::turn));
    }

    /** Where links in mails lead that no request asked for. */
    private static String mainSite(Config config) {
        return config.httpOrigins().isEmpty()
                ? "http://localhost:" + config.httpPort()
                : config.httpOrigins().getFirst();
    }

    private Contract contract() {
        var features = new ArrayList<>(List.of("hoods", "people", "posts", "urgent"));
        if (demo != null) features.add("demo");
        return Contract.of(features);
    }

    private static String mailDomain(String from) {
        return from.replaceFirst(".*@([^>]+)>?$", "$1");
    }

    void live(RoutingContext context) {
        limits.address(Request.address(context));
        door.open(context);
    }

    void routes(Router router) {
        new ContractPages(api.contract(), assets).mount(router);
        api.mount(router);
        assets.mount(vertx, router);
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

    Workers workers() {
        return workers;
    }
}
