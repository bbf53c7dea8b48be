package nl.buurthub.posts.reactions;

import static nl.buurthub.testing.Meanwhile.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What neighbours say of a post without words. */
class ReactionsTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour ana = hub.resident("ana");
    static final Neighbour bram = hub.resident("bram");
    static final Neighbour mira = hub.manager("mira");

    private static JsonNode page(Neighbour who, JsonNode post) {
        return who.asks("GET", Neighbour.path(post)).must(200).body();
    }

    @Test
    void aReactionCountsOnceHoweverOftenItIsGiven() {
        var post = ana.places("Fijn");
        var path = Neighbour.path(post) + "/reactions/thanks";
        atOnce(Collections.nCopies(10, () -> bram.asks("PUT", path).must(200).status()));
        mira.asks("PUT", path).must(200);
        assertThat(page(ana, post).at("/post/reactions/thanks").asInt()).isEqualTo(2);
        atOnce(Collections.nCopies(10, () -> bram.asks("DELETE", path).must(200).status()));
        assertThat(page(ana, post).at("/post/reactions/thanks").asInt()).isEqualTo(1);
    }
}
