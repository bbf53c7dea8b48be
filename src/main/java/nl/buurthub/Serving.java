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
import nl.buurthub.pages.ThirdParties;
import nl.buurthub.pages.source.PageSource;
import nl.buurthub.platform.assets.KeptVersions;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.contract.Contract;
import nl.buurthub.platform.db.ClusterLimits;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.journal.HistoryMark;
import nl.buurthub.platform.journal.Trimming;
import nl.buurthub.platform.live.Admissions;
import nl.buurthub.platform.live.Hub;
import nl.buurthub.platform.live.LiveFeature;
import nl.buurthub.platform.live.LiveMeters;
import nl.buurthub.platform.live.StreamAuthorizer;
import nl.buurthub.platform.live.WebSocketUpgrade;
import nl.buurthub.platform.mail.MailMeters;
import nl.buurthub.platform.mail.MailRetention;
import nl.buurthub.platform.mail.Sender;
import nl.buurthub.platform.mail.Smtp;
import nl.buurthub.platform.mail.SmtpUrl;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.ContractPages;
import nl.buurthub.platform.web.Exchange;
import nl.buurthub.platform.web.Exchanges;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Listening;
import nl.buurthub.platform.web.Request;
import nl.buurthub.platform.web.SecurityContact;

/** What a node serves, made of the features: the API, sockets, pages and files; and what it does by itself. */
final class Serving {

    final Db db;
    final VirtualThreads threads;
    final Hub hub;
    final HostNames hostNames;
    final Listening listening;
    final Exchanges exchanges;

    private final Vertx vertx;
    final Clock clock;
    private final MailMeters mail;
    private final Limits limits;
    final Assets assets;
    private final KeptVersions versions;
    private final Wiring wiring;
    private final Api api;
    private final WebSocketUpgrade upgrade;
    private final ContractPages contractPages;
    private final Pages pages;
    private final SecurityContact securityContact;
    private final List<PeriodicJob> forgetting;
    private final HistoryMark history;

    Serving(
            Config config,
            Vertx vertx,
            DatabaseUrl databaseUrl,
            MeterRegistry meters,
            Clock clock,
            Function<Platform, List<Feature>> more) {
        this.threads = VirtualThreads.on(vertx);
        this.db = new Db(vertx, databaseUrl, "api", config.databaseConnections(), 500);
        this.vertx = vertx;
        this.clock = clock;
        this.mail = new MailMeters(meters, db, clock);
        this.exchanges = new Exchanges(meters);
        this.limits = new Limits(config.limitsEnabled(), new ClusterLimits(db, clock)::take);
        this.assets = new Assets(config.httpWebroot(), config.demoEnabled());
        this.versions = new KeptVersions(db, assets, limits, clock);
        this.forgetting = List.of(
                new Trimming(db, clock).job(),
                IdempotencyKey.forgetting(db, clock),
                ClusterLimits.forgetting(db, clock),
                new MailRetention(db, Duration.ofDays(config.mailKeepDays()), clock).job());
        this.history = new HistoryMark(db, config.dataDir().resolve("history"));
        this.listening = new Listening(config.httpPort());
        this.hostNames = new HostNames(config.httpOrigins(), listening::port);
        var platform = Platform.of(vertx, db, config.letterhead(), meters, hostNames, clock);
        this.wiring = new Wiring(config, platform, new Wiring.Web(threads, limits, assets), more);

        // The live stream reads on connections of its own: a busy API doesn't make it late.
        var admissions = admissions("door", 4, 50_000);
        this.hub = new Hub(vertx, db.beside("live", 2, 50_000), admissions, new LiveMeters(meters), clock);
        this.upgrade = new WebSocketUpgrade(
                hub, (origin, request) -> origin == null || hostNames.isOwnPage(origin, request.authority()));
        // Nor does who only polls it hold up who comes in.
        wiring.features.add(new LiveFeature(admissions("polling", 2, 500), limits));

        this.api = new Api(Contract.of(wiring.features.names()), threads, wiring.authenticator, limits);
        wiring.features.all().forEach(feature -> feature.on(api));
        this.contractPages = new ContractPages(api.contract(), assets, limits);
        this.pages = new Pages(platform, wiring.features.extensions(PageSource.class), assets, config.demoEnabled());

        this.securityContact = new SecurityContact(config.securityContact(), clock);
    }

    private Admissions admissions(String name, int connections, int waiting) {
        return new Admissions(
                threads,
                db.beside(name, connections, waiting),
                wiring.authenticator,
                wiring.features.extensions(StreamAuthorizer.class));
    }

    List<PeriodicJob> jobs() {
        var jobs = new ArrayList<>(wiring.features.jobs());
        jobs.add(api.sweeping());
        jobs.addAll(forgetting);
        jobs.add(mail.job());
        jobs.add(history.job());
        jobs.add(versions.job());
        return jobs;
    }

    void readers(Router router) {
        Exchange.named(router.get("/live"), "live").handler(this::live);
        api.mount(router);
    }

    private void live(RoutingContext context) {
        var address = Request.address(context);
        limits.address(address);
        upgrade.open(context, () -> limits.socket(address));
    }

    void routes(Router router) {
        contractPages.mount(router);
        // What is no operation is no page either.
        router.route("/api/*").handler(context -> context.fail(404));
        assets.mount(router);
        versions.mount(router, api);
        securityContact.mount(router);
        ThirdParties.ofProgram().mount(router);
        wiring.features.all().forEach(feature -> feature.mount(router, api));
        pages.mount(router, api);
    }

    /** Awaits. */
    void prepare() {
        history.prepare();
        versions.keep();
        wiring.features.all().forEach(Feature::prepare);
    }

    /** What sends the mail, through the server at this address. */
    Sender sender(Config config, SmtpUrl smtpUrl) {
        var server = new Smtp(vertx, smtpUrl, config.ehloName());
        return new Sender(db, server, config.letterhead(), wiring.undelivered, mail, clock);
    }
}
