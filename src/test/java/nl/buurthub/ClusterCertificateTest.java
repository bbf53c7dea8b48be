package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nl.buurthub.testing.Authority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node shows to others. */
class ClusterCertificateTest {

    @TempDir
    static Path ours;

    @TempDir
    static Path theirs;

    static Path authority;
    static Authority.Signed node;
    static Authority.Signed stranger;

    @BeforeAll
    static void sign() {
        var own = new Authority(ours);
        authority = own.certificate();
        node = own.signs("node");
        stranger = new Authority(theirs).signs("stranger");
    }

    private static void check(Path key, Path certificate, Path authority, Instant now) {
        var config = TestConfig.of(new Authority.Signed(key, certificate).settings(authority));
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
