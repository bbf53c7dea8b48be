package nl.buurthub.posts.comments;

import static nl.buurthub.testing.Meanwhile.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What neighbours say under a post. */
class CommentsTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour ana = hub.resident("ana");
    static final Neighbour bram = hub.resident("bram");

    private static JsonNode page(Neighbour who, JsonNode post) {
        return who.asks("GET", Neighbour.path(post)).must(200).body();
    }

    @Test
    void aCommentIsNotThereThroughAnotherPost() {
        var post = ana.places("Een");
        var other = ana.places("Twee");
        var comment = ana.comments(post, "Hoi").path("id").asText();
        ana.asks("PATCH", Neighbour.path(other) + "/comments/" + comment, Map.of("text", "x"))
                .must(404);
        ana.asks("DELETE", Neighbour.path(other) + "/comments/" + comment).must(404);
        ana.asks("POST", Neighbour.path(other) + "/comments", Map.of("text", "x", "parent", comment))
                .must(400);
    }

    @Test
    void aReplyToAReplyStandsUnderTheFirstComment() {
        var post = ana.places("Vraag");
        var comment = bram.comments(post, "Antwoord").path("id").asText();
        var reply = reply(ana, post, comment);
        var second = reply(bram, post, reply.path("id").asText());
        assertThat(reply.path("parent").asText()).isEqualTo(comment);
        assertThat(second.path("parent").asText()).isEqualTo(comment);
    }

    private static JsonNode reply(Neighbour who, JsonNode post, String parent) {
        return who.asks("POST", Neighbour.path(post) + "/comments", Map.of("text", "Ja", "parent", parent))
                .must(201)
                .body();
    }

    @Test
    void aRemovedCommentWithRepliesKeepsItsPlaceWithoutAuthorAndWords() {
        var post = ana.places("Vraag");
        var comment = bram.comments(post, "Spijt van gekregen");
        var path = Neighbour.path(post) + "/comments/" + comment.path("id").asText();
        reply(ana, post, comment.path("id").asText());
        bram.asks("DELETE", path).must(204);
        var page = page(ana, post);
        var rest = page.path("comments").get(0);
        assertThat(rest.path("removed").asBoolean()).isTrue();
        assertThat(rest.path("author").isNull()).isTrue();
        assertThat(rest.path("rich")).isEmpty();
        assertThat(page.toString()).doesNotContain("Spijt");
        assertThat(page.at("/post/comments").asInt()).isEqualTo(1);
        bram.asks("PATCH", path, Map.of("text", "x")).must(404);
        bram.asks("DELETE", path).must(404);
    }

    @Test
    void aRemovedCommentGoesWithItsLastReply() {
        var post = ana.places("Vraag");
        var comment = bram.comments(post, "Een").path("id").asText();
        var reply = reply(ana, post, comment).path("id").asText();
        bram.asks("DELETE", Neighbour.path(post) + "/comments/" + comment).must(204);
        ana.asks("DELETE", Neighbour.path(post) + "/comments/" + reply).must(204);
        assertThat(page(ana, post).path("comments")).isEmpty();
    }

    @Test
    void nobodyRepliesToARemovedComment() {
        var post = ana.places("Vraag");
        var comment = bram.comments(post, "Een").path("id").asText();
        bram.asks("DELETE", Neighbour.path(post) + "/comments/" + comment).must(204);
        var answer = ana.asks("POST", Neighbour.path(post) + "/comments", Map.of("text", "Ja", "parent", comment))
                .must(400);
        assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/parent");
    }

    @Test
    void aReplyAndTheRemovalOfItsCommentAtOnceLeaveScreensAsTheyWouldBeRead() {
        var post = ana.places("Vraag");
        try (var screen = bram.listens("hood/noord/residents")) {
            for (var i = 0; i < 15; i++) {
                var comment = bram.comments(post, "Een").path("id").asText();
                var path = Neighbour.path(post) + "/comments";
                atOnce(List.of(
                        () -> ana.asks("POST", path, Map.of("text", "Ja", "parent", comment))
                                .status(),
                        () -> bram.asks("DELETE", path + "/" + comment).status()));
            }
            ana.places("Klaar");
            screen.hears(frame -> frame.toString().contains("Klaar"));
            var shown = new LinkedHashSet<String>();
            for (var event : screen.events()) {
                var body = event.path("body");
                if (event.path("type").asText().equals("commentCreated"))
                    shown.add(body.at("/comment/id").asText());
                // What it said before may be erased by the time it is heard.
                if (event.path("type").asText().equals("commentRemoved")) {
                    if (body.path("comment").isNull())
                        shown.remove(body.path("id").asText());
                    else shown.add(body.path("id").asText());
                }
            }
            var read = new LinkedHashSet<String>();
            page(ana, post)
                    .path("comments")
                    .forEach(comment -> read.add(comment.path("id").asText()));
            assertThat(shown).isEqualTo(read);
        }
    }

    @Test
    void anEditedCommentSaysSo() {
        var post = ana.places("Vraag");
        var comment = bram.comments(post, "Een").path("id").asText();
        var edited = bram.asks("PATCH", Neighbour.path(post) + "/comments/" + comment, Map.of("text", "Twee"))
                .must(200)
                .body();
        assertThat(edited.path("edited").isNull()).isFalse();
        ana.asks("PATCH", Neighbour.path(post) + "/comments/" + comment, Map.of("text", "x"))
                .must(403);
    }

    @Test
    void theSameKeyGivesTheSameCommentAndCountsItOnce() {
        var post = ana.places("Vraag");
        var keyed = bram.with("Idempotency-Key", UUID.randomUUID().toString());
        var ids = atOnce(Collections.nCopies(
                10, () -> keyed.comments(post, "Een keer").path("id").asText()));
        assertThat(new LinkedHashSet<>(ids)).hasSize(1);
        assertThat(page(ana, post).at("/post/comments").asInt()).isEqualTo(1);
    }
}
