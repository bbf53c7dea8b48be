package nl.buurthub.agenda.planning;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planning a gathering, changing it, and calling it off. */
class PlanningTest {

    private static final String AGENDA = "/hoods/noord/gatherings";

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;
    static Neighbour ben;
    static Neighbour mia;

    @BeforeAll
    static void neighbours() {
        ana = hub.resident("ana");
        ben = hub.resident("ben");
        mia = hub.manager("mia");
    }

    @Test
    void aGatheringIsForWhomTheHoodUsuallyIsForUnlessItSaysOtherwise() {
        var gathering = ana.plans("Soep eten");
        assertThat(gathering.path("audience").asText()).isEqualTo("residents");
        assertThat(gathering.path("organiser").path("name").asText()).isEqualTo("ana");
        hub.visitor().asks("GET", gatheringPath(gathering)).must(404);
        assertThat(ben.sees(gathering).path("gathering")).isEqualTo(gathering);
        var open = ana.plans("Open tuin", Map.of("audience", "public"));
        assertThat(hub.visitor().sees(open).path("gathering")).isEqualTo(open);
    }

    @Test
    void plannedTwiceWithTheSameKeyItIsThereOnce() {
        var twice = ana.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(twice.plans("Eén keer")).isEqualTo(twice.plans("Eén keer"));
        var weekly = ana.with("Idempotency-Key", UUID.randomUUID().toString());
        var rule = Map.of("repeats", "FREQ=WEEKLY;COUNT=3");
        assertThat(weekly.plans("Elke week", rule)).isEqualTo(weekly.plans("Elke week", rule));
        assertThat(hub.ask("select id from gathering where title = 'Elke week'"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "starts, 2999-01-01T10:00:00Z, /ends",
        "ends, 2020-01-01T10:00:00Z, /ends",
        "ends, 2999-01-01T10:00:00Z, /ends",
        "closes, 2999-01-01T10:00:00Z, /closes",
        "repeats, FREQ=SECONDLY, /repeats",
        "repeats, FREQ=WEEKLY;BYDAY=XX, /repeats",
        "repeats, FREQ=WEEKLY;UNTIL=20261399, /repeats",
        "repeats, FREQ=WEEKLY;UNTIL=20200101, /repeats",
        "repeats, FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30, /repeats",
        "venue, '  ', /venue",
        "title, '  ', /title"
    })
    void whatCannotBeSaysWhere(String field, String value, String pointer) {
        var plan = new HashMap<String, Object>(Neighbour.plan("Kan niet"));
        plan.put(field, value);
        assertThat(ana.asks("POST", AGENDA, plan)
                        .must(400)
                        .body()
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asText())
                .isEqualTo(pointer);
    }

    @Test
    void whatHasBegunIsNotPlanned() {
        var begun = Instant.now().minusSeconds(60).toString();
        var plan = new HashMap<String, Object>(Neighbour.plan("Te laat"));
        plan.putAll(
                Map.of("starts", begun, "ends", Instant.now().plusSeconds(3600).toString()));
        assertThat(ana.asks("POST", AGENDA, plan).must(400).response().body()).contains("/starts");
    }

    @Test
    void withoutAnAccountOneSignsUpOnlyForWhatIsForEverybody() {
        var plan = new HashMap<String, Object>(Neighbour.plan("Kan niet"));
        plan.putAll(Map.of("signing", "anyone", "audience", "residents"));
        ana.asks("POST", AGENDA, plan).must(400);
    }

    @Test
    void theOrganiserAndAManagerChangeItAndNobodyElse() {
        var gathering = ana.plans("Breien");
        var change = Map.of("title", "Haken", "venue", "De bieb");
        ben.asks("PATCH", gatheringPath(gathering), change).must(403);
        var changed =
                ana.asks("PATCH", gatheringPath(gathering), change).must(200).body();
        assertThat(changed.path("title").asText()).isEqualTo("Haken");
        assertThat(changed.path("starts")).isEqualTo(gathering.path("starts"));
        assertThat(ben.sees(gathering).path("gathering")).isEqualTo(changed);
        mia.asks("PATCH", gatheringPath(gathering), Map.of("cost", "€ 1")).must(200);
    }

    @Test
    void whatWasThereIsTakenAway() {
        var gathering = ana.plans(
                "Veel", Map.of("capacity", 5, "place", Map.of("street", "Dorpsweg"), "cost", "€ 1", "guests", 2));
        var nothing = new HashMap<String, Object>();
        nothing.put("capacity", null);
        nothing.put("place", null);
        nothing.put("cost", "");
        var changed =
                ana.asks("PATCH", gatheringPath(gathering), nothing).must(200).body();
        assertThat(changed.path("capacity").isNull()).isTrue();
        assertThat(changed.path("place").isNull()).isTrue();
        assertThat(changed.path("guests").asInt()).isEqualTo(2);
    }

    @Test
    void itIsNeverChangedToFewerPlacesThanAreGiven() {
        var gathering = ana.plans("Klein", Map.of("capacity", 3));
        ana.signsUp(gathering);
        ben.signsUp(gathering);
        ana.asks("PATCH", gatheringPath(gathering), Map.of("capacity", 1)).must(409);
        ana.asks("PATCH", gatheringPath(gathering), Map.of("capacity", 2)).must(200);
    }

    @Test
    void cancelledItSaysWhyAndStaysSo() {
        var gathering = ana.plans("Picknick");
        ben.asks("POST", gatheringPath(gathering) + "/cancellation", Map.of("reason", "Regen"))
                .must(403);
        var cancelled = ana.asks("POST", gatheringPath(gathering) + "/cancellation", Map.of("reason", "Regen"))
                .must(200)
                .body();
        assertThat(cancelled.path("state").asText()).isEqualTo("cancelled");
        assertThat(cancelled.path("reason").asText()).isEqualTo("Regen");
        ana.asks("POST", gatheringPath(gathering) + "/cancellation", Map.of("reason", "Weer"))
                .must(409);
        ana.asks("PATCH", gatheringPath(gathering), Map.of("title", "Toch")).must(409);
        assertThat(ben.signsUp(gathering, 0).must(409).body().path("state").asText())
                .isEqualTo("cancelled");
    }

    @Test
    void whatSomebodySignedUpForIsNotTakenAwayButCancelled() {
        var gathering = ana.plans("Toch niet");
        ben.signsUp(gathering);
        ana.asks("DELETE", gatheringPath(gathering)).must(409);
        ben.cancels(gathering).must(204);
        ana.asks("DELETE", gatheringPath(gathering)).must(204);
        ben.asks("GET", gatheringPath(gathering)).must(404);
        assertThat(hub.ask("select 1 from event where body::text like '%Toch niet%'"))
                .isEmpty();
    }

    @Test
    void whoLeavesOrganisesNothingAnyMoreAndComesToNothingForResidents() {
        var dora = hub.resident("dora");
        var theirs = dora.plans("Bij Dora");
        var anas = ana.plans("Bij Ana", Map.of("capacity", 1));
        var open = ana.plans("Voor allen", Map.of("audience", "public"));
        dora.signsUp(anas);
        dora.signsUp(open);
        ben.signsUp(anas);
        dora.asks("DELETE", "/hoods/noord/me/residency").must(204);
        assertThat(ben.sees(theirs).path("gathering").path("state").asText()).isEqualTo("cancelled");
        assertThat(ben.sees(anas).path("own").path("state").asText()).isEqualTo("placed");
        assertThat(dora.sees(open).path("own").path("state").asText()).isEqualTo("placed");
    }

    private static String id(JsonNode card) {
        return card.path("id").asText();
    }

    @Test
    void itsPhotosAreOnItsCardAndThoseOfASeriesOnAllItsDates() {
        var photo = ana.uploads(Pictures.jpeg(40, 30)).path("id").asText();
        var one = ana.plans("Met foto", Map.of("photos", List.of(Map.of("id", photo, "alt", "Een taart"))));
        assertThat(one.path("photos").path(0).path("alt").asText()).isEqualTo("Een taart");
        assertThat(ben.sees(one).path("gathering")).isEqualTo(one);
        var weekly = ana.plans("Elke week met foto", Map.of("repeats", "FREQ=WEEKLY;COUNT=2"));
        var change = Map.of(
                "photos",
                List.of(Map.of(
                        "id", ana.uploads(Pictures.jpeg(40, 30)).path("id").asText())));
        ana.asks("PATCH", gatheringPath(weekly), change).must(200);
        var other = ben.sees(weekly).path("dates").path(0).path("id").asText();
        var card = ben.asks("GET", AGENDA + "/" + other).must(200).body().path("gathering");
        assertThat(card.path("photos")).hasSize(1);
        assertThat(hub.ask(
                        "select count(*) from event where type = 'gatheringChanged' and body -> 'gathering' ->> 'id' = '"
                                + other + "'"))
                .containsExactly("1");
        ana.asks("PATCH", gatheringPath(one), Map.of("photos", List.of())).must(200);
        assertThat(ben.sees(one).path("gathering").path("photos")).isEmpty();
    }

    @Test
    void thePhotosOfASeriesAreGoneWithItsLastDate() {
        var photo = ana.uploads(Pictures.jpeg(40, 30));
        var weekly = ana.plans(
                "Elke week met foto",
                Map.of("repeats", "FREQ=WEEKLY;COUNT=2", "photos", List.of(Map.of("id", id(photo)))));
        var path = "/photos/" + photo.path("name").asText() + "-400.jpg";
        var other = ben.sees(weekly).path("dates").path(0);
        ana.asks("DELETE", gatheringPath(weekly)).must(204);
        assertThat(ben.sends("GET", path, null).status()).isEqualTo(200);
        ana.asks("DELETE", AGENDA + "/" + id(other)).must(204);
        assertThat(ben.sends("GET", path, null).status()).isEqualTo(404);
    }
}
