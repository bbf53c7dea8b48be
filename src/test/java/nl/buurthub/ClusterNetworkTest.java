package nl.buurthub;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.internal.VertxInternal;
import io.vertx.junit5.VertxTestContext;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurthub.testing.LoopbackCluster;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes on addresses of their own that find each other by a name, as in {@code k8s/}. */
class ClusterNetworkTest {

    private static List<String> members(Node node) {
        return Objects.requireNonNull(((VertxInternal) node.vertx()).clusterManager())
                .getNodes();
    }

    @Test
    void nodesFindEachOtherByNameAndListenOnTheirOwnAddressOnly() throws Exception {
        var cluster = LoopbackCluster.free();
        try (var hub = TestHub.start(cluster.node(1), Clock.systemUTC())) {
            var other = hub.anotherNode(cluster.node(2));
            await().untilAsserted(() -> assertThat(members(hub.node())).hasSize(2));
            hints(hub, other);
            for (var own : List.of(cluster.port(), cluster.bus())) {
                try (var elsewhere = new ServerSocket(own, 1, InetAddress.getByName("127.0.0.3"))) {
                    assertThat(elsewhere.isBound()).isTrue();
                }
            }
        }
    }

    @Test
    void aBusWithCertificatesHearsWhoShowsOneAndNobodyElse(@TempDir Path authority) throws Exception {
        certificates(authority);
        var cluster = LoopbackCluster.free();
        var tls = Map.of(
                "cluster.tls.key", authority.resolve("node.key").toString(),
                "cluster.tls.certificate", authority.resolve("node.crt").toString(),
                "cluster.tls.authority", authority.resolve("ca.crt").toString());
        var first = new HashMap<>(cluster.node(1));
        first.putAll(tls);
        try (var hub = TestHub.start(first, Clock.systemUTC())) {
            var second = new HashMap<>(cluster.node(2));
            second.putAll(tls);
            hints(hub, hub.anotherNode(second));
            try (var stranger = new Socket("127.0.0.1", cluster.bus())) {
                stranger.setSoTimeout(5_000);
                stranger.getOutputStream().write(new byte[64]);
                var heard = stranger.getInputStream().read();
                assertThat(heard).as("a TLS alert, or nothing").isIn(-1, 0x15);
            }
        }
    }

    private static void certificates(Path directory) throws Exception {
        openssl(
                directory,
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=hub"
                        + " -keyout ca.key -out ca.crt");
        openssl(
                directory,
                "req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=node"
                        + " -keyout node.key -out node.csr");
        openssl(directory, "x509 -req -in node.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -out node.crt");
    }

    private static void openssl(Path directory, String arguments) throws Exception {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ")));
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** What is posted on one node is heard on the other sooner than by looking every second. */
    private static void hints(TestHub hub, Node other) throws InterruptedException {
        var test = new VertxTestContext();
        other.vertx()
                .eventBus()
                .<String>consumer("live.hints", hint -> {
                    if (hint.body().startsWith("hood/noord/")) test.completeNow();
                })
                .completion()
                .onFailure(test::failNow)
                .await();
        hub.resident("ana").places("Dag buren");
        assertThat(test.awaitCompletion(10, SECONDS)).isTrue();
        assertThat(test.failed()).isFalse();
    }
}
