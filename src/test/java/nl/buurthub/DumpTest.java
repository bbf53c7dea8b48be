package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurthub.testing.OwnPostgres;
import nl.buurthub.testing.Program;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's way: a dump, put back by an ordinary role. Where there is no pg_dump of 18 or later it isn't tried. */
class DumpTest {

    private static final int OLDEST = 18;

    @TempDir
    Path directory;

    @Test
    void aDumpIsPutBackIntoAnEmptyDatabaseOfAnOrdinaryRole() {
        var program = program();
        assumeTrue(program.isPresent(), "no pg_dump of 18 or later here");
        var dump = directory.resolve("buurthub.dump").toString();
        try (var server = new OwnPostgres();
                var first = TestHub.withoutNodes(TestDatabase.at(server.url()), Map.of(), Clock.systemUTC())) {
            first.resident("ana");
            first.run("create role hub login password 'hub'");
            first.run("create database hub owner hub");
            run(program.get(), "--format=custom", "--file=" + dump, server.url());
            var url = server.url().replace("postgres:postgres@", "hub:hub@").replaceFirst("/postgres$", "/hub");
            run(program.get().resolveSibling("pg_restore"), "--no-owner", "--exit-on-error", "--dbname=" + url, dump);
            try (var back =
                    TestHub.on(TestDatabase.found(url), Map.of("data.dir", directory.toString()), Clock.systemUTC())) {
                back.command("restored");
                back.anotherNode();
                back.stranger("ana").asks("GET", "/hoods/noord/posts").must(200);
                assertThat(back.ask("select history()")).isNotEqualTo(first.ask("select history()"));
            }
        }
    }

    private static Optional<Path> program() {
        return Program.found("pg_dump", installed())
                .filter(dump -> version(dump) >= OLDEST)
                .findFirst();
    }

    /** As Debian keeps versions beside each other. */
    private static Path[] installed() {
        var versions = Path.of("/usr/lib/postgresql").toFile().listFiles();
        return versions == null
                ? new Path[0]
                : Arrays.stream(versions)
                        .map(version -> version.toPath().resolve("bin"))
                        .toArray(Path[]::new);
    }

    private static int version(Path dump) {
        return Integer.parseInt(run(dump, "--version").replaceFirst("(?s)^\\D*(\\d+).*", "$1"));
    }

    private static String run(Path program, String... arguments) {
        var command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments));
        return Program.run(new ProcessBuilder(command.toList())).succeeded();
    }
}
