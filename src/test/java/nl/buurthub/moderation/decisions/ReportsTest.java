package nl.buurthub.moderation.decisions;

import static nl.buurthub.testing.AtTheDesk.DESK;
import static nl.buurthub.testing.AtTheDesk.only;
import static nl.buurthub.testing.AtTheDesk.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What people tell managers of what they see. */
class ReportsTest {

    @AutoClose
    final TestHub hub = TestHub.start();

    final Neighbour mo = hub.manager("mo");
    final Neighbour noor = hub.manager("noor");
    final Neighbour ana = hub.resident("ana");
    final Neighbour bram = hub.resident("bram");

    @Test
    void severalReportsOfOneThingAreOneTask() {
        var post = ana.places("Fiets te koop, bel mij");
        try (var desk = mo.listens(DESK)) {
            bram.reports(post, "fraud", "Ken ik niet").must(204);
            bram.reports(post, "unkind").must(204);
            noor.reports(post, "fraud").must(204);
            desk.hears(frame -> frame.at("/body/task/times").asInt() == 2);
            assertThat(desk.events("taskChanged")).hasSize(2);
        }
        var task = only(mo);
        assertThat(task.path("title").asText()).isEqualTo("Fiets te koop, bel mij");
        var page = mo.asks("GET", path(task)).must(200).body();
        assertThat(page.at("/reports")).hasSize(2);
        assertThat(page.at("/reports/0/words").asText()).isEqualTo("Ken ik niet");
        assertThat(page.at("/content/text").asText()).isEqualTo("Fiets te koop, bel mij");
    }

    @Test
    void aVisitorReportsWithAnAddressWhatAnyoneSees() {
        var open = ana.places(TestHub.NOORD, Map.of("text", "Voor allen", "audience", "public"));
        var closed = ana.places("Voor ons");
        var report = new HashMap<String, Object>(
                Map.of("contentType", "post", "about", open.path("id").asText(), "category", "private"));
        hub.visitor().asks("POST", "/hoods/noord/reports", report).must(400);
        report.put("email", "Wie@Example.org");
        hub.visitor().asks("POST", "/hoods/noord/reports", report).must(204);
        assertThat(mo.asks("GET", path(only(mo))).body().at("/reports/0/email").asText())
                .isEqualTo("wie@example.org");
        report.put("about", closed.path("id").asText());
        hub.visitor().asks("POST", "/hoods/noord/reports", report).must(404);
    }
}
