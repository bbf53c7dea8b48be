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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurthub.platform.db.Migrations;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.mail.Sender;
import nl.buurthub.platform.web.HttpSite;
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
    private final AtomicInteger port = new AtomicInteger();
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
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        // Two things that take a second each and don't need each other.
        var joining = CompletableFuture.supplyAsync(
                () -> Cluster.join(
                        config.cluster(), options(), Vertx.builder().withMetrics(new MicrometerMetricsFactory(meters))),
                Thread::startVirtualThread);
        var database = Database.of(config);
        try {
            Migrations.run(database.url());
            var cluster = joining.join();
            var serving = new Serving(config, cluster.vertx(), database.url(), meters, clock, more);
            var node = new Node(config, database, cluster, serving, new Operations(serving, meters));
            node.serve(clock);
            return node;
        } catch (RuntimeException e) {
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

    private void serve(Clock clock) {
        var vertx = cluster.vertx();
        Promise<Void> prepared = Promise.promise();
        serving.threads.run(
                () -> {
                    serving.db.connected();
                    serving.prepareDemo();
                    return null;
                },
                prepared);
        wait(prepared.future());
        serving.hub.start();
        var site =
                new HttpSite.Options(config.httpHost(), config.httpPort(), config.httpProxied(), config.demoEnabled());
        this.site = wait(vertx.deployVerticle(
                () -> new HttpSite(site, serving::readers, serving::routes, port),
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors())));
        if (config.smtpUrl() != null)
            inHand.add(
                    wait(new Sender(vertx, serving.db, serving.undelivered, clock, config.smtpUrl(), config.mailFrom())
                            .deploy(vertx)));
        for (var job : serving.jobs()) inHand.add(wait(job.deploy(vertx)));
        inHand.add(wait(operations.job().deploy(vertx)));
        wait(operations.listen(vertx, config.managementHost(), config.managementPort()));
        operations.ready(true);
        LOG.info(
                "Buurthub is at http://{}:{}",
                config.httpHost().equals("127.0.0.1") ? "localhost" : config.httpHost(),
                port);
    }

    public int port() {
        return port.get();
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
        wait(serving.hub.stop());
        wait(answered.otherwiseEmpty());
        // Vert.x itself would close their connections first.
        wait(Future.join(inHand.stream().map(cluster.vertx()::undeploy).toList())
                .otherwiseEmpty());
        cluster.leave();
        database.close();
        LOG.info("Buurthub has stopped");
    }

    private static <T> T wait(Future<T> future) {
        return future.await();
    }
}
