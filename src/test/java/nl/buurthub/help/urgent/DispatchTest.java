package nl.buurthub.help.urgent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurthub.testing.LiveClient;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DispatchTest {

    final MovableClock clock = new MovableClock();

    @AutoClose
    final TestHub hub = TestHub.start(Map.of(), clock);

    final Squad squad = new Squad(hub);

    private static LiveClient own(Neighbour person) {
        return person.listens("person/" + person.id());
    }

    private static JsonNode hears(LiveClient client, String state) {
        return client.hears(frame -> frame.path("type").asText().equals("alertChanged")
                        && frame.path("body")
                                .path("alert")
                                .path("state")
                                .asText()
                                .equals(state))
                .path("body")
                .path("alert");
    }

    private void comes(JsonNode drill, String state) {
        await().until(() -> squad.state(drill).equals(state));
    }

    @Test
    void theNearestThreeRingThenTheNextWiderAndWhoGoesHasTheOthersStoodDown() {
        var five = squad.responders(120, 240, 360, 700, 900);
        try (var first = own(five.getFirst());
                var fourth = own(five.get(3));
                var fifth = own(five.getLast());
                var desk = squad.manager.listens("hood/noord/desk")) {
            var drill = squad.drill();
            assertThat(hears(first, "alerted").path("distance").asInt()).isEqualTo(100);
            assertThat(squad.called(drill))
                    .containsExactly("responder-0 alerted 1", "responder-1 alerted 1", "responder-2 alerted 1");
            assertThat(fourth.events()).isEmpty();
            clock.forward(Duration.ofSeconds(60));
            assertThat(hears(fourth, "alerted").path("round").asInt()).isEqualTo(2);
            hears(fifth, "alerted");
            squad.answers(five.get(3).signsInAgain(), drill, "going").must(200);
            assertThat(hears(first, "stood_down").path("going").asInt()).isEqualTo(1);
            assertThat(squad.called(drill))
                    .containsExactly(
                            "responder-0 stood_down 1",
                            "responder-1 stood_down 1",
                            "responder-2 stood_down 1",
                            "responder-3 going 2",
                            "responder-4 stood_down 2");
            assertThat(squad.state(drill)).isEqualTo("answered");
            desk.hears(frame ->
                    frame.path("body").path("course").path("state").asText().equals("answered"));
        }
    }

    @Test
    void aRoundThatFindsNobodyGoesOnToTheNextAtOnceAndUnknownDistancesComeLast() {
        var nowhere = squad.responder("nowhere", 0);
        nowhere.asks("PATCH", "/hoods/noord/me/responder", Collections.singletonMap("home", null))
                .must(200);
        squad.responder("far", 1500);
        assertThat(squad.called(squad.drill())).containsExactly("far alerted 3", "nowhere alerted 3");
    }

    @Test
    void aResponderComesNoFartherThanTheySaid() {
        squad.responder("near", 400)
                .asks("PATCH", "/hoods/noord/me/responder", Map.of("radius", 300))
                .must(200);
        squad.responder("farther", 450);
        assertThat(squad.called(squad.drill())).containsExactly("farther alerted 1");
    }

    @Test
    void aSharedPositionCountsBeforeHome() {
        var away = squad.responder("away", 100);
        away.asks("PUT", "/hoods/noord/me/responder/position", Squad.north(1800))
                .must(204);
        squad.responder("home", 400);
        assertThat(squad.called(squad.drill())).containsExactly("home alerted 1");
    }

    @Test
    void whoIsGoingElsewhereIsCalledAfterThoseWhoAreFree() {
        var near = squad.responder("near", 100);
        squad.answers(near, squad.drill(), "going").must(200);
        var far = squad.responder("far", 900);
        var second = squad.drill();
        assertThat(squad.called(second)).containsExactly("far alerted 2");
        squad.answers(far, second, "declined").must(200);
        assertThat(squad.called(second)).containsExactly("far declined 2", "near alerted 3");
    }

    @Test
    void withNobodyOnDutyEveryManagerIsCalled() {
        squad.responder("off", 100)
                .asks("PATCH", "/hoods/noord/me/responder", Map.of("duty", "off"))
                .must(200);
        var joris = hub.manager("joris");
        try (var live = own(joris)) {
            var drill = squad.drill();
            assertThat(drill.path("state").asText()).isEqualTo("escalated");
            hears(live, "alerted");
            // Not who has it.
            assertThat(squad.called(drill)).containsExactly("joris alerted 4");
            squad.answers(joris, drill, "going").must(200);
            assertThat(squad.state(drill)).isEqualTo("answered");
        }
    }

    @Test
    void afterTheLastRoundItEscalates() {
        squad.responders(100);
        hub.manager("joris");
        var drill = squad.drill();
        clock.forward(Duration.ofSeconds(61));
        comes(drill, "escalated");
        assertThat(squad.called(drill)).containsExactly("joris alerted 4", "responder-0 alerted 1");
    }

    @Test
    void whenAllOfARoundDeclineTheNextBeginsAtOnce() {
        var two = squad.responders(100, 700);
        var drill = squad.drill();
        squad.answers(two.getFirst(), drill, "declined").must(200);
        assertThat(squad.called(drill)).containsExactly("responder-0 declined 1", "responder-1 alerted 2");
    }

    @Test
    void whoTurnsBackHasOthersCalledAgainAtOnce() {
        var two = squad.responders(100, 200);
        var drill = squad.drill();
        squad.answers(two.getFirst(), drill, "going").must(200);
        squad.answers(two.getFirst(), drill, "declined").must(200);
        assertThat(squad.called(drill)).containsExactly("responder-0 declined 1", "responder-1 alerted 2");
        assertThat(squad.state(drill)).isEqualTo("calling");
    }

    @Test
    void aResponderWhoIsDismissedOnTheWayHasOthersCalled() {
        var two = squad.responders(100, 200);
        var drill = squad.drill();
        squad.answers(two.getFirst(), drill, "going").must(200);
        squad.manager
                .asks("DELETE", "/hoods/noord/responders/" + two.getFirst().id())
                .must(204);
        assertThat(squad.called(drill)).containsExactly("responder-0 stood_down 1", "responder-1 alerted 2");
    }

    @Test
    void theOneWhoIsDoneClosesIt() {
        var one = squad.responders(100).getFirst();
        try (var live = own(one)) {
            var drill = squad.drill();
            squad.answers(one, drill, "done").must(409);
            squad.answers(one, drill, "going").must(200);
            squad.answers(one, drill, "going").must(200);
            assertThat(one.asks("GET", Squad.alert(drill))
                            .must(200)
                            .body()
                            .path("address")
                            .path("name")
                            .asText())
                    .isEqualTo("ada");
            squad.answers(one, drill, "arrived").must(200);
            one.asks("PUT", Squad.alert(drill) + "/state", Map.of("state", "done", "words", "Alles goed"))
                    .must(200);
            assertThat(hears(live, "done").path("closed").asBoolean()).isTrue();
            assertThat(one.asks("GET", Squad.alert(drill))
                            .must(200)
                            .body()
                            .path("address")
                            .isNull())
                    .isTrue();
            assertThat(hub.ask("select concat(name, address, latitude) from dispatch"))
                    .containsExactly("");
            var page = squad.manager
                    .asks("GET", "/hoods/noord/dispatches/" + drill.path("id").asText())
                    .must(200)
                    .body();
            assertThat(page.path("log").findValuesAsText("what"))
                    .containsExactly("opened", "round", "going", "arrived", "done", "closed");
            assertThat(page.path("course")
                            .path("responders")
                            .path(0)
                            .path("words")
                            .asText())
                    .isEqualTo("Alles goed");
        }
    }

    @Test
    void aManagerClosesItOnceAndWhoWasOnTheWayIsStoodDown() {
        var one = squad.responders(100).getFirst();
        var drill = squad.drill();
        squad.answers(one, drill, "going").must(200);
        var closing = "/hoods/noord/dispatches/" + drill.path("id").asText() + "/closing";
        assertThat(squad.manager
                        .asks("PUT", closing, Map.of("words", "Loos alarm"))
                        .must(200)
                        .body()
                        .path("words")
                        .asText())
                .isEqualTo("Loos alarm");
        assertThat(squad.called(drill)).containsExactly("responder-0 stood_down 1");
        assertThat(squad.manager
                        .asks("PUT", closing, Map.of("words", ""))
                        .must(409)
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("closed");
        assertThat(squad.answers(one, drill, "going")
                        .must(409)
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("stood_down");
    }

    @Test
    void ofTwentyWhoGoAtOnceAsManyGoAsAreNeeded() {
        hub.run("update hood set settings = '{\"urgent\": {\"perRound\": 20, \"needed\": 2}}'");
        var twenty =
                squad.responders(IntStream.rangeClosed(1, 20).map(nr -> nr * 10).toArray());
        var drill = squad.drill();
        var answers = twenty.stream()
                .map(one -> Meanwhile.asks(() -> squad.answers(one, drill, "going")))
                .toList();
        var statuses = answers.stream().map(CompletableFuture::join).toList();
        assertThat(statuses.stream().filter(answer -> answer.status() == 200)).hasSize(2);
        assertThat(statuses.stream()
                        .filter(answer -> answer.status() == 409)
                        .map(answer -> answer.body().path("state").asText()))
                .hasSize(18)
                .containsOnly("stood_down");
        assertThat(squad.called(drill).stream().filter(line -> line.contains("going")))
                .hasSize(2);
    }

    @Test
    void anAlertIsForWhoWasCalledAndTheAddressForWhoGoes() {
        var two = squad.responders(100, 3000);
        var drill = squad.drill();
        var alert = Squad.alert(drill);
        var page = two.getFirst().asks("GET", alert).must(200);
        assertThat(page.body().path("address").isNull()).isTrue();
        assertThat(page.response().headers().firstValue("Cache-Control")).contains("no-store");
        for (var other : Stream.of(two.getLast(), hub.resident("eva"), hub.stranger("cor"))
                .toList()) {
            other.asks("GET", alert).must(404);
            other.asks("PUT", alert + "/state", Map.of("state", "going")).must(404);
            other.asks("PUT", alert + "/receipts/live").must(404);
            other.asks("GET", "/hoods/noord/dispatches/" + drill.path("id").asText())
                    .must(404);
        }
        two.getFirst().asks("GET", alert.replace("noord", "zuid")).must(404);
    }

    @Test
    void aDrillThatIsStartedTwiceIsStartedOnce() {
        var key = UUID.randomUUID().toString();
        var starter = squad.manager.with("Idempotency-Key", key);
        var drills = IntStream.range(0, 2)
                .mapToObj(_ -> starter.asks("POST", "/hoods/noord/dispatches", Map.of("need", "Oefening"))
                        .must(201)
                        .body()
                        .path("id")
                        .asText())
                .toList();
        assertThat(drills.getFirst()).isEqualTo(drills.getLast());
    }

    @Test
    void managersLeafThroughTheCoursesNewestFirst() {
        var drills = List.of(squad.drill(), squad.drill(), squad.drill());
        var first = squad.manager
                .asks("GET", "/hoods/noord/dispatches?limit=2")
                .must(200)
                .body();
        var second = squad.manager
                .asks(
                        "GET",
                        "/hoods/noord/dispatches?limit=2&cursor="
                                + first.path("next").asText())
                .must(200)
                .body();
        assertThat(first.path("items")).hasSize(2);
        assertThat(Stream.concat(
                        first.path("items").findValuesAsText("id").stream(),
                        second.path("items").findValuesAsText("id").stream()))
                .containsExactlyInAnyOrderElementsOf(
                        drills.stream().map(drill -> drill.path("id").asText()).toList());
    }
}
