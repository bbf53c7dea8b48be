package nl.buurthub.help.board;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(lister.all("/hoods/zuid/help?limit=2"))
                .extracting(card -> card.path("need").asText())
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(lister.asks("GET", "/hoods/zuid/help?category=care").body().path("items"))
                .isEmpty();
    }
}
