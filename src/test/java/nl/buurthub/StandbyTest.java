package nl.buurthub;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.OwnPostgres;
import nl.buurthub.testing.PhysicalBackup;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standby takes over that never got the last of what its primary acknowledged. */
class StandbyTest {

    @TempDir
    Path directory;

    @Test
    void whoHeardWhatWasLostFetchesAnewAlsoWhenTheNewHistoryHasGoneFurther() {
        try (var primary = new OwnPostgres();
                var hub = TestHub.withoutNodes(TestDatabase.at(primary.url()), settings(), Clock.systemUTC())) {
            hub.anotherNode();
            LostHistory.places(hub, "Van allebei");
            try (var standby = PhysicalBackup.of(hub.database(), directory.resolve("cluster"))
                            .follows(primary);
                    var later = TestHub.on(TestDatabase.found(standby.url()), settings(), Clock.systemUTC())) {
                isCutOff(later, hub.ask("select pg_current_wal_lsn()").getFirst());
                var lost = LostHistory.of(hub);
                hub.node().close();
                primary.stop();
                takesOver(later);
                lost.isResetBy(later);
            }
        }
    }

    private Map<String, String> settings() {
        return Map.of("data.dir", directory.resolve("data").toString());
    }

    /** Once it has what was written so far. */
    private static void isCutOff(TestHub standby, String written) {
        await().until(() -> standby.ask("select pg_last_wal_replay_lsn() >= '" + written + "'")
                .equals(List.of("t")));
        standby.run("alter system reset primary_conninfo");
        standby.run("select pg_reload_conf()");
        await().until(() -> standby.ask("select 1 from pg_stat_wal_receiver").isEmpty());
    }

    private static void takesOver(TestHub standby) {
        standby.run("select pg_promote()");
        standby.anotherNode();
    }
}
