package nl.buurthub.posts;

import static nl.buurthub.testing.Meanwhile.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostsTest {

    static final MovableClock CLOCK = new MovableClock();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of(), CLOCK);

    static Neighbour ana;
    static Neighbour bram;
    static Neighbour mira;
    static Neighbour zoe;

    @BeforeAll
    static void start() {
        ana = hub.resident("ana");
        bram = hub.resident("bram");
        mira = hub.manager("mira");
        zoe = hub.resident("zoe", TestHub.ZUID);
    }

    @BeforeEach
    void freshTokens() {
        // Tokens live ten minutes, and tests here move the clock.
        for (var person : List.of(ana, bram, mira, zoe)) person.signsInAgain();
    }

    @Test
    void aManagerPlacesForWhoHasNoInternetAndAllSeeForWhom() {
        var body = Map.of("text", "Wie komt er klaverjassen?", "onBehalf", "Meneer Bos");
        ana.asks("POST", "/hoods/noord/posts", body).must(403);
        var post = mira.places(TestHub.NOORD, body);
        var seen = ana.asks("GET", Neighbour.path(post)).must(200).body();
        assertThat(seen.at("/post/onBehalf").asText()).isEqualTo("Meneer Bos");
        assertThat(seen.at("/post/author/name").asText()).isEqualTo("mira");
    }

    private static String words(JsonNode post) {
        return post.path("rich").toString();
    }

    private static List<String> ids(JsonNode list) {
        var ids = new ArrayList<String>();
        list.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static List<String> square(Neighbour who, String hood) {
        return ids(
                who.asks("GET", "/hoods/" + hood + "/posts?limit=100").must(200).body());
    }

    private static JsonNode page(Neighbour who, JsonNode post) {
        return who.asks("GET", Neighbour.path(post)).must(200).body();
    }

    // What a post is

    @ParameterizedTest
    @ValueSource(strings = {"message", "story"})
    void aResidentPlacesAPostOfAnOrdinaryKind(String kind) {
        assertThat(ana.places(TestHub.NOORD, Map.of("text", "Dag", "kind", kind))
                        .path("kind")
                        .asText())
                .isEqualTo(kind);
    }

    @Test
    void whoPlacesAPostIsToldWhereItIs() {
        var placed =
                ana.asks("POST", "/hoods/noord/posts", Map.of("text", "Dag")).must(201);
        assertThat(placed.response().headers().firstValue("Location"))
                .contains("/api/v1" + Neighbour.path(placed.body()));
    }

    @Test
    void aManagerPlacesAnAnnouncement() {
        var post = mira.places(TestHub.NOORD, Map.of("text", "Let op", "kind", "announcement"));
        assertThat(post.path("kind").asText()).isEqualTo("announcement");
    }

    @Test
    void aResidentPlacesNoAnnouncement() {
        ana.asks("POST", "/hoods/noord/posts", Map.of("text", "Let op", "kind", "announcement"))
                .must(403);
    }

    @Test
    void aManagerOfOneHoodPlacesNoAnnouncementInAnother() {
        mira.joins(TestHub.ZUID);
        mira.asks("POST", "/hoods/zuid/posts", Map.of("text", "Let op", "kind", "announcement"))
                .must(403);
    }

    @Test
    void aPostIsForResidentsUnlessItSaysOtherwise() {
        assertThat(ana.places("Dag").path("audience").asText()).isEqualTo("residents");
    }

    @Test
    void textIsTidied() {
        var post = ana.places(
                TestHub.NOORD,
                Map.of(
                        "title", "  Een \n titel\t",
                        "text", "\r\n e\u0301e\u0301n\u0007 \r\n\n\n\n\ntwee \u202Eeirt\u202C \n"));
        assertThat(post.path("title").asText()).isEqualTo("Een titel");
        assertThat(words(post)).isEqualTo("[[\"p\",\"één\"],[\"p\",\"twee eirt\"]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\t", "\u200B", "\u2060\uFEFF \u00A0", "\u202E", "\u3164", "\u2800"})
    void aPostOfNothingVisibleIsRefused(String text) {
        var answer =
                ana.asks("POST", "/hoods/noord/posts", Map.of("text", text)).must(400);
        assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/text");
    }

    /** U+FB2C becomes three characters in its one Unicode form. */
    @ParameterizedTest
    @CsvSource({"title, 120", "text, 5000"})
    void whatGrowsBeyondItsLimitWhenTidiedIsRefusedWithItsPointer(String field, int most) {
        var post = new HashMap<>(Map.of("text", "Dag"));
        post.put(field, "\uFB2C".repeat(most));
        var answer = ana.asks("POST", "/hoods/noord/posts", post).must(400);
        assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/" + field);
    }

    @Test
    void aCommentOrReportThatGrowsBeyondItsLimitIsRefused() {
        var post = ana.places("Dag");
        ana.asks("POST", Neighbour.path(post) + "/comments", Map.of("text", "\uFB2C".repeat(2000)))
                .must(400);
        ana.reports(post, "other", "\uFB2C".repeat(500)).must(400);
    }

    @Test
    void theLongestTextsAreTakenEmojiToo() {
        ana.places(TestHub.NOORD, Map.of("title", "\uD83C\uDF37".repeat(120), "text", "\uD83C\uDF37".repeat(5000)));
    }

    // Places

    @ParameterizedTest
    @ValueSource(strings = {"Dorpsweg 7", "7 Dorpsweg", "Dorpsweg ７"})
    void aPlaceWithAHouseNumberIsRefused(String street) {
        var answer = ana.asks("POST", "/hoods/noord/posts", Map.of("text", "Hier", "place", Map.of("street", street)))
                .must(400);
        assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/place/street");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "  ", "\u0007a"})
    void aStreetOfNextToNothingIsRefused(String street) {
        ana.asks("POST", "/hoods/noord/posts", Map.of("text", "Hier", "place", Map.of("street", street)))
                .must(400);
    }

    @Test
    void whereTheStreetsOfAHoodAreKnownOnlyTheseAreAPlace() {
        hub.run("update hood set streets = '{Lekstraat,\"Plein 1944\"}' where slug = 'zuid'");
        zoe.asks("POST", "/hoods/zuid/posts", Map.of("text", "Hier", "place", Map.of("street", "Dorpsweg")))
                .must(400);
        var post = zoe.places(TestHub.ZUID, Map.of("text", "Hier", "place", Map.of("street", "Plein 1944")));
        assertThat(post.at("/place/street").asText()).isEqualTo("Plein 1944");
    }

    @Test
    void pointsInOneCellOfAHundredMetresAreOnePlace() {
        var middle = place(52.09025, 5.1214);
        for (var metres : List.of(-40, 40)) {
            assertThat(place(
                            middle.path("lat").asDouble() + metres / 111_320.0,
                            middle.path("lon").asDouble()))
                    .isEqualTo(middle);
            assertThat(place(middle.path("lat").asDouble(), middle.path("lon").asDouble() + metres / 68_400.0))
                    .isEqualTo(middle);
        }
        assertThat(middle.path("lat").asDouble()).isBetween(52.09025 - 51 / 111_320.0, 52.09025 + 51 / 111_320.0);
    }

    private static JsonNode place(double lat, double lon) {
        return ana.places(TestHub.NOORD, Map.of("text", "Hier", "place", Map.of("lat", lat, "lon", lon)))
                .path("place");
    }

    @Test
    void anEditCannotSmuggleAHouseNumberIn() {
        var post = ana.places("Dag");
        ana.asks("PATCH", Neighbour.path(post), Map.of("place", Map.of("street", "Dorpsweg 7")))
                .must(400);
    }

    // Who sees it

    @Test
    void aPostForResidentsIsNotThereForOthersAnywhere() {
        var post = ana.places("Voor ons");
        var id = post.path("id").asText();
        for (var other : List.of(hub.visitor(), zoe)) {
            assertThat(square(other, TestHub.NOORD)).doesNotContain(id);
            other.asks("GET", Neighbour.path(post)).must(404);
            assertThat(other.sends("GET", "/b/noord/posts/" + id, null)
                            .must(404)
                            .response()
                            .body())
                    .doesNotContain("Voor ons");
        }
        for (var path : List.of("/comments", "/reactions/thanks", "/restore")) {
            var body = path.equals("/comments") ? Map.of("text", "Hoi") : null;
            var method = path.startsWith("/reactions") ? "PUT" : "POST";
            var there = zoe.asks(method, Neighbour.path(post) + path, body);
            var nowhere = zoe.asks(method, "/hoods/noord/posts/" + UUID.randomUUID() + path, body);
            assertThat(there.status()).isEqualTo(nowhere.status()).isBetween(403, 404);
            assertThat(there.body()).isEqualTo(nowhere.body());
        }
    }

    @Test
    void aPublicPostIsThereForAnyone() {
        var post = ana.places(TestHub.NOORD, Map.of("text", "Voor allen", "audience", "public"));
        assertThat(square(hub.visitor(), TestHub.NOORD))
                .contains(post.path("id").asText());
    }

    @Test
    void aPostOfOneHoodIsNotThereThroughTheSlugOfAnother() {
        var post = ana.places(TestHub.NOORD, Map.of("text", "Van noord", "audience", "public"));
        var comment = ana.comments(post, "Ook");
        var through = "/hoods/zuid/posts/" + post.path("id").asText();
        ana.joins(TestHub.ZUID);
        ana.asks("GET", through).must(404);
        ana.asks("PATCH", through, Map.of("text", "x")).must(404);
        ana.asks("DELETE", through).must(404);
        ana.asks("POST", through + "/comments", Map.of("text", "x")).must(404);
        ana.asks("PATCH", through + "/comments/" + comment.path("id").asText(), Map.of("text", "x"))
                .must(404);
        ana.asks("DELETE", through + "/comments/" + comment.path("id").asText()).must(404);
        ana.asks("PUT", through + "/reactions/thanks").must(404);
        assertThat(square(ana, TestHub.ZUID)).doesNotContain(post.path("id").asText());
        ana.asks("DELETE", "/hoods/zuid/me/residency").must(204);
    }

    @Test
    void theStreamsOfTwoHoodsDoNotMix() {
        try (var south = zoe.listens("hood/zuid/public", "hood/zuid/residents")) {
            ana.places(TestHub.NOORD, Map.of("text", "Van noord", "audience", "public"));
            ana.places("Van noord");
            zoe.places(TestHub.ZUID, Map.of("text", "Van zuid"));
            south.hearsEvent("postCreated");
            assertThat(south.events()).hasSize(1);
            assertThat(south.events().getFirst().toString()).contains("Van zuid");
        }
    }

    @Test
    void onlyTheAuthorGetsTheWordsAsWritten() {
        var post = ana.places("*Zo* geschreven");
        assertThat(page(ana, post).path("source").asText()).isEqualTo("*Zo* geschreven");
        assertThat(page(bram, post).path("source").isNull()).isTrue();
    }

    // Changing and removing

    @Test
    void anEditedPostSaysSo() {
        var post = ana.places(
                TestHub.NOORD, Map.of("text", "Eerst", "title", "Titel", "place", Map.of("street", "Dorpsweg")));
        var edited = ana.asks("PATCH", Neighbour.path(post), Map.of("text", "Toen"))
                .must(200)
                .body();
        assertThat(edited.path("edited").isNull()).isFalse();
        assertThat(words(edited)).contains("Toen");
        assertThat(edited.path("title")).isEqualTo(post.path("title"));
        assertThat(edited.path("place")).isEqualTo(post.path("place"));
    }

    @Test
    void aPlaceIsTakenAwayByNamingNone() {
        var post = ana.places(TestHub.NOORD, Map.of("text", "Eerst", "place", Map.of("street", "Dorpsweg")));
        var change = new HashMap<String, Object>();
        change.put("place", null);
        var edited = ana.asks("PATCH", Neighbour.path(post), change).must(200).body();
        assertThat(edited.path("place").isNull()).isTrue();
    }

    @Test
    void somebodyElsesPostIsNotChanged() {
        var post = ana.places("Van mij");
        bram.asks("PATCH", Neighbour.path(post), Map.of("text", "Van jou")).must(403);
        mira.asks("PATCH", Neighbour.path(post), Map.of("text", "Van jou")).must(403);
        bram.asks("DELETE", Neighbour.path(post)).must(403);
        assertThat(words(page(ana, post).path("post"))).contains("Van mij");
    }

    @Test
    void aRemovedPostIsNowhere() {
        var post = ana.places(TestHub.NOORD, Map.of("text", "Weg", "audience", "public"));
        var comment = bram.comments(post, "Jammer").path("id").asText();
        ana.asks("DELETE", Neighbour.path(post)).must(204);
        var id = post.path("id").asText();
        assertThat(square(ana, TestHub.NOORD)).doesNotContain(id);
        assertThat(own(ana)).doesNotContain(id);
        ana.asks("GET", Neighbour.path(post)).must(404);
        ana.asks("PATCH", Neighbour.path(post), Map.of("text", "x")).must(404);
        ana.asks("DELETE", Neighbour.path(post)).must(404);
        bram.asks("POST", Neighbour.path(post) + "/comments", Map.of("text", "x"))
                .must(404);
        bram.asks("PATCH", Neighbour.path(post) + "/comments/" + comment, Map.of("text", "x"))
                .must(404);
        bram.asks("PUT", Neighbour.path(post) + "/reactions/join").must(404);
    }

    private static List<String> own(Neighbour who) {
        return ids(who.asks("GET", "/hoods/noord/me/posts?limit=100").must(200).body());
    }

    @Test
    void aRemovedPostIsPutBackWithinTenMinutesAsItWas() {
        var post = ana.places("Toch niet");
        bram.comments(post, "Mooi");
        var before = page(ana, post);
        ana.asks("DELETE", Neighbour.path(post)).must(204);
        CLOCK.forward(Duration.ofMinutes(9).plusSeconds(50));
        ana.signsInAgain();
        ana.asks("POST", Neighbour.path(post) + "/restore").must(200);
        assertThat(page(ana, post).path("post")).isEqualTo(before.path("post"));
    }

    @Test
    void aRemovedPostIsGoneForGoodAfterTenMinutes() {
        var post = ana.places("Toch niet");
        ana.asks("DELETE", Neighbour.path(post)).must(204);
        CLOCK.forward(Duration.ofMinutes(10));
        ana.signsInAgain();
        ana.asks("POST", Neighbour.path(post) + "/restore").must(404);
    }

    @Test
    void onlyTheAuthorPutsAPostBack() {
        var post = ana.places("Toch niet");
        ana.asks("DELETE", Neighbour.path(post)).must(204);
        bram.asks("POST", Neighbour.path(post) + "/restore").must(404);
    }

    @Test
    void whoLeftTheHoodChangesNothingThereAnyMoreButTakesAwayWhatIsTheirs() {
        var gerda = hub.resident("gerda");
        var post = gerda.places(TestHub.NOORD, Map.of("text", "Dag", "audience", "public"));
        var hidden = ana.places("Voor bewoners");
        var comment = gerda.comments(hidden, "Mooi");
        gerda.asks("DELETE", "/hoods/noord/me/residency").must(204);
        gerda.asks("PATCH", Neighbour.path(post), Map.of("text", "x")).must(403);
        assertThat(own(gerda)).contains(post.path("id").asText());
        gerda.asks(
                        "DELETE",
                        Neighbour.path(hidden) + "/comments/"
                                + comment.path("id").asText())
                .must(204);
        gerda.asks("DELETE", Neighbour.path(hidden)).must(404);
        gerda.asks("DELETE", Neighbour.path(post)).must(204);
        assertThat(own(gerda)).isEmpty();
    }

    // Lists

    @Test
    void myOwnPostsAreMineAlone() {
        var mine = bram.places("Van bram").path("id").asText();
        ana.places("Van ana");
        assertThat(own(bram)).contains(mine);
        var authors = new LinkedHashSet<String>();
        bram.asks("GET", "/hoods/noord/me/posts")
                .body()
                .path("items")
                .forEach(item -> authors.add(item.at("/author/name").asText()));
        assertThat(authors).containsExactly("bram");
    }

    @Test
    void pagesAreCompleteAndWithoutDoublesWhilePostsArrive() {
        for (var i = 0; i < 12; i++) ana.places("Bericht " + i);
        var before = square(ana, TestHub.NOORD);
        var read = new ArrayList<String>();
        var next = "";
        do {
            var list = ana.asks("GET", "/hoods/noord/posts?limit=5" + next)
                    .must(200)
                    .body();
            read.addAll(ids(list));
            ana.places("Tussendoor");
            next = list.path("next").isNull()
                    ? ""
                    : "&cursor=" + list.path("next").asText();
        } while (!next.isEmpty());
        assertThat(read).doesNotHaveDuplicates().startsWith(before.toArray(String[]::new));
    }

    // Idempotency

    @Test
    void theSameKeyGivesTheSamePostAlsoTwentyAtOnce() {
        var keyed = ana.with("Idempotency-Key", UUID.randomUUID().toString());
        var ids = atOnce(Collections.nCopies(
                20, () -> keyed.places("Een keer").path("id").asText()));
        assertThat(new LinkedHashSet<>(ids)).hasSize(1);
        assertThat(square(ana, TestHub.NOORD)).containsOnlyOnce((String) ids.getFirst());
    }

    @Test
    void theSameKeyOfAnotherPersonIsAnotherPost() {
        var key = UUID.randomUUID().toString();
        var first = ana.with("Idempotency-Key", key).places("Van ana");
        var second = bram.with("Idempotency-Key", key).places("Van bram");
        assertThat(first.path("id")).isNotEqualTo(second.path("id"));
    }

    @Test
    void aKeyOfOneHoodIsNoneInAnother() {
        var keyed = mira.with("Idempotency-Key", UUID.randomUUID().toString());
        keyed.places("Een");
        mira.joins(TestHub.ZUID);
        keyed.asks("POST", "/hoods/zuid/posts", Map.of("text", "Een")).must(422);
    }
}
