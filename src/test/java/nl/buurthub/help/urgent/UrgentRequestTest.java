package nl.buurthub.help.urgent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An urgent request from the asker's chair, and what responders and the desk get to know. */
class UrgentRequestTest {

    static final String ADDRESS = "Kerkpad 3";

    @AutoClose
    final TestHub hub = TestHub.start();

    final Squad squad = new Squad(hub);
    final Neighbour piet = hub.resident("piet");

    private JsonNode asks(Map<String, ?> urgent) {
        return piet.asks(
                        "POST",
                        "/hoods/noord/help",
                        Map.of("need", "Ik ben gevallen", "category", "care", "urgent", urgent))
                .must(201)
                .body();
    }

    private JsonNode dispatch(JsonNode own) {
        return piet.asks("GET", course(own)).must(200).body().path("course");
    }

    private static String course(JsonNode own) {
        return "/hoods/noord/dispatches/" + own.path("dispatch").asText();
    }

    @Test
    void theAddressIsForWhoGoesAloneAndGoneWhenItIsClosed() {
        var three = squad.responders(100, 200, 300);
        var going = three.getFirst();
        try (var others = three.get(1).listens("person/" + three.get(1).id());
                var own = going.listens("person/" + going.id());
                var asker = piet.listens("person/" + piet.id());
                var desk = squad.manager.listens("hood/noord/desk")) {
            var request = asks(Map.of("point", Squad.north(0), "address", ADDRESS));
            var dispatch = dispatch(request);
            own.hearsEvent("alertChanged");
            squad.answers(going, dispatch, "going").must(200);
            var page = going.asks("GET", Squad.alert(dispatch)).must(200).body();
            assertThat(page.path("address").path("address").asText()).isEqualTo(ADDRESS);
            assertThat(page.path("address").path("name").asText()).isEqualTo("piet");
            assertThat(page.path("address").path("point").path("lat").asDouble())
                    .isEqualTo(Squad.LAT);
            assertThat(three.get(1)
                            .asks("GET", Squad.alert(dispatch))
                            .must(200)
                            .body()
                            .path("address")
                            .isNull())
                    .isTrue();
            asker.hears(frame -> frame.path("type").asText().equals("dispatchChanged")
                    && frame.path("body").path("course").path("responders").size() == 1);
            piet.asks("PUT", course(request) + "/closing", Map.of("words", "Dank jullie"))
                    .must(200);
            own.hears(frame -> frame.path("body").path("alert").path("closed").asBoolean());
            assertThat(going.asks("GET", Squad.alert(dispatch))
                            .body()
                            .path("address")
                            .isNull())
                    .isTrue();
            for (var client : List.of(others, own, desk))
                assertThat(client.events().toString())
                        .doesNotContain(ADDRESS, "piet", piet.id().toString());
        }
        assertThat(hub.ask("select string_agg(row_to_json(dispatch)::text, '') from dispatch")
                        .getFirst())
                .doesNotContain(ADDRESS, "piet");
        assertThat(hub.ask("select state from help_request")).containsExactly("helped");
        assertThat(squad.manager
                        .asks("GET", "/hoods/noord/dispatches")
                        .must(200)
                        .response()
                        .body())
                .doesNotContain(piet.id().toString(), "piet");
    }

    @Test
    void withoutAPointItIsWhereTheAskerLives() {
        hub.run("update resident set latitude = " + Squad.north(900).get("lat") + ", longitude = " + Squad.LON
                + " where person = '" + piet.id() + "'");
        var near = squad.responder("near", 1000);
        squad.responder("far", 0);
        var dispatch = dispatch(asks(Map.of()));
        assertThat(squad.called(dispatch)).containsExactly("near alerted 1");
        squad.answers(near, dispatch, "going").must(200);
        assertThat(near.asks("GET", Squad.alert(dispatch))
                        .body()
                        .path("address")
                        .path("address")
                        .asText())
                .isEqualTo("Dorpsweg 7");
    }

    @Test
    void aPlaceThatNobodyKnowsIsTakenForTheCentreAndToldToNobody() {
        hub.run("update hood set latitude = " + Squad.LAT + ", longitude = " + Squad.LON + " where slug = 'noord'");
        var near = squad.responder("near", 400);
        squad.responder("far", 800);
        var dispatch = dispatch(asks(Map.of("address", ADDRESS)));
        assertThat(squad.called(dispatch)).containsExactly("near alerted 1");
        assertThat(near.asks("GET", Squad.alert(dispatch))
                        .body()
                        .path("alert")
                        .path("distance")
                        .isNull())
                .isTrue();
        squad.answers(near, dispatch, "going").must(200);
        assertThat(near.asks("GET", Squad.alert(dispatch))
                        .must(200)
                        .body()
                        .path("address")
                        .path("point")
                        .isNull())
                .isTrue();
    }

    @Test
    void whoWasCalledReadsOtherWordsAndTheOldOnesAreToldToNobody() {
        var near = squad.responders(100).getFirst();
        try (var called = near.listens("person/" + near.id())) {
            var request = asks(Map.of("point", Squad.north(0), "address", ADDRESS));
            called.hearsEvent("alertChanged");
            var path = "/hoods/noord/help/" + request.at("/request/id").asText();
            piet.asks("PATCH", path, Map.of("need", "Ik zit alweer")).must(200);
            called.hears(frame -> frame.at("/body/alert/need").asText().equals("Ik zit alweer"));
        }
        assertThat(hub.ask("select body from event")).noneMatch(body -> body.contains("Ik ben gevallen"));
        assertThat(hub.ask("select need from dispatch")).containsExactly("Ik zit alweer");
    }

    @Test
    void theAskerSeesWhoIsGoingAndNobodyElse() {
        var two = squad.responders(100, 200);
        var request = asks(Map.of("point", Squad.north(0)));
        assertThat(dispatch(request).path("responders")).isEmpty();
        squad.answers(two.getFirst(), dispatch(request), "going").must(200);
        var page = piet.asks("GET", course(request)).must(200).body();
        assertThat(page.path("course").path("responders").findValuesAsText("name"))
                .containsExactly("responder-0");
        assertThat(page.path("course").path("responders").path(0).path("channels"))
                .isEmpty();
        assertThat(page.path("log")).isEmpty();
        two.getFirst().asks("GET", course(request)).must(404);
        two.getFirst()
                .asks("PUT", course(request) + "/closing", Map.of("words", ""))
                .must(404);
    }

    @Test
    void takingTheRequestBackStandsEverybodyDown() {
        var one = squad.responders(100).getFirst();
        try (var live = one.listens("person/" + one.id())) {
            var request = asks(Map.of("point", Squad.north(0)));
            var dispatch = dispatch(request);
            piet.asks(
                            "PUT",
                            "/hoods/noord/help/"
                                    + request.path("request").path("id").asText() + "/state",
                            Map.of("state", "withdrawn"))
                    .must(200);
            live.hears(frame -> frame.path("body").path("alert").path("closed").asBoolean());
            assertThat(squad.called(dispatch)).containsExactly("responder-0 stood_down 1");
            assertThat(hub.ask("select state from help_request")).containsExactly("withdrawn");
        }
    }

    @Test
    void whoAskedTellsHowItWentAlsoWhenTheOneWhoCameHasClosedIt() {
        var one = squad.responders(100).getFirst();
        var request = asks(Map.of("point", Squad.north(0)));
        for (var state : List.of("going", "arrived", "done"))
            squad.answers(one, dispatch(request), state).must(200);
        var closing = course(request) + "/closing";
        piet.asks("PUT", closing, Map.of("words", " ")).must(409);
        piet.asks("PUT", closing, Map.of("words", "Ik zit weer")).must(200);
        assertThat(dispatch(request).path("words").asText()).isEqualTo("Ik zit weer");
        piet.asks("PUT", closing, Map.of("words", "Nee, anders")).must(409);
    }

    @Test
    void whenAllWhoWentAreDoneTheRequestIsHelped() {
        var one = squad.responders(100).getFirst();
        var dispatch = dispatch(asks(Map.of("point", Squad.north(0))));
        for (var state : List.of("going", "arrived", "done"))
            squad.answers(one, dispatch, state).must(200);
        assertThat(hub.ask("select state from help_request")).containsExactly("helped");
        assertThat(squad.state(dispatch)).isEqualTo("closed");
    }

    @Test
    void whoMovesAwayWhileGoingHasOthersCalledAndSeesNothingMore() {
        var two = squad.responders(100, 200);
        var dispatch = dispatch(asks(Map.of("point", Squad.north(0))));
        squad.answers(two.getFirst(), dispatch, "going").must(200);
        two.getFirst().asks("DELETE", "/hoods/noord/me/residency").must(204);
        two.getFirst().asks("GET", Squad.alert(dispatch)).must(404);
        assertThat(squad.called(dispatch)).containsExactly("responder-0 stood_down 1", "responder-1 alerted 2");
    }
}
