package nl.buurthub.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What connected clients hear when the journal is no longer the one they know. */
class RestoreTest {

    static final String PUBLIC = "hood/noord/public";
    static final String RESIDENTS = "hood/noord/residents";

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;

    @BeforeAll
    static void start() {
        ana = hub.stranger("ana").joins(TestHub.NOORD);
        ana.places("Dag");
    }

    @Test
    void aDatabasePutBackResetsWhoListensToWhatIsPublicAndGoesOn() {
        try (var client = listening(hub.visitor(), PUBLIC)) {
            hub.run("update epoch set value = gen_random_uuid()");
            client.hearsReset();
            placesInPublic("Daarna");
            assertThat(client.hearsEvent("postCreated").path("body").toString()).contains("Daarna");
        }
    }

    @Test
    void aNodeThatSleptUntilItsNextEventWasTrimmedResetsWhoListens() {
        try (var client = listening(hub.visitor(), PUBLIC)) {
            hub.run("update stream set head = head + 10, trimmed = head + 10 where name = '" + PUBLIC + "'");
            client.hearsReset();
            placesInPublic("Verder");
            assertThat(client.hearsEvent("postCreated").path("body").toString()).contains("Verder");
        }
    }

    @Test
    void aDatabasePutBackHasWhoListensToWhatIsNotPublicAskAgain() {
        try (var client = listening(ana, RESIDENTS)) {
            hub.run("update epoch set value = gen_random_uuid()");
            client.hearsBye("database");
        }
    }

    @Test
    void whoCameJustBeforeADatabaseWasPutBackHearsOfItToo() {
        try (var visitor = hub.visitor().listens(PUBLIC);
                var resident = ana.listens(RESIDENTS)) {
            hub.run("update epoch set value = gen_random_uuid()");
            visitor.hearsReset();
            resident.hearsBye("database");
        }
    }

    @Test
    void aDatabasePutBackHasWhoIsSignedInAskAgainWhateverTheyListenTo() {
        try (var client = ana.listens(PUBLIC)) {
            hub.run("update stream set head = head + 2, trimmed = head + 2 where name = 'person/" + ana.id() + "'");
            client.hearsBye("database");
        }
    }

    private static void placesInPublic(String text) {
        ana.places(TestHub.NOORD, Map.of("text", text, "audience", "public"));
    }

    /** A client of a stream that the node has looked at before. */
    private static LiveClient listening(Neighbour who, String stream) {
        var client = who.listens(stream);
        hub.floods(stream, 1, 10);
        client.hearsEvent("flooded");
        return client;
    }
}
