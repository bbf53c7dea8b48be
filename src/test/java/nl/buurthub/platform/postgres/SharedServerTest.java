package nl.buurthub.platform.postgres;

import static nl.buurthub.platform.postgres.Servers.ask;
import static nl.buurthub.platform.postgres.Servers.postmaster;
import static nl.buurthub.platform.postgres.Servers.runs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import nl.buurthub.platform.db.DatabaseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that share a directory come and go, in whatever way, and its server is there for who remains. */
class SharedServerTest {

    @TempDir
    static Path directory;

    @Test
    void whoStartedItStopsAndWhoRemainsKeepsIt() throws Exception {
        var first = LocalPostgres.at(directory);
        try (var _ = OpenProgram.on(directory)) {
            var server = postmaster(directory);
            first.close();
            assertThat(ask(first.url(), "select 1")).isEqualTo("1");
            assertThat(postmaster(directory)).isEqualTo(server);
        }
        assertThat(runs(directory)).isFalse();
    }

    @Test
    void whoStartedItIsKilledAndWhoRemainsWatchesOverItAndStopsIt() throws Exception {
        var first = OpenProgram.on(directory);
        try (var second = LocalPostgres.at(directory)) {
            first.dies();
            var server = postmaster(directory);
            server.destroyForcibly();
            await().ignoreExceptions().until(() -> ask(second.url(), "select 1").equals("1"));
            assertThat(postmaster(directory)).isNotEqualTo(server);
        }
        assertThat(runs(directory)).isFalse();
    }

    @Test
    void aServerWhoseProgramsWereAllKilledIsFoundByTheNext() throws Exception {
        OpenProgram.on(directory).dies();
        var server = postmaster(directory);
        try (var next = LocalPostgres.at(directory)) {
            assertThat(ask(next.url(), "select 1")).isEqualTo("1");
            assertThat(postmaster(directory)).isEqualTo(server);
        }
        assertThat(runs(directory)).isFalse();
    }

    @Test
    void aProgramThatOpensItTwiceKeepsItUntilBothAreClosed() throws Exception {
        var first = LocalPostgres.at(directory);
        try (var second = LocalPostgres.at(directory)) {
            first.close();
            first.close();
            assertThat(ask(second.url(), "select 1")).isEqualTo("1");
        }
        assertThat(runs(directory)).isFalse();
    }

    @Test
    void itKeepsItsPortFromOneStartToTheNext() {
        String url;
        try (var first = LocalPostgres.at(directory)) {
            url = first.url();
        }
        try (var next = LocalPostgres.at(directory)) {
            assertThat(next.url()).isEqualTo(url);
        }
    }

    @Test
    void aPortThatAnotherProgramTookMeanwhileIsLeftToIt() throws IOException {
        int port;
        try (var first = LocalPostgres.at(directory)) {
            port = port(first);
        }
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var next = LocalPostgres.at(directory)) {
            assertThat(port(next)).isNotEqualTo(port);
        }
    }

    private static int port(LocalPostgres local) {
        return DatabaseUrl.of(local.url()).port();
    }
}
