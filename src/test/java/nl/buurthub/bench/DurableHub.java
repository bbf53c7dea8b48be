package nl.buurthub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurthub.platform.postgres.LocalPostgres;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;

/** A node on the product's own database, which has on the disk what it acknowledged; {@code -Dbench.fsync=off} tells what that costs. */
final class DurableHub implements AutoCloseable {

    /** As many as a node has. */
    static final int CONNECTIONS = 16;

    private final LocalPostgres local;
    final TestHub hub;

    DurableHub(Path directory) {
        local = LocalPostgres.at(
                directory.resolve("postgres"), Map.of("fsync", System.getProperty("bench.fsync", "on")));
        hub = TestHub.withoutNodes(
                TestDatabase.at(local.url()), Map.of("data.dir", directory.toString()), Clock.systemUTC());
        hub.anotherNode();
    }

    /** What pgbench makes of statements, on as many connections. @return transactions a second */
    double pgbench(String statements, int transactions, String... defines) throws IOException, InterruptedException {
        var script = Files.writeString(Files.createTempFile("statements", ".sql"), statements);
        var command = new ArrayList<>(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + CONNECTIONS,
                "--jobs=2",
                "--transactions=" + transactions / CONNECTIONS,
                "--file=" + script));
        for (var define : defines) command.add("--define=" + define);
        command.add(local.url());
        var pgbench = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(pgbench.waitFor()).as(said).isZero();
        var tps = Pattern.compile("tps = ([0-9.]+)").matcher(said);
        assertThat(tps.find()).as(said).isTrue();
        return Double.parseDouble(tps.group(1));
    }

    @Override
    public void close() {
        hub.close();
        local.close();
    }
}
