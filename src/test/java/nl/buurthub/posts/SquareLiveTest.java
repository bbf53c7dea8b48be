package nl.buurthub.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.buurthub.Hub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SquareLiveTest {

    @AutoClose
    static final Hub hub = Hub.start();

    @Test
    void aPublicPostReachesAVisitorWhoListens() {
        try (var visitor = hub.visitor().listens("hood/noord/public")) {
            hub.resident("ana").places(Hub.NOORD, Map.of("text", "Dag buren", "audience", "public"));
            var event = visitor.hearsEvent("postPlaced");
            assertThat(event.path("body").path("post").path("rich").toString()).contains("Dag buren");
        }
    }

    @Test
    void aPostForResidentsReachesResidentsOnly() {
        var bram = hub.resident("bram");
        try (var residents = bram.listens("hood/noord/residents", "hood/noord/public");
                var visitor = hub.visitor().listens("hood/noord/residents", "hood/noord/public")) {
            assertThat(visitor.heard("refused")).hasSize(1);
            bram.places("Alleen voor ons");
            residents.hearsEvent("postPlaced");
            assertThat(visitor.events()).isEmpty();
        }
    }
}
