package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.buurthub.testing.Ports;
import nl.buurthub.testing.Program;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said in one sentence to who starts the program, and how it ends then. */
class MainTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    @TempDir
    Path directory;

    private Program runs(Map<String, String> more, String... arguments) {
        var settings = new HashMap<>(
                Map.of("database.url", hub.database().url(), "data.dir", directory.toString(), "demo.life", "false"));
        settings.putAll(more);
        return Program.run(settings, arguments);
    }

    @Test
    void anUnknownCommandIsAnsweredWithThoseThereAre() {
        var program = runs(Map.of(), "restore");
        assertThat(program.exit()).isEqualTo(2);
        assertThat(program.said()).startsWith("commands:");
    }

    @Test
    void aWrongArgumentIsRefusedInOneSentence() {
        assertThat(runs(Map.of(), "operator", "anna")).isEqualTo(new Program(2, "anna is no e-mail address"));
    }

    @Test
    void aKeyFileThatIsNotThereIsRefusedInOneSentence() {
        assertThat(runs(Map.of("auth.keys", "kyes.pem")))
                .isEqualTo(new Program(
                        2, "These settings can't be used:\nauth.keys: kyes.pem can't be used: there is no such file"));
    }

    @Test
    void nothingIsDoneAfterABackupWhileNodesRun() {
        var history = hub.ask("select history()");
        var program = runs(Map.of(), "restored");
        assertThat(program.exit()).isEqualTo(2);
        assertThat(program.said().lines().toList().getLast()).isEqualTo("Nodes run on this database: stop them first.");
        assertThat(hub.ask("select history()")).isEqualTo(history);
    }

    @Test
    void aPortThatIsTakenIsSaidInOneSentence() throws IOException {
        hub.livedThroughTheDemo();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var program = runs(Map.of("http.port", Integer.toString(taken.getLocalPort()), "management.port", "0"));
            assertThat(program.exit()).isEqualTo(1);
            assertThat(program.said().lines().toList().getLast())
                    .isEqualTo("Something else listens on http.port, management.port or cluster.bus.port.");
            assertThat(program.said()).doesNotContain("\tat ");
        }
    }

    @Test
    void aNodeWithoutItsDatabaseSaysSoInASentenceAndEnds() {
        withoutDatabase();
    }

    @Test
    void aCommandWithoutItsDatabaseSaysSoInASentenceAndEnds() {
        withoutDatabase("operator", "anna@example.org");
    }

    private void withoutDatabase(String... arguments) {
        var program =
                runs(Map.of("database.url", "postgresql://hub:s3cret@localhost:" + Ports.free() + "/hub"), arguments);
        assertThat(program.exit()).isEqualTo(1);
        assertThat(program.said()).doesNotContain("s3cret", "\tat ");
        assertThat(program.said().lines().toList().getLast())
                .contains("The database hub at localhost:")
                .contains("refused");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsSaidInOneSentence() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        var program = Program.run(
                Map.of("database.url", "", "data.dir", file.resolve("data").toString()),
                "operator",
                "anna@example.org");
        assertThat(program).isEqualTo(new Program(1, file.resolve("data") + ": Not a directory"));
    }
}
