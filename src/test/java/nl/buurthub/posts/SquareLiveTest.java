package nl.buurthub.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SquareLiveTest {

    static final String ZUID = "hood/zuid/residents";

    @AutoClose
    static final TestHub hub = TestHub.start();

    @Test
    void aPublicPostReachesAVisitorWhoListens() {
        try (var visitor = hub.visitor().listens("hood/noord/public")) {
            hub.resident("ana").places(TestHub.NOORD, Map.of("text", "Dag buren", "audience", "public"));
            var event = visitor.hearsEvent("postCreated");
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
            residents.hearsEvent("postCreated");
            assertThat(visitor.events()).isEmpty();
        }
    }

    @Test
    void aNeighbourHearsThatAnAuthorIsCalledDifferentlyNow() {
        var carla = hub.resident("carla");
        var post = carla.places("Van wie is deze fiets?");
        try (var neighbour = hub.resident("dirk").listens("hood/noord/residents")) {
            renames(carla, "Carla de Wit");
            assertThat(neighbour.hearsEvent("authorRenamed").path("body").path("author"))
                    .isEqualTo(carla.asks("GET", Neighbour.path(post))
                            .must(200)
                            .body()
                            .path("post")
                            .path("author"));
        }
    }

    @Test
    void aNewNameIsToldWhereItsWordsStandAndNowhereElse() {
        var eva = hub.resident("eva");
        eva.places("Voor buren");
        try (var visitor = hub.visitor().listens("hood/noord/public")) {
            renames(eva, "Eva Smit");
            eva.places(TestHub.NOORD, Map.of("text", "Voor iedereen", "audience", "public"));
            visitor.hearsEvent("postCreated");
            assertThat(visitor.events("authorRenamed")).isEmpty();
            eva.asks("DELETE", "/hoods/noord/me/residency").must(204);
            renames(eva, "Eva Smit-Bos");
            assertThat(visitor.hearsEvent("authorRenamed").toString()).contains("Eva Smit-Bos");
        }
    }

    @Test
    void aNameThatChangesWhileAPostIsPlacedIsToldAfterIt() {
        var gijs = hub.resident("gijs", TestHub.ZUID);
        hub.resident("hans", TestHub.ZUID).places(TestHub.ZUID, Map.of("text", "Eerste"));
        try (var neighbour = gijs.listens(ZUID);
                var writer = hub.locks("select from stream where name = '" + ZUID + "' for update")) {
            var placing = Meanwhile.asks(() -> gijs.places(TestHub.ZUID, Map.of("text", "Onder welke naam?")));
            writer.awaitWaiting(1);
            var renaming = Meanwhile.runs(() -> renames(gijs, "Gijsbert"));
            writer.awaitWaiting(2);
            writer.release();
            placing.join();
            renaming.join();
            assertThat(neighbour.hearsEvent("authorRenamed").toString()).contains("Gijsbert");
            assertThat(hub.journal(ZUID)).containsExactly("1 postCreated", "2 postCreated", "3 authorRenamed");
        }
    }

    @Test
    void whoKeepsTheirNameIsNotTalkedAbout() {
        var finn = hub.resident("finn");
        finn.places("Hoi");
        try (var neighbour = finn.listens("hood/noord/residents")) {
            finn.asks("PATCH", "/me", Map.of("name", "finn", "about", "Bakker")).must(200);
            finn.places("Daarna");
            neighbour.hearsEvent("postCreated");
            assertThat(neighbour.events("authorRenamed")).isEmpty();
        }
    }

    private static void renames(Neighbour who, String name) {
        who.asks("PATCH", "/me", Map.of("name", name)).must(200);
    }
}
