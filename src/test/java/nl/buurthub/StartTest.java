package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.buurthub.testing.Authority;
import nl.buurthub.testing.OwnPostgres;
import nl.buurthub.testing.Program;
import nl.buurthub.testing.SecurePostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program begins on the database of somebody's. */
class StartTest {

    private static final String NOWHERE = "postgresql://hub:s3cret@localhost:" + OwnPostgres.freePort() + "/hub";

    @Test
    void aNodeWithoutItsDatabaseSaysSoInASentenceAndEnds() {
        var program = Program.run(Map.of("database.url", NOWHERE, "http.port", "0", "management.port", "0"));
        isASentence(program);
    }

    @Test
    void aCommandWithoutItsDatabaseSaysSoInASentenceAndEnds() {
        isASentence(Program.run(Map.of("database.url", NOWHERE), "operator", "anna@example.org"));
    }

    private static void isASentence(Program program) {
        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.said()).doesNotContain("s3cret", "\tat ");
        assertThat(program.said().lines().toList().getLast())
                .contains("The database hub at localhost:")
                .contains("refused");
    }

    @Test
    void anAuthorityThatJavaTrustsNeedNotBeNamed(@TempDir Path directory) {
        try (var postgres = new SecurePostgres(directory)) {
            var program = Program.run(
                    Map.of(
                            "database.url", postgres.url("localhost", "?sslmode=verify-full"),
                            "javax.net.ssl.trustStore",
                                    postgres.authority().keystore().toString(),
                            "javax.net.ssl.trustStorePassword", Authority.SECRET),
                    "operator",
                    "anna@example.org");
            assertThat(program.said().lines().toList().getLast()).isEqualTo("anna@example.org is operator");
            assertThat(program.exit()).isZero();
        }
    }
}
