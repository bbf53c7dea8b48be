package nl.buurthub;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import nl.buurthub.testing.OwnPostgres;
import nl.buurthub.testing.PhysicalBackup;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database is stopped, copied, and later the copy is put in its place. Its server can't tell it from what it was. Who heard what
 * is lost fetches anew, also where the new history has gone further by then.
 */
class ColdCopyTest {

    @TempDir
    static Path before;

    @TempDir
    static Path after;

    static LostHistory lost;

    @TempDir
    Path now;

    @BeforeAll
    static void goesOnAfterItWasCopied() throws IOException {
        try (var server = OwnPostgres.on(after.resolve("cluster"))) {
            try (var hub = TestHub.withoutNodes(TestDatabase.at(server.url()), files(after), Clock.systemUTC())) {
                hub.anotherNode();
                LostHistory.places(hub, "Voor de kopie");
                isMarked(hub);
            }
            server.stop();
            PhysicalBackup.copy(after, before);
            server.start();
            try (var hub = TestHub.on(TestDatabase.found(server.url()), files(after), Clock.systemUTC())) {
                hub.anotherNode();
                lost = LostHistory.of(hub);
                isMarked(hub);
            }
        }
    }

    private static Map<String, String> files(Path directory) {
        return Map.of("data.dir", directory.resolve("data").toString());
    }

    /** The node kept how far it is. */
    private static void isMarked(TestHub hub) {
        var file = after.resolve("data/history");
        var least = Long.parseLong(
                hub.ask("select (pg_current_wal_flush_lsn() - '0/0')::bigint").getFirst());
        await().ignoreExceptions()
                .until(() -> Long.parseLong(Files.readString(file).replaceFirst("(?s)^\\S+ (\\d+) .*", "$1")) >= least);
    }

    @Test
    void ofADatabaseAloneNodesKnowThatItIsBehindWhatTheySaw() throws IOException {
        PhysicalBackup.copy(before.resolve("cluster"), now.resolve("cluster"));
        PhysicalBackup.copy(after.resolve("data"), Files.createDirectory(now.resolve("data")));
        isReset();
    }

    @Test
    void ofADatabaseWithAllFilesNodesKnowThatTheyAreACopy() throws IOException {
        PhysicalBackup.copy(before, now);
        isReset();
    }

    @Test
    void whereNothingIsLeftTheCommandTellsIt() throws IOException {
        PhysicalBackup.copy(before.resolve("cluster"), now.resolve("cluster"));
        isReset("restored");
    }

    private void isReset(String... command) {
        try (var server = OwnPostgres.on(now.resolve("cluster"));
                var hub = TestHub.on(TestDatabase.found(server.url()), files(now), Clock.systemUTC())) {
            if (command.length > 0) hub.command(command);
            hub.anotherNode();
            lost.isResetBy(hub);
        }
    }
}
