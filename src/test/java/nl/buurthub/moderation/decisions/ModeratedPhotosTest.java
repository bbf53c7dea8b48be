package nl.buurthub.moderation.decisions;

import static nl.buurthub.testing.AtTheDesk.about;
import static nl.buurthub.testing.AtTheDesk.decides;
import static nl.buurthub.testing.AtTheDesk.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who sees the photos of what managers took away, or look at first. */
class ModeratedPhotosTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour mo = hub.manager("mo");
    static final Neighbour ana = hub.resident("ana");
    static final Neighbour bram = hub.resident("bram");

    @Test
    void managersAndItsAuthorStillSeeThePhotoOfWhatIsTakenAway() {
        var photo = ana.uploads(Pictures.jpeg(40, 30));
        var post = pictured(ana, photo);
        bram.reports(post, "private").must(204);
        assertThat(page(mo, about(mo, post).getFirst()).at("/content/photos/0/name"))
                .isEqualTo(photo.path("name"));
        decides(mo, post, "remove").must(201);
        isForManagersAnd(ana, post, photo);
    }

    @Test
    void managersAndItsAuthorSeeThePhotoOfWhatIsInReview() {
        var eva = hub.stranger("eva").arrives(TestHub.NOORD);
        var photo = eva.uploads(Pictures.jpeg(60, 30));
        isForManagersAnd(eva, pictured(eva, photo), photo);
    }

    private static JsonNode pictured(Neighbour author, JsonNode photo) {
        var photos = List.of(Map.of("id", photo.path("id").asText()));
        return author.places(TestHub.NOORD, Map.of("text", "Kijk eens", "photos", photos));
    }

    private static void isForManagersAnd(Neighbour author, JsonNode post, JsonNode photo) {
        var file = photo.path("name").asText() + "-400.jpg";
        var path = "/hoods/noord/moderated/post/" + post.path("id").asText() + "/" + file;
        assertThat(bram.sends("GET", "/photos/" + file, null).status()).isEqualTo(404);
        mo.asks("GET", path).must(200);
        author.asks("GET", path).must(200);
        bram.asks("GET", path).must(404);
        hub.visitor().asks("GET", path).must(401);
    }

    @Test
    void nobodyIsShownThePhotosOfWhatWasTakenAway() {
        var photo = ana.uploads(Pictures.jpeg(50, 30));
        var post = ana.places(
                TestHub.NOORD,
                Map.of(
                        "text",
                        "Kijk",
                        "photos",
                        List.of(Map.of("id", photo.path("id").asText()))));
        var file = "/photos/" + photo.path("name").asText() + "-400.jpg";
        assertThat(bram.sends("GET", file, null).status()).isEqualTo(200);
        decides(mo, post, "remove").must(201);
        assertThat(bram.sends("GET", file, null).status()).isEqualTo(404);
        decides(mo, post, "restore").must(201);
        assertThat(bram.sends("GET", file, null).status()).isEqualTo(200);
    }
}
