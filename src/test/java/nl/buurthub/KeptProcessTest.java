package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which ends of a process begin another life. */
class KeptProcessTest {

    private static final String LASTS = "exec sleep 1000";

    @TempDir
    Path directory;

    /** That writes its number down, and then does this. */
    private KeptProcess starts(String then) {
        var command = new ProcessBuilder("sh", "-c", "echo $$ >> lives; " + then).directory(directory.toFile());
        var process = new KeptProcess("it", command, Duration.ofMillis(1));
        process.start();
        return process;
    }

    private List<String> lives() throws IOException {
        var lives = directory.resolve("lives");
        return Files.exists(lives) ? Files.readAllLines(lives) : List.of();
    }

    private ProcessHandle life(int nr) {
        await().until(() -> lives().size() >= nr);
        return await().ignoreExceptions()
                .until(
                        () -> ProcessHandle.of(Long.parseLong(lives().get(nr - 1)))
                                .orElseThrow(),
                        _ -> true);
    }

    @Test
    void whatIsKilledIsStartedAgain() throws IOException {
        var process = starts(LASTS);
        life(1).destroyForcibly();
        life(2);
        process.stop();
        process.join();
        assertThat(lives()).hasSize(2);
    }

    @Test
    void whatIsToldToStopIsNot() throws IOException {
        var process = starts(LASTS);
        life(1).destroy();
        process.join();
        assertThat(lives()).hasSize(1);
    }

    @Test
    void whatFailsAtItsFirstStartIsNot() throws IOException {
        starts("exit 1").join();
        assertThat(lives()).hasSize(1);
    }

    @Test
    void whatFallsAgainAndAgainIsLeft() throws IOException {
        starts("exit 3").join();
        assertThat(lives()).hasSize(6);
    }

    @Test
    void whoStopsKeepingItEndsIt() {
        var process = starts(LASTS);
        var life = life(1);
        process.stop();
        process.join();
        assertThat(life.isAlive()).isFalse();
    }
}
