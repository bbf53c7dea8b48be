package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.OwnPostgres;
import nl.buurthub.testing.PhysicalBackup;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.Postbox;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a hub at work is put back after things went on, by what the README says. */
@SuppressWarnings("NullAway.Init") // by what the first method calls
class PutBackTest {

    private static final String PUBLIC = "hood/noord/public";
    private static final String MAIL = "Nog niemand bood hulp aan";

    @TempDir
    static Path directory;

    static Postbox postbox;
    static OwnPostgres server;
    static TestHub hub;

    static List<LiveClient.Position> positions;
    static Neighbour signedIn;
    static JsonNode before;
    static JsonNode after;
    static String lostPhoto;
    static JsonNode request;
    static String historyOnceSaved;
    static String historyOnceStarted;

    @BeforeAll
    static void goesOnAndIsPutBack() throws IOException {
        postbox = new Postbox();
        var backup = backupOfWhatWent();
        server = backup.start();
        hub = TestHub.on(
                TestDatabase.at(server.url()),
                Map.of("data.dir", directory.resolve("files").toString(), "smtp.url", postbox.url()),
                Clock.systemUTC());
        historyOnceStarted = hub.ask("select history()").getFirst();
        timePasses(hub);
        hub.command("restored");
        hub.anotherNode();
    }

    /** Half of it happens after the database was copied. */
    private static PhysicalBackup backupOfWhatWent() throws IOException {
        var data = directory.resolve("data");
        try (var own = new OwnPostgres();
                var first = TestHub.withoutNodes(
                        TestDatabase.at(own.url()),
                        Map.of("data.dir", data.toString(), "smtp.url", postbox.url()),
                        Clock.systemUTC())) {
            first.anotherNode();
            var ana = first.resident("ana");
            before = places(ana, "Voor de backup");
            request = ana.asksForHelp("Een ladder");
            waits(first);
            var backup = PhysicalBackup.of(first.database(), directory.resolve("cluster"));

            try (var client = first.visitor().listens(PUBLIC)) {
                after = places(ana, "Na de backup");
                lostPhoto = after.path("photos").path(0).path("name").asText();
                client.hearsEvent("postCreated");
                positions = client.positions();
            }
            signedIn = ana;
            timePasses(first);
            postbox.awaits("bram", MAIL);
            PhysicalBackup.copy(data, directory.resolve("files"));
            historyOnceSaved = first.ask("select history()").getFirst();
            return backup;
        }
    }

    private static JsonNode places(Neighbour who, String text) {
        var photo =
                who.uploads(Pictures.jpeg(text.length() * 10, 100)).path("id").asText();
        var photos = List.of(Map.of("id", photo, "alt", ""));
        return who.places(TestHub.NOORD, Map.of("text", text, "audience", "public", "photos", photos));
    }

    /** What comes due in an hour: a mail, a reminder of the request's end, and the next round of an urgent one. */
    private static void waits(TestHub hub) {
        hub.run("""
                insert into mail (recipient, template, language, content, message_id, due, placed)
                values ('bram@example.org', 'helpUnanswered', 'nl', '{"need": "een ladder", "link": "x", "stop": "x"}', '<1@x>',
                  now() + interval '1 hour', now())
                """);
        hub.run("update help_request set reminder_due = now() + interval '1 hour'");
        hub.run("""
                with drill as (
                  insert into dispatch (hood, drill, need, needed, opened, opened_by, round, round_due)
                  select hood.id, true, 'Oefening', 1, now(), person.id, 1, now() + interval '1 hour'
                  from hood, person where slug = 'noord' returning id)
                insert into alert (dispatch, person, round, alerted, changed, channel_due)
                select drill.id, person.id, 1, now(), now(), now() + interval '1 hour' from drill, person
                """);
    }

    private static void timePasses(TestHub hub) {
        hub.run("update help_request set reminder_due = now() - interval '1 hour' where reminder_due is not null");
        hub.run("update dispatch set round_due = now() - interval '1 hour' where round_due is not null");
        hub.run("update alert set channel_due = now() - interval '1 hour' where channel_due is not null");
        hub.run("update mail set due = now() - interval '1 hour' where due > now()");
    }

    @AfterAll
    static void stop() {
        hub.close();
        server.close();
        postbox.close();
    }

    @Test
    void withoutTheCommandTheHistoryWouldHaveTheNameItHad() {
        assertThat(historyOnceStarted).isEqualTo(historyOnceSaved);
        assertThat(hub.ask("select history()")).doesNotContain(historyOnceSaved);
    }

    @Test
    void aClientThatIsAheadOfItFetchesAnew() {
        try (var client = hub.visitor().resumes(positions)) {
            client.hearsReset();
        }
    }

    @Test
    void whatWasAcknowledgedBeforeItIsThere() {
        var ana = hub.stranger("ana");
        ana.asks("GET", "/hoods/noord/posts/" + before.path("id").asText()).must(200);
        ana.asks("GET", "/hoods/noord/posts/" + after.path("id").asText()).must(404);
    }

    @Test
    void aPhotoOfBeforeItIsThere() throws Exception {
        var file = before.path("photos").path(0).path("name").asText() + "-400.jpg";
        try (var browser = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create(hub.site() + "/photos/" + file))
                    .build();
            assertThat(browser.send(asked, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPhotoOfAfterItIsToGo() {
        assertThat(hub.ask("select until > now() from photo_file where name = '" + lostPhoto + "'"))
                .containsExactly("t");
    }

    @Test
    void aMailThatWentAfterItDoesNotGoAgain() {
        hub.visitor()
                .asks("POST", "/sign-in", Map.of("email", "cees@example.org", "language", "nl"))
                .must(202);
        postbox.awaits("cees", "code");
        assertThat(postbox.receivedBy("bram")).hasSize(1);
        assertThat(hub.ask("select state from mail where recipient = 'bram@example.org'"))
                .containsExactly("unsure");
    }

    @Test
    void whatCameDueIsMetAndItsMailHeld() {
        var id = request.path("id").asText();
        assertThat(hub.ask("select reminder_due from help_request where id = '" + id + "'"))
                .containsOnlyNulls();
        assertThat(hub.ask("select state from mail where template = 'helpReminder'"))
                .containsExactly("unsure");
    }

    @Test
    void nobodyIsCalledForWhatWasUrgentBeforeIt() {
        assertThat(hub.ask("select state || ' ' || (round_due is null) from dispatch"))
                .containsExactly("escalated true");
        assertThat(hub.ask("select state || ' ' || (channel_due is null) from alert"))
                .containsExactly("stood_down true");
        assertThat(hub.ask("select channel from delivery")).isEmpty();
    }

    @Test
    void whoWasSignedInSignsInAgain() {
        signedIn.at(hub.node()).asks("GET", "/me").must(401);
    }
}
