package nl.buurthub.desk;

import static nl.buurthub.testing.AtTheDesk.about;
import static nl.buurthub.testing.AtTheDesk.finishes;
import static nl.buurthub.testing.AtTheDesk.page;
import static nl.buurthub.testing.AtTheDesk.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What managers can't do about themselves. */
class OwnContentTest {

    private static final Map<String, ?> NOBODYS = Collections.singletonMap("from", null);

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour mo = hub.manager("mo");
    static final Neighbour noor = hub.manager("noor");
    static final Neighbour bram = hub.resident("bram");

    @Test
    void aReportOfTheirOwnIsAnotherManagersToFinish() {
        var post = mo.places("Van mij");
        bram.reports(post, "unkind").must(204);
        var task = about(mo, post).getFirst();
        assertThat(page(mo, task).path("own").asBoolean()).isTrue();
        assertThat(page(noor, task).path("own").asBoolean()).isFalse();
        finishes(mo, task, "").must(403);
        mo.asks("PUT", path(task) + "/assignee", NOBODYS).must(403);
        mo.asks("PUT", path(task) + "/snooze", Map.of("until", Instant.now().plusSeconds(60)))
                .must(403);
        noor.asks("PUT", path(task) + "/assignee", Map.of("from", noor.id(), "to", mo.id()))
                .must(409);
        noor.asks("PUT", path(task) + "/assignee", NOBODYS).must(200);
        noor.asks("PUT", path(task) + "/assignee", Map.of("from", noor.id(), "to", mo.id()))
                .must(200);
        mo.asks("DELETE", path(task) + "/assignee").must(200);
        finishes(noor, task, "").must(200);
        assertThat(page(mo, task).path("steps").findValuesAsText("name")).isEmpty();
    }

    @Test
    void whoReportedWhatItsAuthorTookAwayIsNotTold() {
        var post = mo.places("Ook van mij");
        bram.reports(post, "unkind").must(204);
        var task = about(mo, post).getFirst();
        mo.asks("DELETE", Neighbour.path(post)).must(204);
        assertThat(page(mo, task).path("reports").toString()).contains("unkind").doesNotContain("bram");
    }
}
