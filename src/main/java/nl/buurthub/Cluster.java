package nl.buurthub;

import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Vert.x, alone or as one of several nodes that hint to each other. */
final class Cluster {

    private static final String NODE_ID = "__vertx.nodeId";

    private final Vertx vertx;
    private final @Nullable HazelcastInstance members;

    private Cluster(Vertx vertx, @Nullable HazelcastInstance members) {
        this.vertx = vertx;
        this.members = members;
    }

    static Cluster join(Config.Cluster config, VertxOptions options, VertxBuilder builder) {
        if (!config.enabled()) return new Cluster(builder.with(options).build(), null);
        var members = Hazelcast.newHazelcastInstance(members(config));
        options.setEventBusOptions(bus(config));
        var vertx = builder.with(options)
                .withClusterManager(new HazelcastClusterManager(members))
                .buildClustered()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return new Cluster(vertx, members);
    }

    private static com.hazelcast.config.Config members(Config.Cluster config) {
        // For what it logs before it has read its settings.
        System.setProperty("hazelcast.logging.type", "log4j2");
        var hazelcast = ConfigUtil.loadConfig();
        hazelcast.setClusterName("buurthub");
        // Vert.x tells nodes apart by this, and leaves it to who makes the instance.
        hazelcast
                .getMemberAttributeConfig()
                .setAttribute(NODE_ID, UUID.randomUUID().toString());
        hazelcast
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.shutdownhook.enabled", "false")
                .setProperty("hazelcast.max.no.heartbeat.seconds", "15")
                .setProperty("hazelcast.heartbeat.interval.seconds", "2");
        // It would listen on every address of the machine.
        hazelcast
                .setProperty("hazelcast.socket.bind.any", "false")
                .setProperty("hazelcast.local.localAddress", config.host());
        var network = hazelcast.getNetworkConfig();
        network.setPort(config.port()).setPortAutoIncrement(false).setPublicAddress(config.host());
        network.getInterfaces().setEnabled(false);
        discover(network.getJoin(), config);
        return hazelcast;
    }

    private static void discover(JoinConfig join, Config.Cluster config) {
        join.getMulticastConfig().setEnabled(false);
        join.getAutoDetectionConfig().setEnabled(false);
        if (config.dns() == null) {
            join.getTcpIpConfig().setEnabled(true).setMembers(List.copyOf(config.members()));
        } else {
            join.getKubernetesConfig()
                    .setEnabled(true)
                    .setProperty("service-dns", config.dns())
                    .setProperty("service-port", Integer.toString(config.port()));
        }
    }

    /** What nodes tell each other is no secret, but who may wake a reader is: both ends show a certificate. */
    private static EventBusOptions bus(Config.Cluster config) {
        var bus = new EventBusOptions().setHost(config.host()).setPort(config.busPort());
        if (config.tlsKey() == null || config.tlsCertificate() == null || config.tlsAuthority() == null) return bus;
        return bus.setSsl(true)
                .setTrustAll(false)
                .setClientAuth(ClientAuth.REQUIRED)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .addKeyPath(config.tlsKey().toString())
                        .addCertPath(config.tlsCertificate().toString()))
                .setTrustOptions(
                        new PemTrustOptions().addCertPath(config.tlsAuthority().toString()));
    }

    Vertx vertx() {
        return vertx;
    }

    /** Nodes of it, this one among them. */
    int size() {
        return members == null ? 1 : members.getCluster().getMembers().size();
    }

    /** Vert.x first: it still needs the others to say that it goes. */
    void leave() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        if (members != null) members.shutdown();
    }
}
