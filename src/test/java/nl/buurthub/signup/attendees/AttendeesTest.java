package nl.buurthub.signup.attendees;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The organiser's list, and the door. */
class AttendeesTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;
    static Neighbour ben;
    static Neighbour cor;
    static Neighbour mia;

    @BeforeAll
    static void neighbours() {
        ana = hub.resident("ana");
        ben = hub.resident("ben");
        cor = hub.resident("cor");
        mia = hub.manager("mia");
    }

    private static JsonNode list(Neighbour who, JsonNode gathering) {
        return who.asks("GET", gatheringPath(gathering) + "/attendees")
                .must(200)
                .body();
    }

    @Test
    void namesThatMayBeSeenAreToldToBeOthersAndNotWhatTheyAre() {
        var gathering = ana.plans("Wie komt er", Map.of("audience", "public", "capacity", 1));
        var path = gatheringPath(gathering) + "/sign-up";
        try (var live = cor.listens("hood/noord/residents")) {
            ben.asks("PUT", path, Map.of("guests", 0, "shown", true)).must(200);
            assertThat(live.hearsEvent("namesChanged").path("body").toString())
                    .isEqualTo("{\"id\":\"" + gathering.path("id").asText() + "\"}");
            ben.asks("PATCH", "/me", Map.of("name", "Bento")).must(200);
            ben.asks("PUT", path, Map.of("guests", 0, "shown", false)).must(200);
            ben.asks("PUT", path, Map.of("guests", 0, "shown", true)).must(200);
            mia.asks("PUT", path, Map.of("guests", 0, "shown", true)).must(200);
            ben.cancels(gathering).must(204);
            await().until(() -> names(live) == 5);
            cor.signsUp(gathering);
            cor.cancels(gathering).must(204);
            mia.cancels(gathering).must(204);
            await().until(() -> names(live) == 6);
        }
        ben.asks("PATCH", "/me", Map.of("name", "ben")).must(200);
    }

    private static long names(LiveClient live) {
        return live.events().stream()
                .filter(event -> event.path("type").asText().equals("namesChanged"))
                .count();
    }

    @Test
    void theOrganiserSeesWhoComesAndWhoWaitsLive() {
        var gathering = ana.plans("Lijst", Map.of("capacity", 2, "guests", 1));
        try (var live = ana.listens("person/" + ana.id())) {
            var own = ben.signsUp(gathering, 1).must(200).body();
            var attendee = live.hearsEvent("attendeeChanged").path("body").path("attendee");
            assertThat(attendee.path("id")).isEqualTo(own.path("id"));
            assertThat(list(ana, gathering).path("items").path(0)).isEqualTo(attendee);
            ben.asks("PATCH", "/me", Map.of("name", "Benno")).must(200);
            assertThat(live.hearsEvent("attendeeRenamed")
                            .path("body")
                            .path("name")
                            .asText())
                    .isEqualTo("Benno");
        }
        cor.signsUp(gathering);
        var list = list(mia, gathering);
        assertThat(list.path("items").findValuesAsText("name")).containsExactly("Benno", "cor");
        assertThat(list.path("items").path(1).path("position").asInt()).isEqualTo(1);
        assertThat(list.path("taken").asInt()).isEqualTo(2);
        ben.asks("GET", gatheringPath(gathering) + "/attendees").must(404);
        ben.asks("PATCH", "/me", Map.of("name", "ben")).must(200);
    }

    @Test
    void whoShowsTheirCodeIsThereOnce() {
        var gathering = ana.plans("Deur", Map.of("capacity", 1));
        var own = ben.signsUp(gathering);
        var waiting = cor.signsUp(gathering);
        var code = own.path("code").asText();
        var typed = code.substring(0, 4).toLowerCase(Locale.ROOT) + " " + code.substring(4);
        var first = checksIn(gathering, typed).must(200).body();
        assertThat(first.path("name").asText()).isEqualTo("ben");
        assertThat(checksIn(gathering, code).must(200).body()).isEqualTo(first);
        assertThat(list(ana, gathering).path("came").asInt()).isEqualTo(1);
        assertThat(ben.sees(gathering).path("own").path("came")).isEqualTo(first.path("came"));
        assertThat(checksIn(gathering, "22222222").must(404).body().path("type").asText())
                .endsWith("noSuchCode");
        assertThat(checksIn(gathering, waiting.path("code").asText())
                        .must(409)
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("waiting");
        var path = gatheringPath(gathering) + "/attendees/" + own.path("id").asText() + "/check-in";
        assertThat(ana.asks("DELETE", path).must(200).body().path("came").isNull())
                .isTrue();
        assertThat(ana.asks("PUT", path).must(200).body().path("came").isNull()).isFalse();
        assertThat(checksIn(ana.plans("Andere deur"), code).status()).isEqualTo(404);
    }

    private static Neighbour.Answer checksIn(JsonNode gathering, String code) {
        return ana.asks("POST", gatheringPath(gathering) + "/check-in", Map.of("code", code));
    }

    @Test
    void whoIsRemovedIsMailedAndTheirPlaceGoesOn() {
        var gathering = ana.plans("Weg", Map.of("capacity", 1));
        var own = ben.signsUp(gathering);
        cor.signsUp(gathering);
        var path = gatheringPath(gathering) + "/attendees/" + own.path("id").asText();
        cor.asks("DELETE", path).must(404);
        ana.asks("DELETE", path).must(204);
        ana.asks("DELETE", path).must(404);
        assertThat(cor.sees(gathering).path("own").path("state").asText()).isEqualTo("placed");
        assertThat(hub.ask(
                        "select template || ' ' || recipient from mail where content ->> 'title' = 'Weg' order by 1"))
                .containsExactly("signUpMovedUp cor@example.org", "signUpRemoved ben@example.org");
    }

    @Test
    void theOrganiserSignsUpWhoHasNoInternetAndCallsThemThemselves() {
        var gathering = ana.plans("Gebeld", Map.of("capacity", 2, "guests", 1));
        var path = gatheringPath(gathering) + "/attendees";
        var attendee = Map.of("name", "Mevrouw De Wit", "contact", "030 123 45 67", "guests", 1);
        ben.asks("POST", path, attendee).must(404);
        var twice = ana.with("Idempotency-Key", UUID.randomUUID().toString());
        var added = twice.asks("POST", path, attendee).must(201).body();
        assertThat(twice.asks("POST", path, attendee).must(201).body()).isEqualTo(added);
        assertThat(added.path("contact").asText()).isEqualTo("030 123 45 67");
        assertThat(ben.sees(gathering).at("/gathering/taken").asInt()).isEqualTo(2);
        assertThat(ben.sees(gathering).toString()).doesNotContain("De Wit");
        assertThat(list(mia, gathering).path("items").path(0)).isEqualTo(added);

        ana.asks("PATCH", gatheringPath(gathering), Map.of("venue", "Buiten", "tell", true))
                .must(200);
        ben.signsUp(gathering);
        ana.asks("DELETE", path + "/" + added.path("id").asText()).must(204);
        assertThat(ben.sees(gathering).at("/own/state").asText()).isEqualTo("placed");
        assertThat(
                        hub.ask(
                                "select recipient from mail where content ->> 'title' = 'Gebeld' and recipient <> 'ben@example.org'"))
                .isEmpty();
    }

    @Test
    void inASheetNoNameIsReckonedWith() {
        var gathering = ana.plans("Blad");
        for (var name : new String[] {"=1+1", "+31", "-1", "@SUM(A1)", "a,b \"c\""}) {
            var neighbour = hub.resident("rekenaar" + name.hashCode());
            neighbour.asks("PATCH", "/me", Map.of("name", name)).must(200);
            neighbour.signsUp(gathering);
        }
        var answer = ana.with("Accept-Language", "en")
                .asks("GET", gatheringPath(gathering) + "/attendees.csv")
                .must(200)
                .response();
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(answer.body().lines())
                .containsExactly(
                        "Name,Brings,Sign-up,Place in line,Was there,Contact",
                        "'=1+1,0,has a place,,,",
                        "'+31,0,has a place,,,",
                        "'-1,0,has a place,,,",
                        "'@SUM(A1),0,has a place,,,",
                        "\"a,b \"\"c\"\"\",0,has a place,,,");
    }
}
