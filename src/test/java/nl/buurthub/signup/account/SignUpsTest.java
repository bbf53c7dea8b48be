package nl.buurthub.signup.account;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Coming, waiting, moving up, and not coming after all. */
class SignUpsTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;
    static Neighbour ben;
    static Neighbour cor;
    static Neighbour dee;

    @BeforeAll
    static void neighbours() {
        ana = hub.resident("ana");
        ben = hub.resident("ben");
        cor = hub.resident("cor");
        dee = hub.resident("dee");
    }

    @Test
    void whoIsLateWaitsAndMovesUpByItself() {
        var gathering = ana.plans("Vol", Map.of("capacity", 1));
        assertThat(ben.signsUp(gathering).path("state").asText()).isEqualTo("placed");
        var waiting = cor.signsUp(gathering);
        assertThat(waiting.path("state").asText()).isEqualTo("waiting");
        assertThat(waiting.path("position").asInt()).isEqualTo(1);
        assertThat(dee.signsUp(gathering).path("position").asInt()).isEqualTo(2);
        places(gathering, 1, 2);
        try (var live = dee.listens("person/" + dee.id(), "hood/noord/residents")) {
            ben.cancels(gathering).must(204);
            var moved = live.hearsEvent("signUpChanged").path("body").path("signUp");
            assertThat(moved.path("position").asInt()).isEqualTo(1);
            var places = live.hearsEvent("placesChanged").path("body");
            assertThat(places.path("taken").asInt()).isEqualTo(1);
            assertThat(places.path("waiting").asInt()).isEqualTo(1);
        }
        var own = cor.sees(gathering).path("own");
        assertThat(own.path("state").asText()).isEqualTo("placed");
        assertThat(Instant.parse(own.path("declineUntil").asText()))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        assertThat(hub.ask(
                        "select recipient from mail where template = 'signUpMovedUp' and content ->> 'title' = 'Vol'"))
                .containsExactly("cor@example.org");
        places(gathering, 1, 1);
    }

    @Test
    void aPlaceGoesToTheFirstWhoseWholePartyFits() {
        var gathering = ana.plans("Met gasten", Map.of("capacity", 4, "guests", 3));
        ben.signsUp(gathering, 1).must(200);
        ana.signsUp(gathering, 1).must(200);
        cor.signsUp(gathering, 2).must(200);
        dee.signsUp(gathering, 0).must(200);
        ben.signsUp(gathering, 0).must(200);
        assertThat(state(dee, gathering)).isEqualTo("placed");
        assertThat(state(cor, gathering)).isEqualTo("waiting");
        ana.cancels(gathering).must(204);
        assertThat(state(cor, gathering)).isEqualTo("waiting");
        dee.cancels(gathering).must(204);
        assertThat(state(cor, gathering)).isEqualTo("placed");
        places(gathering, 4, 0);
    }

    @Test
    void moreGuestsOnlyAsLongAsThereIsRoom() {
        var gathering = ana.plans("Krap", Map.of("capacity", 3, "guests", 2));
        ben.signsUp(gathering, 1).must(200);
        cor.signsUp(gathering, 0).must(200);
        assertThat(ben.signsUp(gathering, 2).must(409).body().path("type").asText())
                .endsWith("full");
        ben.signsUp(gathering, 3).must(400);
        assertThat(ben.signsUp(gathering, 1).must(200).body().path("guests").asInt())
                .isEqualTo(1);
        places(gathering, 3, 0);
    }

    @Test
    void morePlacesMeanThatTheLineMovesUp() {
        var gathering = ana.plans("Grotere zaal", Map.of("capacity", 1));
        ben.signsUp(gathering);
        cor.signsUp(gathering);
        dee.signsUp(gathering);
        var more = ana.asks("PATCH", gatheringPath(gathering), Map.of("capacity", 2))
                .must(200)
                .body();
        assertThat(more.path("taken").asInt()).isEqualTo(2);
        assertThat(state(cor, gathering)).isEqualTo("placed");
        assertThat(cor.sees(gathering).path("gathering")).isEqualTo(more);
    }

    @Test
    void signingUpTwiceIsSigningUpOnceAndWhoComesBackIsLast() {
        var gathering = ana.plans("Nog eens", Map.of("capacity", 1));
        var first = ben.signsUp(gathering);
        assertThat(ben.signsUp(gathering)).isEqualTo(first);
        cor.signsUp(gathering);
        ben.cancels(gathering).must(204);
        ben.cancels(gathering).must(204);
        assertThat(ben.signsUp(gathering).path("state").asText()).isEqualTo("waiting");
    }

    @Test
    void afterTheLastMomentNobodySignsUpButOneCanStillGiveAPlaceUp() {
        var gathering = ana.plans("Op tijd");
        ben.signsUp(gathering);
        hub.run("update gathering set closes = now() - interval '1 minute' where id = '" + id(gathering) + "'");
        assertThat(cor.signsUp(gathering, 0).must(409).body().path("type").asText())
                .endsWith("signUpClosed");
        ben.cancels(gathering).must(204);
        hub.run("update gathering set starts = now() - interval '1 minute', closes = null where id = '" + id(gathering)
                + "'");
        cor.signsUp(gathering, 0).must(409);
    }

    @Test
    void whereOneJustComesOneNeedNotSignUp() {
        var gathering = ana.plans("Inloop", Map.of("signing", "none"));
        assertThat(ben.signsUp(gathering, 0).must(409).body().path("type").asText())
                .endsWith("noSignUp");
    }

    @Test
    void namesAreShownOnlyOfWhoWantsThatAndOnlyToResidents() {
        var gathering = ana.plans("Namen", Map.of("audience", "public"));
        ben.asks("PUT", gatheringPath(gathering) + "/sign-up", Map.of("guests", 0, "shown", true))
                .must(200);
        cor.signsUp(gathering);
        var names = dee.sees(gathering).path("names");
        assertThat(names).hasSize(1);
        assertThat(names.path(0).path("name").asText()).isEqualTo("ben");
        assertThat(hub.visitor().sees(gathering).path("names")).isEmpty();
        ben.asks("PUT", gatheringPath(gathering) + "/sign-up", Map.of("guests", 0, "shown", false))
                .must(200);
        assertThat(dee.sees(gathering).path("names")).isEmpty();
    }

    @Test
    void nobodyIsNamedInAStreamButTheOrganisers() {
        var gathering = ana.plans("Stil", Map.of("audience", "public", "capacity", 1));
        var erik = hub.resident("erik");
        erik.signsUp(gathering);
        ben.signsUp(gathering);
        erik.asks("PATCH", "/me", Map.of("name", "Erik de Geheime")).must(200);
        erik.cancels(gathering).must(204);
        assertThat(hub.ask(
                        "select distinct stream from event where type not in ('meChanged', 'residentJoined', 'residentsChanged') and body::text ~* 'erik|"
                                + erik.id() + "'"))
                .containsExactly("person/" + ana.id());
    }

    @Test
    void ownSignUpsAreThoseThatStandAndAreNotOver() {
        var fay = hub.resident("fay");
        var first = ana.plans("Eerst");
        var second = ana.plans("Daarna", Map.of("capacity", 1));
        ben.signsUp(second);
        fay.signsUp(first);
        fay.signsUp(second);
        var own = fay.asks("GET", "/me/sign-ups?hood=noord").must(200).body().path("items");
        assertThat(own).hasSize(2);
        assertThat(own.path(0).path("signUp")).isEqualTo(fay.sees(first).path("own"));
        fay.cancels(first).must(204);
        assertThat(fay.asks("GET", "/me/sign-ups").must(200).body().path("items"))
                .hasSize(1);
        assertThat(fay.asks("GET", "/me/sign-ups?hood=zuid").must(200).body().path("items"))
                .isEmpty();
        var list = fay.asks("GET", "/hoods/noord/gatherings?limit=100")
                .must(200)
                .body()
                .path("own");
        assertThat(list).hasSize(1);
        assertThat(list.path(0).path("state").asText()).isEqualTo("waiting");
        var organised =
                ana.asks("GET", "/me/gatherings?hood=noord&limit=100").must(200).body();
        assertThat(organised.path("items").findValuesAsText("title")).contains("Eerst", "Daarna");
    }

    private static String state(Neighbour who, JsonNode gathering) {
        return who.sees(gathering).path("own").path("state").asText();
    }

    private static void places(JsonNode gathering, int taken, int waiting) {
        var card = ana.sees(gathering).path("gathering");
        assertThat(card.path("taken").asInt()).isEqualTo(taken);
        assertThat(card.path("waiting").asInt()).isEqualTo(waiting);
    }

    private static String id(JsonNode gathering) {
        return gathering.path("id").asText();
    }
}
