package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.buurthub.testing.Authority;
import nl.buurthub.testing.Hints;
import nl.buurthub.testing.LoopbackCluster;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that show each other certificates. */
class ClusterCertificateTest {

    @TempDir
    static Path ours;

    @TempDir
    static Path theirs;

    static Path authority;
    static Authority.Signed node;
    static Path otherAuthority;
    static Authority.Signed stranger;

    @BeforeAll
    static void sign() {
        var own = new Authority(ours);
        authority = own.certificate();
        node = own.signs("node");
        var other = new Authority(theirs);
        otherAuthority = other.certificate();
        stranger = other.signs("stranger");
    }

    private static Map<String, String> settings(Path key, Path certificate, Path authority) {
        return Map.of(
                "cluster.tls.key", key.toString(),
                "cluster.tls.certificate", certificate.toString(),
                "cluster.tls.authority", authority.toString());
    }

    private static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        var both = new HashMap<>(settings);
        both.putAll(more);
        return both;
    }

    @Test
    void theBusHearsWhoShowsOneAndWhoShowsAnothersDoesNotStart() throws Exception {
        var cluster = LoopbackCluster.free();
        var tls = settings(node.key(), node.chain(), authority);
        try (var hub = TestHub.start(with(cluster.node(1), tls), Clock.systemUTC())) {
            var second = hub.anotherNode(with(cluster.node(2), tls));
            Hints.reach(hub, second);
            try (var nobody = new Socket("127.0.0.1", cluster.bus())) {
                nobody.setSoTimeout(5_000);
                nobody.getOutputStream().write(new byte[64]);
                var heard = nobody.getInputStream().read();
                assertThat(heard).as("a TLS alert, or nothing").isIn(-1, 0x15);
            }
            var other = settings(stranger.key(), stranger.chain(), otherAuthority);
            assertThatThrownBy(() -> hub.anotherNode(with(cluster.node(3), other)))
                    .hasMessageContaining("none answers over the bus");
            Hints.reach(hub, second);
        }
    }

    private static void check(Path key, Path certificate, Path authority, Instant now) {
        var config = TestConfig.of(settings(key, certificate, authority));
        ClusterCertificate.check(config.cluster(), now);
    }

    @Test
    void filesThatBelongTogetherAreTaken() {
        assertThatCode(() -> check(node.key(), node.chain(), authority, Instant.now()))
                .doesNotThrowAnyException();
    }

    @Test
    void whatOthersWouldNotTakeIsRefusedWithItsReason() throws Exception {
        var now = Instant.now();
        assertThatThrownBy(() -> check(ours.resolve("none"), node.chain(), authority, now))
                .isInstanceOf(Settings.Wrong.class)
                .hasMessageContaining("none");
        var garbage = Files.writeString(ours.resolve("garbage"), "garbage");
        assertThatThrownBy(() -> check(garbage, node.chain(), authority, now)).isInstanceOf(Settings.Wrong.class);
        assertThatThrownBy(() -> check(stranger.key(), node.chain(), authority, now))
                .hasMessageContaining("of another key");
        assertThatThrownBy(() -> check(stranger.key(), stranger.chain(), authority, now))
                .hasMessageContaining("doesn't vouch");
        assertThatThrownBy(() -> check(node.key(), node.chain(), authority, now.plus(Duration.ofDays(3))))
                .hasMessageContaining("was valid until");
    }
}
