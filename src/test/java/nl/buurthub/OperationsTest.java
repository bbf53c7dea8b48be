package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurthub.people.sessions.SigningKeys;
import nl.buurthub.testing.LogLines;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour.Answer;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What who runs the site sees of a node, and how a node goes. */
class OperationsTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    private static Answer ask(Node node, String path) {
        return hub.visitor("http://localhost:" + node.managementPort()).sends("GET", path, null);
    }

    @Test
    void aNodeThatServesIsAliveAndReady() {
        assertThat(ask(hub.node(), "/health/live").status()).isEqualTo(200);
        assertThat(ask(hub.node(), "/health/ready").status()).isEqualTo(200);
    }

    @Test
    void aNodeWithoutItsDatabaseIsAliveButNotReady() {
        hub.database().shut();
        try {
            await().until(() -> ask(hub.node(), "/health/ready").status() == 503);
            assertThat(ask(hub.node(), "/health/live").status()).isEqualTo(200);
            await().until(hub::metrics, metrics -> metrics.contains("database_up 0.0"));
        } finally {
            hub.database().open();
        }
        await().until(() -> ask(hub.node(), "/health/ready").status() == 200);
        assertThat(hub.metrics()).contains("database_up 1.0");
    }

    @Test
    void aNodeThatCantKeepPhotosIsNotReadyAndSaysSo(@TempDir Path data) throws IOException {
        try (var node = hub.anotherNode(Map.of("data.dir", data.toString()))) {
            assertThat(ask(node, "/health/ready").status()).isEqualTo(200);
            Files.delete(data.resolve("photos"));
            Files.createFile(data.resolve("photos"));
            var answer = ask(node, "/health/ready");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.response().body()).contains("\"photos\"", "photos can't be written: ");
        }
    }

    @Test
    void aNodeThatCannotWriteItsDataServesAllTheSame(@TempDir Path directory) throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        var keys = directory.resolve("keys.pem");
        SigningKeys.kept(keys);
        try (var node =
                hub.anotherNode(Map.of("data.dir", file.resolve("data").toString(), "auth.keys", keys.toString()))) {
            hub.visitor(TestHub.site(node)).asks("GET", "/hoods/noord").must(200);
        }
    }

    @Test
    void aNodeThatStopsIsNotReadyAnswersWhatItWasAskedAndSaysGoodbye() {
        var node = hub.anotherNode();
        try (var posts = hub.locks("lock table post in access exclusive mode")) {
            var ana = hub.resident("ana").at(node);
            var live = ana.listens("hood/noord/residents");
            var asked = Meanwhile.asks(() -> ana.places("Nog net op tijd"));
            posts.awaitWaiting(1);
            var closing = Meanwhile.runs(node::close);
            await().until(() -> ask(node, "/health/ready").status() == 503);
            assertThat(ask(node, "/health/live").status()).isEqualTo(200);
            live.hearsBye("stopping");
            assertThat(closing).isNotDone();
            posts.release();
            assertThat(asked.join().path("rich").toString()).contains("Nog net op tijd");
            closing.join();
        }
    }

    @Test
    void theLogHasNoAddressTokenCodeQueryOrBody() {
        try (var log = LogLines.text()) {
            var ana = hub.visitor().signsIn("ana").joins(TestHub.NOORD);
            ana.places("Een geheimpje van Ana");
            ana.asks("POST", "/sessions", Map.of("email", "ana@example.org", "code", "000000"));
            ana.asks("GET", "/hoods/noord/posts?cursor=hetgeheim").must(400);
            ana.sends("POST", "/api/v1/hoods/noord/posts", "{\"text\": \"geheim".getBytes(StandardCharsets.UTF_8));
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
        } finally {
            hub.run("alter table mail drop constraint if exists never");
            hub.run("alter table post drop constraint if exists never");
        }
    }
}
