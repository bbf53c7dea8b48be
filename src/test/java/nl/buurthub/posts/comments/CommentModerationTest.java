package nl.buurthub.posts.comments;

import static nl.buurthub.testing.AtTheDesk.decides;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Comments as managers moderate them. */
class CommentModerationTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour mo = hub.manager("mo");
    static final Neighbour ana = hub.resident("ana");
    static final Neighbour bram = hub.resident("bram");

    @Test
    void aRemovedCommentIsGoneAndCounted() {
        var post = ana.places("Dag");
        var comment = bram.comments(post, "Stom");
        decides(mo, "comment", comment.path("id").asText(), "remove", Map.of()).must(201);
        var page = ana.asks("GET", Neighbour.path(post)).must(200).body();
        assertThat(page.path("comments")).isEmpty();
        assertThat(page.at("/post/comments").asInt()).isZero();
        decides(mo, "comment", comment.path("id").asText(), "restore", Map.of()).must(201);
        assertThat(ana.asks("GET", Neighbour.path(post))
                        .body()
                        .at("/comments/0/rich")
                        .toString())
                .contains("Stom");
    }

    @Test
    void aCommentModeratedUnderAHiddenPostIsCountedRight() {
        var post = ana.places("Dag");
        var comment = bram.comments(post, "Hoi").path("id").asText();
        decides(mo, "comment", comment, "hide", Map.of()).must(201);
        decides(mo, post, "hide").must(201);
        decides(mo, "comment", comment, "restore", Map.of()).must(201);
        decides(mo, "comment", comment, "restore", Map.of()).must(409);
        decides(mo, post, "restore").must(201);
        assertThat(ana.asks("GET", Neighbour.path(post))
                        .body()
                        .at("/post/comments")
                        .asInt())
                .isEqualTo(1);
        bram.asks("DELETE", Neighbour.path(post) + "/comments/" + comment).must(204);
    }
}
