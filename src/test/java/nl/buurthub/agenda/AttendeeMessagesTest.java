package nl.buurthub.agenda;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A word of the organiser to everybody who comes. */
class AttendeeMessagesTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;
    static Neighbour ben;
    static Neighbour cor;

    @BeforeAll
    static void neighbours() {
        ana = hub.resident("ana");
        ben = hub.resident("ben");
        cor = hub.resident("cor");
    }

    private static List<String> mails(String template, String title) {
        return hub.ask("select recipient from mail where template = '" + template + "' and content ->> 'title' = '"
                + title + "' order by 1");
    }

    @Test
    void aChangeIsToldIfItIsOneToWhoComes() {
        var gathering = ana.plans("Ongeveer", Map.of("capacity", 5, "guests", 1));
        ben.signsUp(gathering);
        var path = gatheringPath(gathering);
        ana.asks("PATCH", path, Map.of("capacity", 9, "guests", 2, "title", "Ongeveer", "tell", true))
                .must(200);
        assertThat(ana.asks("GET", path + "/messages").must(200).body().path("items"))
                .isEmpty();
        ana.asks("PATCH", path, Map.of("venue", "Buiten", "tell", true)).must(200);
        assertThat(ana.asks("GET", path + "/messages").must(200).body().path("items"))
                .hasSize(1);
    }

    @Test
    void saidTwiceWithTheSameKeyEverybodyHearsItOnce() {
        var gathering = ana.plans("Luister");
        ben.signsUp(gathering);
        var twice = ana.with("Idempotency-Key", UUID.randomUUID().toString());
        var messages = gatheringPath(gathering) + "/messages";
        var said = twice.asks("POST", messages, Map.of("words", "Neem laarzen mee"))
                .must(201)
                .body();
        var again = twice.asks("POST", messages, Map.of("words", "Neem laarzen mee"))
                .must(201)
                .body();
        assertThat(again.path("id")).isEqualTo(said.path("id"));
        ana.asks("POST", messages, Map.of("words", "Neem laarzen mee")).must(201);
        assertThat(ana.asks("GET", messages).must(200).body().path("items")).hasSize(2);
    }

    @Test
    void aWordToEverybodyReachesEachOnceAndTheOrganiserSeesHowFarItIs() {
        var gathering = ana.plans("Allen", Map.of("capacity", 1));
        ben.signsUp(gathering);
        cor.signsUp(gathering);
        cor.asks("DELETE", "/me/mail-choices/agenda").must(204);
        try (var live = ana.listens("person/" + ana.id())) {
            var said = ana.asks("POST", gatheringPath(gathering) + "/messages", Map.of("words", "Neem *soep* mee"))
                    .must(201)
                    .body();
            assertThat(said.path("total").asInt()).isEqualTo(2);
            var done = live.hears(frame -> frame.path("type").asText().equals("messageProgress")
                    && frame.path("body").path("message").path("told").asInt() == 2);
            assertThat(ana.asks("GET", gatheringPath(gathering) + "/messages")
                            .must(200)
                            .body()
                            .path("items")
                            .path(0))
                    .isEqualTo(done.path("body").path("message"));
        }
        assertThat(mails("gatheringMessage", "Allen")).containsExactly("ben@example.org");
        cor.asks("PUT", "/me/mail-choices/agenda").must(204);
        ben.asks("POST", gatheringPath(gathering) + "/messages", Map.of("words", "Spam"))
                .must(404);
    }

    @Test
    void whoSignedUpHearsWhyItIsCancelledAndThatItChanged() {
        var gathering = ana.plans("Verandert", Map.of("capacity", 1));
        ben.signsUp(gathering);
        cor.signsUp(gathering);
        ana.asks("PATCH", gatheringPath(gathering), Map.of("venue", "De bieb", "tell", true))
                .must(200);
        await().until(() ->
                mails("gatheringChanged", "Verandert").equals(List.of("ben@example.org", "cor@example.org")));
        ana.asks("POST", gatheringPath(gathering) + "/cancellation", Map.of("reason", "De zaal is dicht"))
                .must(200);
        await().until(() ->
                mails("gatheringCancelled", "Verandert").equals(List.of("ben@example.org", "cor@example.org")));
        assertThat(hub.ask("select distinct content ->> 'words' from mail where template = 'gatheringCancelled'"))
                .containsExactly("De zaal is dicht");
    }
}
