package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurthub.testing.LogLines;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What who runs the site sees of a node, and how a node goes. */
class OperationsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> ask(Node node, String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + node.managementPort() + path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void aNodeThatServesIsAliveAndReady() throws Exception {
        try (var hub = TestHub.start()) {
            assertThat(ask(hub.node(), "/health/live").statusCode()).isEqualTo(200);
            assertThat(ask(hub.node(), "/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aNodeWithoutItsDatabaseIsAliveButNotReady() throws Exception {
        try (var hub = TestHub.start();
                var beside = DriverManager.getConnection(
                        "jdbc:"
                                + hub.database()
                                        .url()
                                        .replaceFirst("//.*@", "//")
                                        .replaceFirst("/[^/]*$", "/postgres"),
                        "postgres",
                        "postgres");
                var sql = beside.createStatement()) {
            var name = hub.ask("select current_database()").getFirst();
            sql.execute("alter database " + name + " allow_connections false");
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name
                    + "' and pid <> pg_backend_pid()");
            await().until(() -> ask(hub.node(), "/health/ready").statusCode() == 503);
            assertThat(ask(hub.node(), "/health/live").statusCode()).isEqualTo(200);
            await().until(hub::metrics, metrics -> metrics.contains("database_up 0.0"));
            sql.execute("alter database " + name + " allow_connections true");
            await().until(() -> ask(hub.node(), "/health/ready").statusCode() == 200);
            assertThat(hub.metrics()).contains("database_up 1.0");
        }
    }

    @Test
    void aNodeThatCantKeepPhotosIsNotReadyAndSaysSo(@TempDir Path data) throws Exception {
        try (var hub = TestHub.start(Map.of("data.dir", data.toString()), Clock.systemUTC())) {
            assertThat(ask(hub.node(), "/health/ready").statusCode()).isEqualTo(200);
            Files.delete(data.resolve("photos"));
            Files.createFile(data.resolve("photos"));
            var answer = ask(hub.node(), "/health/ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"photos\"", "photos can't be written: ");
        }
    }

    @Test
    void aNodeThatStopsIsNotReadyAnswersWhatItWasAskedAndSaysGoodbye() throws Exception {
        try (var hub = TestHub.start();
                var posts = hub.locks("lock table post in access exclusive mode")) {
            var ana = hub.resident("ana");
            var live = ana.listens("hood/noord/residents");
            var asked = Meanwhile.asks(() -> ana.places("Nog net op tijd"));
            posts.awaitWaiting(1);
            var closing = Meanwhile.runs(hub.node()::close);
            await().until(() -> ask(hub.node(), "/health/ready").statusCode() == 503);
            assertThat(ask(hub.node(), "/health/live").statusCode()).isEqualTo(200);
            live.hearsBye("stopping");
            assertThat(closing).isNotDone();
            posts.release();
            assertThat(asked.join().path("rich").toString()).contains("Nog net op tijd");
            closing.join();
        }
    }

    @Test
    void theMetricsTellHowItGoes() throws Exception {
        try (var log = LogLines.text();
                var hub = TestHub.start()) {
            var ana = hub.resident("ana");
            try (var live = ana.listens("hood/noord/residents")) {
                ana.places("Dag buren");
                live.hearsEvent("postPlaced");
                hub.visitor().asks("GET", "/hoods/nergens/posts").must(404);
                hub.visitor().sends("GET", "/b/noord", null).must(200);
                await().until(
                                hub::metrics,
                                metrics -> metrics.contains("live_lag_") && metrics.contains("operation=\"page\""));
                assertThat(hub.metrics())
                        .contains("live_sockets 1.0", "live_streams ", "live_events_total", "live_deliveries_total")
                        .contains("outbox_lag_seconds", "jvm_memory_used_bytes", "jvm_gc_", "process_uptime_seconds")
                        .contains("database_up 1.0", "cluster_nodes 1.0", "buurthub_info{version=", "disk_free_bytes{")
                        .contains(placed("_count", "") + "1", placed("_bucket", ",le=\"5.0\"") + "1")
                        .contains("{method=\"GET\",operation=\"listPosts\",status=\"4xx\"}")
                        .contains("{method=\"GET\",operation=\"page\",status=\"2xx\"}")
                        .containsPattern("vertx_pool_in_use\\{[^}]*\"api\"[^}]*\\}")
                        .containsPattern("vertx_pool_in_use\\{[^}]*\"live\"[^}]*\\}");
            }
            assertThat(log.toString()).doesNotContain("already registered");
        }
    }

    private static String placed(String series, String bucket) {
        return "http_requests_seconds" + series + "{method=\"POST\",operation=\"placePost\",status=\"2xx\"" + bucket
                + "} ";
    }

    @Test
    void theLogHasNoAddressTokenCodeQueryOrBody() throws Exception {
        try (var log = LogLines.text();
                var hub = TestHub.start()) {
            var ana = hub.visitor().signsIn("ana").joins(TestHub.NOORD);
            ana.places("Een geheimpje van Ana");
            ana.asks("POST", "/sessions", Map.of("email", "ana@example.org", "code", "000000"));
            ana.asks("GET", "/hoods/noord/posts?cursor=hetgeheim").must(400);
            ana.sends("POST", "/api/v1/hoods/noord/posts", "{\"text\": \"geheim".getBytes(UTF_8));
            hub.visitor().withToken("eyJgeheim.x.y").asks("GET", "/me").must(401);
            var tokens = List.of(
                    Objects.requireNonNull(ana.token()),
                    Objects.requireNonNull(ana.cookie()).replaceFirst("[^=]*=", ""));
            // A failure of ours: the database refuses, and tells the row it refused.
            hub.run("alter table mail add constraint never check (recipient = 'x') not valid");
            hub.visitor()
                    .asks("POST", "/sign-in", Map.of("email", "geheim@example.org"))
                    .must(500);
            hub.run("alter table post add constraint never check (false) not valid");
            ana.asks("POST", "/hoods/noord/posts", Map.of("text", "geheim")).must(500);

            assertThat(log.toString())
                    .contains("unforeseen failure")
                    .doesNotContainIgnoringCase("geheim")
                    .doesNotContain("@example.org", "000000")
                    .doesNotContain(tokens);
            assertThat(hub.ask("select content ->> 'code' from mail"))
                    .allSatisfy(code -> assertThat(log.toString()).doesNotContain(code));
        }
    }

    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @Test
    void aHubOfTwoNodesGoesOnWithOne() {
        try (var hub = TestHub.start(Map.of(), Clock.systemUTC())) {
            var ana = hub.resident("ana");
            var other = hub.anotherNode();
            hub.node().close();
            ana.at(other).places("Ik ben er nog");
        }
    }
}
