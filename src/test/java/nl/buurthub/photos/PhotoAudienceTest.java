package nl.buurthub.photos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Neighbour.Answer;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who knows a photo's address sees it only if they may see what it goes with. */
class PhotoAudienceTest {

    private static final MovableClock CLOCK = new MovableClock();
    private static final AtomicInteger WIDTHS = new AtomicInteger(40);

    static TestHub hub;
    static Neighbour ana;
    static Neighbour ben;

    @BeforeAll
    static void start() {
        hub = TestHub.start(Map.of(), CLOCK);
        ana = hub.resident("ana");
        ben = hub.visitor().signsIn("ben").joins(TestHub.NOORD);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void awake() {
        ana.signsInAgain();
    }

    private JsonNode photo() {
        return ana.uploads(Pictures.jpeg(WIDTHS.incrementAndGet(), 30));
    }

    private JsonNode placed(String audience) {
        var photo = photo();
        var photos = List.of(Map.of("id", photo.path("id").asText()));
        ana.places(TestHub.NOORD, Map.of("text", "Kijk", "audience", audience, "photos", photos));
        return photo;
    }

    private static Answer fetched(JsonNode photo, Neighbour by) {
        return by.sends("GET", "/photos/" + photo.path("name").asText() + "-400.jpg", null);
    }

    /** Who asks as a page's picture does: without a token. */
    private static Neighbour holding(@Nullable String cookie) {
        return cookie == null ? hub.visitor() : hub.visitor().with("Cookie", cookie);
    }

    private static int status(JsonNode photo, @Nullable String cookie) {
        return status(photo, holding(cookie));
    }

    private static int status(JsonNode photo, Neighbour by) {
        return fetched(photo, by).status();
    }

    @Test
    void aResidentsPhotoIsForResidentsOfThatHoodAlone() {
        var photo = placed("residents");
        assertThat(status(photo, (String) null)).isEqualTo(404);
        assertThat(status(photo, hub.visitor().signsIn("els").cookie())).isEqualTo(404);
        var zoe = hub.visitor().signsIn("zoe").joins("zuid");
        assertThat(status(photo, zoe.cookie())).isEqualTo(404);
        assertThat(status(photo, zoe)).isEqualTo(404);
        assertThat(status(photo, hub.operator("otto"))).isEqualTo(404);
        assertThat(status(photo, ben.cookie())).isEqualTo(200);
        assertThat(status(photo, ben.signsInAgain())).isEqualTo(200);
    }

    @Test
    void aPublicPhotoIsForAnybodyAndKeptForLong() {
        var answer = fetched(placed("public"), hub.visitor());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Cache-Control"))
                .hasValue("private, max-age=31536000, immutable");
    }

    @Test
    void aResidentsPhotoIsKeptOnTheirDeviceForADay() {
        var answer = fetched(placed("residents"), holding(ben.cookie()));
        assertThat(answer.response().headers().firstValue("Cache-Control")).hasValue("private, max-age=86400");
    }

    @Test
    void whoLeftSeesItNoMoreAndWhoIsSuspendedStillDoes() {
        var photo = placed("residents");
        var kim = hub.visitor().signsIn("kim").joins(TestHub.NOORD);
        hub.run("update resident set suspended = now() + interval '7 days' where person = '" + kim.id() + "'");
        assertThat(status(photo, kim.cookie())).isEqualTo(200);
        hub.run("update resident set suspended = null where person = '" + kim.id() + "'");
        kim.asks("DELETE", "/hoods/noord/me/residency").must(204);
        assertThat(status(photo, kim.cookie())).isEqualTo(404);
    }

    @Test
    void whoSignedOutSeesItNoMoreAndNothingIsKeptThere() {
        var photo = placed("residents");
        var lou = hub.visitor().signsIn("lou").joins(TestHub.NOORD);
        var cookie = lou.cookie();
        assertThat(status(photo, cookie)).isEqualTo(200);
        var out = lou.asks("DELETE", "/sessions/current").must(204);
        assertThat(out.response().headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
        assertThat(status(photo, cookie)).isEqualTo(404);
    }

    private static String refreshed(@Nullable String cookie) {
        var page = holding(cookie).with("Origin", hub.site());
        return Objects.requireNonNull(
                page.asks("POST", "/sessions/refresh").must(200).cookie());
    }

    @Test
    void lookingUsesNoCookieUpAndAnOldOneCountsForAMoment() {
        var photo = placed("residents");
        var ida = hub.visitor().signsIn("ida").joins(TestHub.NOORD);
        var first = ida.cookie();
        assertThat(status(photo, first)).isEqualTo(200);
        var second = refreshed(first);
        assertThat(status(photo, first)).isEqualTo(200);
        CLOCK.forward(Duration.ofMinutes(1));
        assertThat(status(photo, first)).isEqualTo(404);
        assertThat(status(photo, second)).isEqualTo(200);
        assertThat(status(photo, second.replaceFirst(".$", "_"))).isEqualTo(404);
    }

    @Test
    void aPhotoThatGoesWithNothingYetIsItsOwnersAlone() {
        var photo = photo();
        assertThat(status(photo, (String) null)).isEqualTo(404);
        assertThat(status(photo, ben.cookie())).isEqualTo(404);
        assertThat(status(photo, ana)).isEqualTo(200);
    }

    @Test
    void aPictureThatOnePostShowsToAnybodyIsNoSecret() {
        var picture = Pictures.jpeg(99, 30);
        for (var audience : List.of("residents", "public")) {
            var id = ana.uploads(picture).path("id").asText();
            ana.places(TestHub.NOORD, Map.of("audience", audience, "photos", List.of(Map.of("id", id))));
        }
        assertThat(status(ana.uploads(picture), (String) null)).isEqualTo(200);
    }
}
