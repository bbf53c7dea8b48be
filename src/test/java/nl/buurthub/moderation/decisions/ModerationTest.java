package nl.buurthub.moderation.decisions;

import static nl.buurthub.testing.AtTheDesk.decides;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who decides on what, and how often. */
class ModerationTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour mo = hub.manager("mo");
    static final Neighbour noor = hub.manager("noor");
    static final Neighbour ana = hub.resident("ana");
    static final Neighbour bram = hub.resident("bram");

    @Test
    void nobodyDecidesOnWhatIsTheirOwnOrOnAnotherManager() {
        decides(mo, mo.places("Van mij"), "hide").must(403);
        decides(mo, "person", noor.id().toString(), "suspend", Map.of()).must(403);
        decides(mo, "person", bram.id().toString(), "hide", Map.of()).must(400);
        assertThat(mo.asks(
                                "POST",
                                "/hoods/noord/decisions",
                                Map.of(
                                        "contentType",
                                        "person",
                                        "about",
                                        bram.id(),
                                        "action",
                                        "warn",
                                        "rule",
                                        "Omdat ik het zeg"))
                        .must(400)
                        .body()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/rule");
    }

    @Test
    void whatIsDecidedTwiceWithOneKeyIsDecidedOnce() {
        var post = ana.places("Dag");
        var key = UUID.randomUUID().toString();
        var once = mo.with("Idempotency-Key", key);
        var first = decides(once, post, "warn").must(201);
        assertThat(decides(once, post, "warn").must(201).body()).isEqualTo(first.body());
        assertThat(hub.ask("select id from decision where about = '"
                        + post.path("id").asText() + "'"))
                .hasSize(1);
    }
}
