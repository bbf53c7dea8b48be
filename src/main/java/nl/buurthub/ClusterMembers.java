package nl.buurthub;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.config.ClassFilter;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.ServerSocketEndpointConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.spi.cluster.hazelcast.ConfigUtil;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import java.util.UUID;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Which nodes there are, as Hazelcast knows. Its TLS isn't free, so who reaches its port may try what they like there: it
 * takes members only, no clients; of a name that strangers don't know, although it goes over that port in the clear; it holds
 * nothing but who hears hints and where; and it makes no objects of classes other than its own.
 */
final class ClusterMembers extends HazelcastClusterManager {

    private static final Logger LOG = LogManager.getLogger();
    private static final String NODE_ID = "__vertx.nodeId";

    private ClusterMembers(HazelcastInstance hazelcast) {
        super(hazelcast);
    }

    /** @param name what members of one cluster have in common */
    static ClusterMembers join(Config.Cluster config, String name) {
        return new ClusterMembers(Hazelcast.newHazelcastInstance(hazelcast(config, name)));
    }

    private static com.hazelcast.config.Config hazelcast(Config.Cluster config, String name) {
        // For what it logs before it has read its settings.
        System.setProperty("hazelcast.logging.type", "log4j2");
        var hazelcast = ConfigUtil.loadConfig();
        hazelcast.setClusterName(name);
        // Vert.x tells nodes apart by this, and leaves it to who makes the instance.
        hazelcast
                .getMemberAttributeConfig()
                .setAttribute(NODE_ID, UUID.randomUUID().toString());
        hazelcast
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.shutdownhook.enabled", "false")
                .setProperty("hazelcast.max.no.heartbeat.seconds", "15")
                .setProperty("hazelcast.heartbeat.interval.seconds", "2");
        // Each line would begin with the name.
        hazelcast.setProperty("hazelcast.logging.details.enabled", "false");
        // It would listen on every address of the machine.
        hazelcast
                .setProperty("hazelcast.socket.bind.any", "false")
                .setProperty("hazelcast.local.localAddress", config.host());
        // With endpoints named one by one, a port takes only what it is for.
        var network = hazelcast.getAdvancedNetworkConfig().setEnabled(true);
        network.setMemberEndpointConfig(new ServerSocketEndpointConfig()
                .setPort(config.port())
                .setPortAutoIncrement(false)
                .setPublicAddress(config.host()));
        network.getJoin().getMulticastConfig().setEnabled(false);
        network.getJoin().getAutoDetectionConfig().setEnabled(false);
        discover(network.getJoin(), config);
        hazelcast.getSerializationConfig().setJavaSerializationFilterConfig(ownClasses());
        return hazelcast;
    }

    private static void discover(JoinConfig join, Config.Cluster config) {
        if (config.dns() == null) {
            join.getTcpIpConfig().setEnabled(true).setMembers(List.copyOf(config.members()));
        } else {
            join.getKubernetesConfig()
                    .setEnabled(true)
                    .setProperty("service-dns", config.dns())
                    .setProperty("service-port", Integer.toString(config.port()));
        }
    }

    /** What failures that members tell each other consist of; all else they write themselves. */
    private static JavaSerializationFilterConfig ownClasses() {
        return new JavaSerializationFilterConfig()
                .setDefaultsDisabled(true)
                .setWhitelist(new ClassFilter()
                        .addPackages("java.lang", "java.util", "java.util.concurrent", "java.io")
                        .addPrefixes("[", "com.hazelcast.", "java.util.Collections$"));
    }

    @Override
    public synchronized void memberAdded(MembershipEvent come) {
        LOG.info("{} nodes, with {}", come.getMembers().size(), come.getMember().getAddress());
        super.memberAdded(come);
    }

    /** Vert.x would stumble over a member that is no node of its own, and forget what it had to do. */
    @Override
    public synchronized void memberRemoved(MembershipEvent gone) {
        LOG.info(
                "{} nodes, without {}",
                gone.getMembers().size(),
                gone.getMember().getAddress());
        if (gone.getMember().getAttribute(NODE_ID) != null) super.memberRemoved(gone);
    }

    /** Nodes that are there beside this one. */
    List<String> others() {
        return getNodes().stream().filter(node -> !node.equals(getNodeId())).toList();
    }

    void leave() {
        getHazelcastInstance().shutdown();
    }
}
