package nl.buurthub.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import nl.buurthub.Hub;
import nl.buurthub.LiveClient;
import nl.buurthub.Neighbour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What connected clients hear when the journal is no longer the one they know. */
class RestoreTest {

    static final String STREAM = "hood/noord/residents";

    static Hub hub;
    static Neighbour ana;

    @BeforeAll
    static void start() {
        hub = Hub.start();
        ana = hub.resident("ana");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void aDatabasePutBackResetsWhoListensAndGoesOn() {
        try (var client = listening()) {
            hub.run("update epoch set value = gen_random_uuid()");
            client.hears(frame -> frame.path("op").asText().equals("reset"));
            ana.places("Daarna");
            assertThat(client.hearsEvent("postPlaced").path("body").toString()).contains("Daarna");
        }
    }

    @Test
    void aNodeThatSleptUntilItsNextEventWasTrimmedResetsWhoListens() {
        try (var client = listening()) {
            hub.run("update stream set head = head + 10, trimmed = head + 10 where name = '" + STREAM + "'");
            client.hears(frame -> frame.path("op").asText().equals("reset"));
            ana.places("Verder");
            assertThat(client.hearsEvent("postPlaced").path("body").toString()).contains("Verder");
        }
    }

    /** A client of a stream that the node has looked at before. */
    private static LiveClient listening() {
        var client = ana.listens(STREAM);
        hub.floods(STREAM, 1, 10);
        client.hearsEvent("flooded");
        return client;
    }
}
