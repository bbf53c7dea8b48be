package nl.buurthub.platform.postgres;

import static nl.buurthub.platform.postgres.Servers.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import nl.buurthub.platform.base.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server starts on whatever an earlier version, a crash or somebody else left where it keeps its things. */
class FoundDirectoryTest {

    @TempDir
    static Path programs;

    @TempDir
    Path directory;

    /** To unpack them takes longer than all else. */
    @BeforeAll
    static void unpack() throws IOException {
        PostgresPrograms.in(programs);
    }

    @BeforeEach
    void lend() throws IOException {
        Files.createSymbolicLink(directory.resolve("programs"), programs);
    }

    @Test
    void whatAnEarlierVersionKeptIsThereByPasswordOnly() throws Exception {
        earlier().close();
        isKeptByPasswordOnly();
    }

    @Test
    void aServerThatAnEarlierVersionLeftRunningLetsNobodyInAnyMore() throws Exception {
        earlier();
        isKeptByPasswordOnly();
    }

    /** It took anybody for who they said they were. */
    private EmbeddedPostgres earlier() throws Exception {
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.toRealPath().resolve("cluster"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select 7 as seven");
        }
        return server;
    }

    private void isKeptByPasswordOnly() throws SQLException {
        try (var local = LocalPostgres.at(directory)) {
            assertThat(ask(local.url(), "select seven from kept")).isEqualTo("7");
            assertThat(ask(local.url(), "show fsync")).isEqualTo("on");
            assertThatThrownBy(() -> ask(local.url().replaceFirst(":[^:]*@", "@"), "select 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aNumberThatAnotherProcessGotSinceDoesNotKeepItFromStarting() throws Exception {
        LocalPostgres.at(directory).close();
        Files.write(
                directory.resolve("cluster/postmaster.pid"),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        "" + directory.resolve("cluster"),
                        "1",
                        "5432",
                        "",
                        "localhost"));
        starts();
    }

    @Test
    void aFirstStartThatWasCutOffIsDoneAgain() throws Exception {
        LocalPostgres.at(directory).close();
        Draft.delete(directory.resolve("cluster"));
        Files.createDirectories(directory.resolve("cluster.draft/base"));
        starts();
    }

    @Test
    void aDirectoryThatIsOpenToOthersIsShut() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        starts();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    private void starts() throws SQLException {
        try (var local = LocalPostgres.at(directory)) {
            assertThat(ask(local.url(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aDirectoryOfAnotherUserIsRefused() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root gives a directory away");
        Files.setAttribute(directory, "unix:uid", 65_534);
        assertThatThrownBy(() -> LocalPostgres.at(directory))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another user");
    }

    @Test
    void whyItDoesNotStartIsSaid() throws Exception {
        LocalPostgres.at(directory).close();
        Files.delete(directory.resolve("cluster/global/pg_control"));
        assertThatThrownBy(() -> LocalPostgres.at(directory)).hasMessageContaining("pg_control");
    }
}
