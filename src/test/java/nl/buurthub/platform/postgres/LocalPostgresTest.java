package nl.buurthub.platform.postgres;

import static nl.buurthub.platform.postgres.Servers.ask;
import static nl.buurthub.platform.postgres.Servers.postmaster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import nl.buurthub.platform.db.DatabaseUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's own database, as it is where a machine has none. */
class LocalPostgresTest {

    @TempDir
    static Path directory;

    static LocalPostgres local;

    @BeforeAll
    static void start() {
        local = LocalPostgres.at(directory);
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @Test
    void whatIsAcknowledgedIsOnTheDisk() throws SQLException {
        assertThat(ask(local.url(), "show fsync")).isEqualTo("on");
        assertThat(ask(local.url(), "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(local.url(), "show full_page_writes")).isEqualTo("on");
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws IOException {
        for (var guess : new String[] {"", "postgres"})
            assertThatThrownBy(() -> ask(local.url().replaceFirst(":[^:]*@", ":" + guess + "@"), "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        assertThat(Files.readString(directory.resolve("cluster/pg_hba.conf")))
                .doesNotContainPattern("(?m)^[^#].*trust");
    }

    @Test
    void nothingOfItIsForOthersOfThisMachine() throws IOException, SQLException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(ask(local.url(), "show unix_socket_directories")).isEmpty();
        assertThat(ask(local.url(), "show listen_addresses")).isEqualTo("localhost");
    }

    @Test
    void aServerThatIsKilledIsThereAgainWithWhatItKept() throws Exception {
        ask(local.url(), "select 1");
        run("create table kept as select 1 as one");
        var killed = postmaster(directory);
        killed.destroyForcibly();
        await().ignoreExceptions()
                .until(() -> ask(local.url(), "select one from kept").equals("1"));
        assertThat(postmaster(directory).pid()).isNotEqualTo(killed.pid());
    }

    private static void run(String sql) throws SQLException {
        try (var connection = DatabaseUrl.of(local.url()).source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
