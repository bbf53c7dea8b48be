package nl.buurthub;

import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/** Vert.x, alone or as one of several nodes that hint to each other. */
final class Cluster {

    private static final Logger LOG = LogManager.getLogger();

    private final Vertx vertx;
    private final @Nullable ClusterMembers members;

    private Cluster(Vertx vertx, @Nullable ClusterMembers members) {
        this.vertx = vertx;
        this.members = members;
    }

    /** @param name what nodes of one cluster know, and nobody else; asked where there may be several */
    static Cluster join(Config.Cluster config, Supplier<String> name, VertxOptions options, VertxBuilder builder) {
        return join(config, name, options, builder, ClusterBus.PATIENCE);
    }

    static Cluster join(
            Config.Cluster config,
            Supplier<String> name,
            VertxOptions options,
            VertxBuilder builder,
            Duration patience) {
        if (!config.enabled()) return new Cluster(builder.with(options).build(), null);
        options.setEventBusOptions(ClusterBus.options(config));
        LOG.info(
                "only nodes are to reach port {}, of Hazelcast, which has no TLS; the bus at port {} has {}",
                config.port(),
                config.busPort(),
                options.getEventBusOptions().isSsl() ? "TLS" : "none either");
        var members = ClusterMembers.join(config, name.get());
        var vertx =
                Blocking.on(builder.with(options).withClusterManager(members).buildClustered());
        var cluster = new Cluster(vertx, members);
        try {
            ClusterBus.meet(vertx, members, patience);
            return cluster;
        } catch (RuntimeException unheard) {
            cluster.leave();
            throw unheard;
        }
    }

    Vertx vertx() {
        return vertx;
    }

    /** Nodes of it, this one among them. */
    int size() {
        return members == null ? 1 : members.getNodes().size();
    }

    /** Vert.x first: it still needs the others to say that it goes. */
    void leave() {
        Blocking.on(vertx.close());
        if (members != null) members.leave();
    }
}
