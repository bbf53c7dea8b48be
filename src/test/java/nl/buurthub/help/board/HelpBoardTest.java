package nl.buurthub.help.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is asked, as a list. */
class HelpBoardTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    @Test
    void aListGoesOnWhereThePageBeforeEnded() {
        var lister = hub.resident("lister", TestHub.ZUID);
        for (var nr = 0; nr < 5; nr++)
            lister.asks("POST", "/hoods/zuid/help", Map.of("need", "Vraag " + nr, "category", "pets"))
                    .must(201);
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = lister.asks("GET", "/hoods/zuid/help?limit=2" + next)
                    .must(200)
                    .body();
            page.path("items").forEach(card -> seen.add(card.path("need").asText()));
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!next.isEmpty());
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(lister.asks("GET", "/hoods/zuid/help?category=care").body().path("items"))
                .isEmpty();
    }
}
