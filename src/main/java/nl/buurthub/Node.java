package nl.buurthub;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurthub.photos.DiskStore;
import nl.buurthub.platform.db.Installation;
import nl.buurthub.platform.db.Migrations;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.HttpSite;
import nl.buurthub.platform.web.Proxy;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** A running Buurthub. Several of them on one database behave as one. */
public final class Node implements AutoCloseable {

    private static final Logger LOG = LogManager.getLogger();

    private final Config config;
    private final Database database;
    private final Cluster cluster;
    private final Serving serving;
    private final Operations operations;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<String> inHand = new ArrayList<>();
    private String site = "";

    private Node(Config config, Database database, Cluster cluster, Serving serving, Operations operations) {
        this.config = config;
        this.database = database;
        this.cluster = cluster;
        this.serving = serving;
        this.operations = operations;
    }

    /** Returns once it serves. */
    public static Node start(Config config, Clock clock) {
        return start(config, clock, _ -> List.of());
    }

    /** @param more features besides those of {@link Wiring} */
    public static Node start(Config config, Clock clock, Function<Platform, List<Feature>> more) {
        DiskStore.trouble(config.photos())
                .ifPresent(why -> LOG.warn("not ready before {} can be written: {}", config.photos(), why));
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var migrated = new CompletableFuture<Database>();
        // Two things that take a second each; only among several nodes does one need the other.
        var joining = CompletableFuture.supplyAsync(
                () -> Cluster.join(
                        config.cluster(),
                        () -> Installation.secret(migrated.join().url(), "cluster"),
                        options(),
                        Vertx.builder().withMetrics(new MicrometerMetricsFactory(meters))),
                Thread::startVirtualThread);
        var database = Database.of(config);
        try {
            Migrations.run(database.url());
            migrated.complete(database);
            var cluster = joining.join();
            var serving = new Serving(config, cluster.vertx(), database.url(), meters, clock, more);
            NodeMeters.register(meters, config.dataDir(), serving.db, cluster);
            var health = new NodeHealth(serving.db.beside("health", 1, 5), serving.listening, config.photos());
            var operations = new Operations(health, meters);
            var node = new Node(config, database, cluster, serving, operations);
            node.serve();
            return node;
        } catch (RuntimeException e) {
            migrated.completeExceptionally(e);
            joining.thenAccept(Cluster::leave).exceptionally(_ -> null).join();
            database.close();
            throw e;
        }
    }

    private static VertxOptions options() {
        // Of Vert.x' own metrics only the pools: what a request or an event costs is measured where it is handled.
        var others = EnumSet.complementOf(EnumSet.of(MetricsDomain.NAMED_POOLS)).stream()
                .map(MetricsDomain::toCategory)
                .collect(Collectors.toSet());
        others.add("sql");
        return new VertxOptions()
                .setPreferNativeTransport(true)
                .setMetricsOptions(new MicrometerMetricsOptions()
                        .setEnabled(true)
                        // Of nodes in one program each has its own: under one name only the first would be told.
                        .setRegistryName(UUID.randomUUID().toString())
                        .setJvmMetricsEnabled(true)
                        .setLabels(EnumSet.of(Label.POOL_TYPE, Label.POOL_NAME))
                        .setDisabledMetricsCategories(others));
    }

    private void serve() {
        var vertx = cluster.vertx();
        Promise<Void> prepared = Promise.promise();
        serving.threads.run(
                () -> {
                    serving.db.connected();
                    serving.prepare();
                    return null;
                },
                prepared);
        Blocking.on(prepared.future());
        serving.hub.start();
        var site = new HttpSite.Options(
                config.httpHost(),
                config.httpPort(),
                new Proxy(config.httpProxied()),
                serving.hostNames,
                serving.assets::version,
                serving.clock);
        this.site = Blocking.on(vertx.deployVerticle(
                () -> new HttpSite(site, serving.exchanges, serving::readers, serving::routes, serving.listening),
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors())));
        if (config.smtpUrl() != null)
            inHand.add(Blocking.on(serving.sender(config, config.smtpUrl()).deploy(vertx)));
        for (var job : serving.jobs()) inHand.add(Blocking.on(job.deploy(vertx)));
        Blocking.on(operations.listen(vertx, config.managementHost(), config.managementPort()));
        operations.ready(true);
        LOG.info(
                "Buurthub is at http://{}:{}",
                config.httpHost().equals("127.0.0.1") ? "localhost" : config.httpHost(),
                port());
    }

    public int port() {
        return serving.listening.port();
    }

    public int managementPort() {
        return operations.port();
    }

    public Vertx vertx() {
        return cluster.vertx();
    }

    /**
     * Ready no more; nobody is let in, requests in hand are answered and sockets told to go elsewhere; what is done by itself
     * is finished, mails too; then Vert.x, then the cluster, then the database.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        operations.ready(false);
        var answered = cluster.vertx().undeploy(site);
        Blocking.on(serving.hub.stop());
        Blocking.on(answered.otherwiseEmpty());
        // Vert.x itself would close their connections first.
        Blocking.on(Future.join(inHand.stream().map(cluster.vertx()::undeploy).toList())
                .otherwiseEmpty());
        cluster.leave();
        database.close();
        LOG.info("Buurthub has stopped");
    }
}
