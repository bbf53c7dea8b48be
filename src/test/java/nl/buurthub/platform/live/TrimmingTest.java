package nl.buurthub.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import nl.buurthub.testing.LiveClient.Position;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrimmingTest {

    static final String PUBLIC = "hood/noord/public";
    static final String ZUID = "hood/zuid/public";

    TestHub hub;

    @BeforeEach
    void start() {
        hub = TestHub.start();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void whatIsLongPastGoesAndWhoWasAwaySinceStartsAnew() {
        var events = 1_200; // more than goes at once
        hub.floods(PUBLIC, events, 10);
        try (var connected = hub.visitor().listens(PUBLIC)) {
            age(PUBLIC, events);
            hub.floods(PUBLIC, 3, 10);
            awaitTrimmed(PUBLIC, events);
            assertThat(hub.journal(PUBLIC)).containsExactly("1201 flooded", "1202 flooded", "1203 flooded");
            try (var late = hub.visitor().resumes(List.of(at(events - 1)));
                    var intime = hub.visitor().resumes(List.of(at(events)))) {
                assertThat(late.hearsReset().path("seq").asLong()).isEqualTo(events + 3);
                intime.hears(frame -> frame.path("seq").asLong() == events + 3);
                hub.resident("ana").places(TestHub.NOORD, Map.of("text", "Verder", "audience", "public"));
                for (var client : List.of(late, intime, connected)) client.hearsEvent("postCreated");
                assertThat(intime.heard("reset")).isEmpty();
                assertThat(connected.heard("reset")).isEmpty();
            }
        }
    }

    @Test
    void aStreamThatSomebodyWritesInWaitsForItsTurn() {
        for (var stream : List.of(PUBLIC, ZUID)) hub.floods(stream, 5, 10);
        try (var writer = hub.locks("select from stream where name = '" + PUBLIC + "' for update")) {
            for (var stream : List.of(PUBLIC, ZUID)) age(stream, 5);
            awaitTrimmed(ZUID, 5);
            assertThat(hub.journal(PUBLIC)).hasSize(5);
            writer.release();
            awaitTrimmed(PUBLIC, 5);
        }
    }

    private void age(String stream, int upTo) {
        hub.run("update event set at = now() - interval '30 days 1 minute' where stream = '" + stream + "' and seq <= "
                + upTo);
    }

    private void awaitTrimmed(String stream, int seq) {
        await().until(() -> hub.ask("select trimmed from stream where name = '" + stream + "'")
                .equals(List.of(Integer.toString(seq))));
    }

    private Position at(long seq) {
        return new Position(PUBLIC, hub.ask("select history()").getFirst(), seq);
    }
}
