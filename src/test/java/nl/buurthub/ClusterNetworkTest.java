package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.internal.VertxInternal;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import nl.buurthub.testing.Hints;
import nl.buurthub.testing.LoopbackCluster;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nodes on addresses of their own that find each other by a name, as in {@code k8s/}; and who comes to their port. */
class ClusterNetworkTest {

    static final LoopbackCluster CLUSTER = LoopbackCluster.free();

    static TestHub hub;
    static Node other;

    @BeforeAll
    static void start() {
        hub = TestHub.start(CLUSTER.node(1), Clock.systemUTC());
        other = hub.anotherNode(CLUSTER.node(2));
        await().untilAsserted(() -> assertThat(members().others()).hasSize(1));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static ClusterMembers members() {
        return (ClusterMembers) ((VertxInternal) hub.node().vertx()).clusterManager();
    }

    private static String name() {
        return members().getHazelcastInstance().getConfig().getClusterName();
    }

    @Test
    void nodesHintToEachOtherAndListenOnTheirOwnAddressOnly() throws Exception {
        Hints.reach(hub, other);
        for (var own : List.of(CLUSTER.port(), CLUSTER.bus())) {
            try (var elsewhere = new ServerSocket(own, 1, InetAddress.getByName("127.0.0.3"))) {
                assertThat(elsewhere.isBound()).isTrue();
            }
        }
    }

    @Test
    void aClientIsRefusedAlsoOneThatKnowsTheName() {
        var client = new ClientConfig().setClusterName(name());
        client.getNetworkConfig().addAddress("127.0.0.1:" + CLUSTER.port());
        client.getConnectionStrategyConfig().getConnectionRetryConfig().setClusterConnectTimeoutMillis(0);
        assertThatThrownBy(() -> HazelcastClient.newHazelcastClient(client)).hasMessageContaining("Unable to connect");
    }

    @Test
    void whoDoesNotKnowTheNameStaysAlone() {
        var stranger = stranger("buurthub");
        try {
            assertThat(stranger.getCluster().getMembers()).hasSize(1);
            assertThat(members().getHazelcastInstance().getCluster().getMembers())
                    .hasSize(2);
        } finally {
            stranger.shutdown();
        }
    }

    private record Sent() implements Callable<String>, Serializable {
        @Override
        public String call() {
            return "done";
        }
    }

    @Test
    void whoDoesKnowItHasNothingMadeOfWhatTheySendAndTakesNoHintsAlong() {
        var stranger = stranger(name());
        var nodes = members().getHazelcastInstance().getCluster();
        assertThat(nodes.getMembers()).hasSize(3);
        assertThatThrownBy(() -> stranger.getExecutorService("any")
                        .submitToMember(new Sent(), nodes.getLocalMember())
                        .get())
                .hasRootCauseInstanceOf(SecurityException.class);
        stranger.getLifecycleService().terminate();
        await().until(() -> nodes.getMembers().size() == 2);
        Hints.reach(hub, other);
    }

    /** Somebody who may reach the port. */
    private static HazelcastInstance stranger(String name) {
        var config = new com.hazelcast.config.Config().setClusterName(name);
        config.setProperty("hazelcast.socket.bind.any", "false")
                .setProperty("hazelcast.local.localAddress", "127.0.0.4")
                .setProperty("hazelcast.phone.home.enabled", "false");
        var network = config.getNetworkConfig().setPort(CLUSTER.port()).setPublicAddress("127.0.0.4");
        network.getJoin().getMulticastConfig().setEnabled(false);
        network.getJoin().getTcpIpConfig().setEnabled(true).addMember("127.0.0.1:" + CLUSTER.port());
        return Hazelcast.newHazelcastInstance(config);
    }
}
