package nl.buurthub.posts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.AtTheDesk;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.LiveClient.Position;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who catches up from the first event hears nothing that its author took back. */
class ForgottenWordsTest {

    private static final String PUBLIC = "hood/noord/public";
    private static final String DESK = "hood/noord/desk";

    TestHub hub;
    Neighbour ana;
    Neighbour bram;

    @BeforeEach
    void start() {
        hub = TestHub.start();
        ana = hub.resident("ana");
        bram = hub.resident("bram");
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private JsonNode places(String text) {
        return ana.places(TestHub.NOORD, Map.of("text", text, "title", text, "audience", "public"));
    }

    private static String path(JsonNode post, JsonNode comment) {
        return Neighbour.path(post) + "/comments/" + comment.path("id").asText();
    }

    private LiveClient fromTheStart() {
        return fromTheStart(hub.visitor(), PUBLIC);
    }

    private LiveClient fromTheStart(Neighbour who, String stream) {
        var epoch = hub.ask("select history()").getFirst();
        var head =
                hub.ask("select head from stream where name = '" + stream + "'").getFirst();
        var client = who.resumes(List.of(new Position(stream, epoch, 0)));
        client.hears(frame -> frame.path("seq").asText().equals(head));
        return client;
    }

    @Test
    void aRemovedPostTakesAllWordsUnderItAlong() {
        var post = places("Geheim");
        bram.comments(post, "Fluister");
        ana.asks("DELETE", Neighbour.path(post)).must(204);
        try (var late = fromTheStart()) {
            assertThat(late.events().toString()).doesNotContain("Geheim", "Fluister");
            assertThat(late.journal(PUBLIC)).containsExactly("1 erased", "2 erased", "3 postRemoved");
        }
    }

    @Test
    void aRemovedCommentTakesItsWordsAlongAndNoOthers() {
        var post = places("Vraag");
        var comment = bram.comments(post, "Fluister");
        bram.asks("PATCH", path(post, comment), Map.of("text", "Mompel")).must(200);
        ana.comments(post, "Blijft");
        bram.asks("DELETE", path(post, comment)).must(204);
        try (var late = fromTheStart()) {
            assertThat(late.events().toString()).contains("Vraag", "Blijft").doesNotContain("Fluister", "Mompel");
        }
    }

    @Test
    void whatWasEditedIsThereFromTheStartWithItsNewWordsOnly() {
        var post = places("Geheim");
        var comment = bram.comments(post, "Fluister");
        ana.asks("PATCH", Neighbour.path(post), Map.of("text", "Open", "title", "Open"))
                .must(200);
        bram.asks("PATCH", path(post, comment), Map.of("text", "Hardop")).must(200);
        try (var late = fromTheStart()) {
            assertThat(late.events().toString()).doesNotContain("Geheim", "Fluister");
            assertThat(late.events("postCreated").toString()).contains("Open");
            var placed = late.events("commentCreated").getFirst().path("body");
            assertThat(placed.path("comment").toString()).contains("Hardop");
            assertThat(placed.path("comments").asInt()).isOne();
        }
    }

    @Test
    void aPostPutBackIsToldAgainWithItsComments() {
        var post = places("Toch");
        bram.comments(post, "Mooi");
        ana.asks("DELETE", Neighbour.path(post)).must(204);
        ana.asks("POST", Neighbour.path(post) + "/restore").must(200);
        try (var late = fromTheStart()) {
            assertThat(late.journal(PUBLIC))
                    .containsExactly("1 erased", "2 erased", "3 postRemoved", "4 postCreated", "5 commentChanged");
            assertThat(late.events().toString()).contains("Toch", "Mooi");
        }
    }

    @Test
    void aCommentEditedWhileItsPostIsRemovedTellsNothingAfterwards() {
        var post = places("Geheim");
        var comment = bram.comments(post, "Fluister");
        try (var writer = hub.locks("select from stream where name = '" + PUBLIC + "' for update")) {
            var removal = Meanwhile.asks(() -> ana.asks("DELETE", Neighbour.path(post)));
            writer.awaitWaiting(1);
            var edit = Meanwhile.asks(() -> bram.asks("PATCH", path(post, comment), Map.of("text", "Mompel")));
            writer.awaitWaiting(2);
            writer.release();
            removal.join().must(204);
            edit.join().must(404);
        }
        try (var late = fromTheStart()) {
            assertThat(late.events().toString()).doesNotContain("Geheim", "Fluister", "Mompel");
        }
    }

    @Test
    void aRemovedPostThatWasReportedTakesItsWordsFromTheDeskOnceItIsJudged() {
        var mo = hub.manager("mo");
        var post = places("Geheim");
        reports(post);
        ana.asks("DELETE", Neighbour.path(post)).must(204);
        var task = AtTheDesk.only(mo);
        assertThat(task.path("title").asText()).isEqualTo("Geheim");
        AtTheDesk.finishes(mo, task, "").must(200);
        try (var late = fromTheStart(mo, DESK)) {
            assertThat(late.events().toString()).doesNotContain("Geheim");
        }
    }

    @Test
    void aPostReportedWhileItIsRemovedTellsTheDeskNothingAfterwards() {
        var post = places("Geheim");
        try (var writer = hub.locks("select from stream where name = '" + PUBLIC + "' for update")) {
            var removal = Meanwhile.asks(() -> ana.asks("DELETE", Neighbour.path(post)));
            writer.awaitWaiting(1);
            var report = Meanwhile.asks(() -> bram.reports(post, "unkind"));
            writer.awaitWaiting(2);
            writer.release();
            removal.join().must(204);
            report.join().must(404);
        }
        assertThat(hub.journal(DESK)).noneMatch(event -> event.endsWith("taskChanged"));
    }

    @Test
    void aReportedPostPutBackIsOnTheDeskAgain() {
        var mo = hub.manager("mo");
        var post = places("Toch");
        reports(post);
        ana.asks("DELETE", Neighbour.path(post)).must(204);
        ana.asks("POST", Neighbour.path(post) + "/restore").must(200);
        try (var late = fromTheStart(mo, DESK)) {
            assertThat(late.events("taskChanged")).hasSize(3);
            assertThat(late.events("taskChanged").toString()).contains("Toch");
        }
        var task = AtTheDesk.about(mo, post).getFirst();
        assertThat(AtTheDesk.page(mo, task).at("/steps").findValuesAsText("step"))
                .containsExactly("opened", "removed", "again");
    }

    private void reports(JsonNode post) {
        bram.reports(post, "unkind").must(204);
    }
}
