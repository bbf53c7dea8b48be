package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurthub.testing.OwnPostgres;
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
        var programs = programs();
        assumeTrue(programs.isPresent(), "no pg_dump of 18 or later here");
        var dump = directory.resolve("buurthub.dump").toString();
        try (var server = new OwnPostgres();
                var first = TestHub.withoutNodes(TestDatabase.at(server.url()), Map.of(), Clock.systemUTC())) {
            first.resident("ana");
            first.run("create role hub login password 'hub'");
            first.run("create database hub owner hub");
            run(programs.get().resolve("pg_dump"), "--format=custom", "--file=" + dump, server.url());
            var url = server.url().replace("postgres:postgres@", "hub:hub@").replaceFirst("/postgres$", "/hub");
            run(programs.get().resolve("pg_restore"), "--no-owner", "--exit-on-error", "--dbname=" + url, dump);
            Commands.run(
                    TestConfig.of(Map.of("database.url", url, "data.dir", directory.toString())),
                    new String[] {"restored"});
            try (var back =
                    TestHub.on(TestDatabase.at(url), Map.of("data.dir", directory.toString()), Clock.systemUTC())) {
                back.anotherNode();
                back.stranger("ana").asks("GET", "/hoods/noord/posts").must(200);
                assertThat(back.ask("select history()")).isNotEqualTo(first.ask("select history()"));
            }
        }
    }

    /** Where they are. */
    private static Optional<Path> programs() {
        return Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .map(Path::of),
                        installed())
                .filter(place -> Files.isExecutable(place.resolve("pg_dump")))
                .filter(place -> version(place) >= OLDEST)
                .findFirst();
    }

    /** As Debian keeps versions beside each other. */
    private static Stream<Path> installed() {
        var versions = Path.of("/usr/lib/postgresql").toFile().listFiles();
        return versions == null
                ? Stream.of()
                : Arrays.stream(versions).map(version -> version.toPath().resolve("bin"));
    }

    private static int version(Path place) {
        return Integer.parseInt(run(place.resolve("pg_dump"), "--version").replaceFirst("(?s)^\\D*(\\d+).*", "$1"));
    }

    private static String run(Path program, String... arguments) {
        try {
            var command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                    .toList();
            var process = new ProcessBuilder(List.copyOf(command))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes());
            assertThat(process.onExit().join().exitValue()).as(said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
