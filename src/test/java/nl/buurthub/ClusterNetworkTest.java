package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.internal.VertxInternal;
import java.io.IOException;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.buurthub.testing.Authority;
import nl.buurthub.testing.Hints;
import nl.buurthub.testing.LoopbackCluster;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes on addresses of their own that find each other by a name, as in {@code k8s/}; and who comes to their port. */
class ClusterNetworkTest {

    static final LoopbackCluster CLUSTER = LoopbackCluster.free();

    @TempDir
    static Path ours;

    static TestHub hub;
    static Node other;

    @BeforeAll
    static void start() {
        var authority = new Authority(ours);
        hub = TestHub.start(node(1, authority), Clock.systemUTC());
        other = hub.anotherNode(node(2, authority));
        await().untilAsserted(() -> assertThat(members().others()).hasSize(1));
    }

    private static Map<String, String> node(int nr, Authority authority) {
        var settings = new HashMap<>(CLUSTER.node(nr));
        settings.putAll(authority.signs("node").settings(authority.certificate()));
        return settings;
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
    void theBusListensToNobodyWithoutACertificate() throws IOException {
        try (var nobody = new Socket("127.0.0.1", CLUSTER.bus())) {
            nobody.setSoTimeout(5_000);
            nobody.getOutputStream().write(new byte[64]);
            var heard = nobody.getInputStream().read();
            assertThat(heard).as("a TLS alert, or nothing").isIn(-1, 0x15);
        }
    }

    @Test
    void aNodeWithACertificateOfAnotherAuthorityDoesNotStart(@TempDir Path theirs) {
        var config = TestConfig.of(node(5, new Authority(theirs))).cluster();
        assertThatThrownBy(() -> Cluster.join(
                        config, ClusterNetworkTest::name, new VertxOptions(), Vertx.builder(), Duration.ofSeconds(1)))
                .isInstanceOf(ClusterBus.Unheard.class);
        Hints.reach(hub, other);
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
