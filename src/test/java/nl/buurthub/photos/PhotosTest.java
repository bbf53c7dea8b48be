package nl.buurthub.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos go with posts, and go when nothing has them any more. */
class PhotosTest {

    private static final MovableClock CLOCK = new MovableClock();
    private static final AtomicInteger SEEDS = new AtomicInteger();

    @TempDir
    static Path data;

    static TestHub hub;
    static Neighbour ana;
    static Neighbour ben;

    @BeforeAll
    static void start() {
        hub = TestHub.start(Map.of("data.dir", data.toString()), CLOCK);
        ana = hub.resident("ana");
        ben = hub.resident("ben");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void awake() {
        ana.signsInAgain();
        ben.signsInAgain();
        hub.run("delete from photo where subject is null");
    }

    private static JsonNode photo(Neighbour of) {
        return of.uploads(Pictures.written(Pictures.noisy(60, 40, SEEDS.incrementAndGet()), "jpg"));
    }

    private static Map<String, ?> as(JsonNode photo, String alt) {
        return Map.of("id", photo.path("id").asText(), "alt", alt);
    }

    private static JsonNode post(Neighbour by, JsonNode... photos) {
        return by.places(
                TestHub.NOORD,
                Map.of(
                        "photos",
                        IntStream.range(0, photos.length)
                                .mapToObj(nr -> as(photos[nr], "nr " + nr))
                                .toList()));
    }

    private static Neighbour.Answer change(Neighbour by, JsonNode post, Map<String, ?> change) {
        return by.asks("PATCH", Neighbour.path(post), change);
    }

    private static List<String> alts(JsonNode post) {
        return StreamSupport.stream(post.path("photos").spliterator(), false)
                .map(photo -> photo.path("alt").asText())
                .toList();
    }

    private static JsonNode shown(JsonNode post) {
        return ana.asks("GET", Neighbour.path(post)).must(200).body().path("post");
    }

    @Test
    void aPostShowsItsPhotosInTheirOrderEverywhere() {
        var live = ana.listens("hood/noord/residents");
        var post = post(ana, photo(ana), photo(ana), photo(ana));
        assertThat(alts(post)).containsExactly("nr 0", "nr 1", "nr 2");
        assertThat(live.hearsEvent("postCreated").at("/body/post")).isEqualTo(post);
        assertThat(shown(post)).isEqualTo(post);
        assertThat(ben.asks("GET", "/hoods/noord/posts").body().path("items").get(0))
                .isEqualTo(post);
        live.close();
    }

    @Test
    void aPostNeedsWordsOrPhotos() {
        assertThat(ana.asks("POST", "/hoods/noord/posts", Map.of("title", "Kijk"))
                        .must(400)
                        .body()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/text");
        var post = post(ana, photo(ana));
        assertThat(post.path("rich")).isEmpty();
        change(ana, post, Map.of("photos", List.of())).must(400);
        var worded = change(ana, post, Map.of("photos", List.of(), "text", "Toch woorden"));
        assertThat(worded.must(200).body().path("photos")).isEmpty();
        change(ana, post, Map.of("text", "")).must(400);
    }

    @Test
    void photosAreAddedTakenAwayAndPutInAnotherOrder() {
        var first = photo(ana);
        var second = photo(ana);
        var post = post(ana, first, second);
        var live = ana.listens("hood/noord/residents");
        var third = photo(ana);
        var changed = change(ana, post, Map.of("photos", List.of(as(third, "nieuw"), as(second, "blijft"))))
                .must(200)
                .body();
        assertThat(alts(changed)).containsExactly("nieuw", "blijft");
        assertThat(live.hearsEvent("postChanged").at("/body/post")).isEqualTo(changed);
        assertThat(alts(change(ana, post, Map.of("title", "Kijk")).must(200).body()))
                .containsExactly("nieuw", "blijft");
        // What was taken away may be put back, or go elsewhere.
        post(ana, first);
        live.close();
    }

    @Test
    void anotherPersonsPhotoCannotBeTaken() {
        var bens = photo(ben);
        refuses(ana, bens);
        post(ben, bens);
        refuses(ana, bens);
        refuses(ben, bens);
    }

    private static void refuses(Neighbour by, JsonNode... photos) {
        var answer = by.asks(
                "POST",
                "/hoods/noord/posts",
                Map.of(
                        "photos",
                        IntStream.range(0, photos.length)
                                .mapToObj(nr -> as(photos[nr], ""))
                                .toList()));
        assertThat(answer.must(400).body().at("/errors/0/pointer").asText()).isEqualTo("/photos");
    }

    @Test
    void aPostHasEightPhotosAtMostAndEachOnce() {
        var photos = IntStream.range(0, 9).mapToObj(_ -> photo(ana)).toArray(JsonNode[]::new);
        refuses(ana, photos);
        refuses(ana, photos[0], photos[0]);
        post(ana, Arrays.copyOf(photos, 8));
    }

    @Test
    void aPhotoThatTwoPostsWantAtOnceGoesWithOne() {
        var photo = photo(ana);
        var body = Map.of("photos", List.of(as(photo, "")));
        var statuses =
                Meanwhile.atOnce(Collections.nCopies(
                                6,
                                () -> ana.asks("POST", "/hoods/noord/posts", body)
                                        .status()))
                        .stream()
                        .sorted()
                        .toList();
        assertThat(statuses).containsExactly(201, 400, 400, 400, 400, 400);
    }

    @Test
    void whatItsOwnerDropsIsGone() {
        var photo = photo(ana);
        var path = "/photos/" + photo.path("id").asText();
        ben.asks("DELETE", path).must(404);
        ana.asks("DELETE", path).must(204);
        ana.asks("DELETE", path).must(404);
        refuses(ana, photo);
        var used = photo(ana);
        post(ana, used);
        ana.asks("DELETE", "/photos/" + used.path("id").asText()).must(404);
    }

    @Test
    void aRemovedPostThatIsPutBackHasItsPhotos() {
        var post = post(ana, photo(ana));
        ana.asks("DELETE", Neighbour.path(post)).must(204);
        assertThat(ana.asks("POST", Neighbour.path(post) + "/restore").must(200).body())
                .isEqualTo(post);
        pass(Duration.ofDays(3));
        assertThat(shown(post)).isEqualTo(post);
        assertThat(files(post)).hasSize(3);
    }

    @Test
    void aPhotoThatWasRemovedIsNotThereAtOnceAndIsBackWithItsPost() {
        var first = photo(ana);
        var second = photo(ana);
        assertThat(status(first)).isEqualTo(200);
        var post = post(ana, first, second);
        ana.asks("DELETE", Neighbour.path(post)).must(204);
        assertThat(status(first)).isEqualTo(404);
        ana.asks("POST", Neighbour.path(post) + "/restore").must(200);
        assertThat(status(first)).isEqualTo(200);
        change(ana, post, Map.of("photos", List.of(as(second, "")))).must(200);
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);
        change(ana, post, Map.of("photos", List.of(as(first, "")))).must(200);
        assertThat(status(first)).isEqualTo(200);
        ana.asks("DELETE", Neighbour.path(post)).must(204);
        for (var gone : List.of(first, second)) assertThat(status(gone)).isEqualTo(404);
    }

    private static int status(JsonNode photo) {
        return ana.sends("GET", "/photos/" + photo.path("name").asText() + "-400.jpg", null)
                .status();
    }

    @Test
    void whatNothingHasIsSweptAfterADayWithItsFilesAndTheRestStays() {
        var loose = photo(ana);
        var removed = post(ana, photo(ana));
        var kept = post(ana, photo(ana));
        var dropped = photo(ana);
        change(ana, kept, Map.of("photos", List.of(as(kept.at("/photos/0"), ""), as(dropped, ""))))
                .must(200);
        change(ana, kept, Map.of("photos", List.of(as(kept.at("/photos/0"), ""))))
                .must(200);
        ana.asks("DELETE", Neighbour.path(removed)).must(204);
        pass(Duration.ofHours(23));
        assertThat(filesOf(loose)).hasSize(3);
        pass(Duration.ofHours(2));
        await().until(() -> filesOf(loose).isEmpty()
                && files(removed).isEmpty()
                && filesOf(dropped).isEmpty());
        assertThat(files(kept)).hasSize(3);
        awake();
        refuses(ana, loose);
    }

    @Test
    void aPictureThatTwoPeopleSentStaysWhileOneOfThemShowsIt() {
        var picture = Pictures.written(Pictures.noisy(60, 40, 9999), "jpg");
        var loose = ana.uploads(picture);
        var post = post(ben, ben.uploads(picture));
        var other = photo(ana);
        assertThat(loose.path("name")).isEqualTo(post.at("/photos/0/name"));
        pass(Duration.ofDays(2));
        await().until(() -> filesOf(other).isEmpty());
        assertThat(files(post)).hasSize(3);
    }

    @Test
    void photosOfWhoIsDeletedAreSweptToo() {
        var cor = hub.stranger("cor");
        var photo = photo(cor);
        hub.run("delete from person where id = '" + cor.id() + "'");
        pass(Duration.ofHours(2));
        await().until(() -> filesOf(photo).isEmpty());
    }

    private static void pass(Duration time) {
        CLOCK.forward(time);
        ana.signsInAgain();
        ben.signsInAgain();
    }

    private static List<Path> files(JsonNode post) {
        var files = new ArrayList<Path>();
        post.path("photos").forEach(photo -> files.addAll(filesOf(photo)));
        return files;
    }

    private static List<Path> filesOf(JsonNode photo) {
        try (var files = Files.walk(data.resolve("photos"))) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .startsWith(photo.path("name").asText()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
