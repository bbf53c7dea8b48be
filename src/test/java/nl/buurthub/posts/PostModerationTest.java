package nl.buurthub.posts;

import static nl.buurthub.testing.AtTheDesk.decides;
import static nl.buurthub.testing.AtTheDesk.isIdle;
import static nl.buurthub.testing.AtTheDesk.only;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Posts as managers moderate them. */
class PostModerationTest {

    @AutoClose
    final TestHub hub = TestHub.start();

    final Neighbour mo = hub.manager("mo");
    final Neighbour ana = hub.resident("ana");
    final Neighbour bram = hub.resident("bram");

    @Test
    void theFirstPostOfANewResidentWaitsForAManager() {
        var eva = hub.stranger("eva").arrives(TestHub.NOORD);
        try (var square = bram.listens("hood/noord/residents");
                var own = eva.listens("person/" + eva.id())) {
            var post = eva.places("Ik stel me voor");
            assertThat(post.path("moderation").asText()).isEqualTo("in_review");
            own.hearsEvent("postModerated");
            bram.asks("GET", Neighbour.path(post)).must(404);
            assertThat(eva.asks("GET", Neighbour.path(post))
                            .must(200)
                            .body()
                            .at("/post/moderation")
                            .asText())
                    .isEqualTo("in_review");
            var task = only(mo);
            assertThat(task.path("kind").asText()).isEqualTo("first_post");
            decides(
                            mo,
                            "post",
                            post.path("id").asText(),
                            "approve",
                            Map.of(
                                    "task",
                                    task.path("id").asText(),
                                    "edition",
                                    task.path("edition").asText()))
                    .must(201);
            square.hearsEvent("postCreated");
            assertThat(square.events("postCreated")).hasSize(1);
            own.hearsEvent("decided");
            bram.asks("GET", Neighbour.path(post)).must(200);
        }
        assertThat(eva.places("Nog een").path("moderation").isNull()).isTrue();
        assertThat(isIdle(mo)).isTrue();
    }

    @Test
    void aPostInReviewThatItsAuthorRemovesIsNoTaskAndNeverPlaced() {
        var eva = hub.stranger("eva").arrives(TestHub.NOORD);
        var post = eva.places("Toch maar niet");
        eva.asks("PATCH", Neighbour.path(post), Map.of("text", "Anders")).must(404);
        eva.asks("DELETE", Neighbour.path(post)).must(204);
        eva.asks("POST", Neighbour.path(post) + "/restore").must(404);
        assertThat(isIdle(mo)).isTrue();
        decides(mo, post, "approve").must(404);
        assertThat(hub.journal("hood/noord/residents")).noneMatch(event -> event.endsWith("postCreated"));
    }

    @Test
    void aHiddenPostLeavesEveryStreamAndComesBackWithItsComments() {
        var post = ana.places("Mijn winkel heeft korting");
        bram.comments(post, "Waar dan?");
        try (var square = bram.listens("hood/noord/residents")) {
            decides(mo, post, "hide").must(201);
            square.hearsEvent("postRemoved");
            bram.asks("GET", Neighbour.path(post)).must(404);
            ana.asks("POST", Neighbour.path(post) + "/restore").must(404);
            decides(mo, post, "hide").must(409);
            decides(mo, post, "restore").must(201);
            square.hearsEvent("postCreated");
        }
        assertThat(bram.asks("GET", Neighbour.path(post)).must(200).body().path("comments"))
                .hasSize(1);
    }
}
