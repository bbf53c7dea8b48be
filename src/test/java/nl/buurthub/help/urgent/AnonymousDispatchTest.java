package nl.buurthub.help.urgent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Nameless;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody asks urgently without a name: whether that is the nearest responder, the farthest, a manager or nobody in particular,
 * managers and those who are called get the same, number by number and second by second.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnonymousDispatchTest {

    private List<String> whenZoeAsks = List.of();

    @BeforeAll
    void asked() {
        try (var world = new World()) {
            whenZoeAsks = world.gotWhenAsks("zoe");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nearest", "fourth", "farthest", "mia", "moderator"})
    void othersGetTheSameWhoeverAsks(String asker) {
        try (var world = new World()) {
            assertThat(world.gotWhenAsks(asker)).isEqualTo(whenZoeAsks);
        }
    }

    @Test
    void theyGetWhatWasToldAndDone() {
        assertThat(String.join("\n", whenZoeAsks)).contains("urgentAlert", "\"state\":\"going\"", "<cor>");
    }

    /** Of the nearest and of a manager who ask: they aren't called to themselves, and hear how many others are. */
    @ParameterizedTest
    @ValueSource(strings = {"nearest", "mia"})
    void whoAsksIsNotCalled(String asker) {
        try (var world = new World()) {
            var own = world.who(asker);
            var dispatch = world.asks(own, true);
            world.passesUnanswered();
            own = own.signsInAgain();
            assertThat(own.asks("GET", "/hoods/noord/me/responder")
                            .must(200)
                            .body()
                            .path("alerts"))
                    .isEmpty();
            own.asks("GET", "/hoods/noord/alerts/" + dispatch).must(404);
            own.asks("PUT", "/hoods/noord/alerts/" + dispatch + "/state", Map.of("state", "going"))
                    .must(404);
            own.asks("PUT", "/hoods/noord/alerts/" + dispatch + "/receipts/live")
                    .must(404);
            assertThat(world.hub.ask("select type from event where type = 'alertChanged' and stream = 'person/"
                            + own.id() + "'"))
                    .isEmpty();
            assertThat(world.hub.ask("select id from mail where template = 'urgentAlert' and recipient = '" + asker
                            + "@example.org'"))
                    .isEmpty();
            assertThat(world.hub.ask("select body #>> '{course,asked}' from event where type = 'dispatchChanged'"
                            + " and stream = 'person/" + own.id() + "' order by seq"))
                    .first()
                    .isEqualTo(asker.equals("nearest") ? "2" : "3");
        }
    }

    @Test
    void managersSeeWhoGoesAndNotWhoWasCalledNorHowFarTheyLive() {
        try (var world = new World()) {
            var dispatch = world.asks(world.who("zoe"), true);
            var ada = world.who("ada");
            var path = "/hoods/noord/dispatches/" + dispatch;
            var called = ada.asks("GET", path).must(200).body().path("course");
            assertThat(called.path("responders")).isEmpty();
            assertThat(called.path("asked").asInt()).isEqualTo(3);
            world.answers("ben", "declined");
            world.answers("nearest", "going");
            var page = ada.asks("GET", path).must(200).body();
            assertThat(page.path("course").path("responders").findValuesAsText("name"))
                    .containsExactly("nearest");
            assertThat(page.path("course")
                            .path("responders")
                            .path(0)
                            .path("distance")
                            .isNull())
                    .isTrue();
            assertThat(page.path("log").findValuesAsText("name"))
                    .contains("nearest")
                    .doesNotContain("ben", "moderator");
        }
    }

    @Test
    void ofANamedOneManagersSeeWhoWasCalled() {
        try (var world = new World()) {
            var dispatch = world.asks(world.who("nearest"), false);
            var course = world.who("ada").asks("GET", "/hoods/noord/dispatches/" + dispatch);
            var called = course.must(200).body().path("course").path("responders");
            assertThat(called.findValuesAsText("name")).containsExactly("ben", "moderator", "fourth");
            assertThat(called.findValuesAsText("distance")).containsExactly("100", "150", "200");
        }
    }

    /** Six on duty, two who run the hood as well as one of them, and zoe who lives there. */
    private static final class World implements AutoCloseable {

        final MovableClock clock = new MovableClock();

        final TestHub hub = TestHub.start(Map.of("limits.enabled", "true"), clock);

        final Map<String, Neighbour> people = new HashMap<>();
        String dispatch = "";

        World() {
            var squad = new Squad(hub);
            people.put("ada", squad.manager);
            people.put("mia", hub.manager("mia"));
            people.put("zoe", hub.resident("zoe"));
            Map.of("nearest", 40, "ben", 100, "moderator", 150, "fourth", 200, "cor", 600, "farthest", 900)
                    .forEach((name, metres) -> people.put(name, squad.responder(name, metres)));
            hub.run("update resident set role = 'manager' where person = '"
                    + who("moderator").id() + "'");
            hub.run("delete from event");
        }

        Neighbour who(String name) {
            return Objects.requireNonNull(people.get(name));
        }

        String asks(Neighbour asker, boolean anonymous) {
            var urgent = Map.of("point", Squad.north(0), "address", "Achterom");
            var request = asker.asksForHelp(
                    Map.of("need", "Ik ben gevallen", "category", "care", "anonymous", anonymous, "urgent", urgent));
            dispatch = asker.own(request).at("/help/dispatch").asText();
            return dispatch;
        }

        /** What ada, ben and cor get while nobody else answers, until cor goes and is done. */
        List<String> gotWhenAsks(String asker) {
            asks(who(asker), true);
            var got = new ArrayList<>(seen());
            answers("ben", "declined");
            got.addAll(seen());
            passesUnanswered();
            got.addAll(seen());
            got.addAll(mails());
            for (var state : List.of("going", "arrived")) answers("cor", state);
            got.addAll(seen());
            answers("cor", "done");
            got.addAll(seen());
            for (var stream : List.of("hood/noord/desk", "hood/noord/public", "hood/noord/residents"))
                got.addAll(told(stream));
            for (var name : List.of("ada", "ben", "cor"))
                got.addAll(told("person/" + who(name).id()));
            got.addAll(mails());
            return Nameless.normal(got, people);
        }

        /** Those that wait: of a call that is over none does. */
        private List<String> mails() {
            return hub.ask("select recipient || ' ' || template || ' ' || content from mail"
                    + " where recipient ~ '^(ada|ben|cor)@' order by placed, recipient");
        }

        /** Nobody goes, until managers are called and all were tried as far as it goes. */
        void passesUnanswered() {
            while (!hub.ask("select state from dispatch").equals(List.of("escalated"))) {
                var round = hub.ask("select round || state from dispatch");
                settles(Duration.ofSeconds(10));
                settles(Duration.ofSeconds(20));
                clock.forward(Duration.ofSeconds(30));
                await().until(() ->
                        !hub.ask("select round || state from dispatch").equals(round));
            }
            settles(Duration.ofSeconds(10));
            people.replaceAll((_, who) -> who.signsInAgain());
        }

        /** Who doesn't hear it in this time is tried another way. */
        private void settles(Duration time) {
            clock.forward(time);
            await().until(() -> hub.ask("select person from alert where channel_due <= '" + clock.instant() + "'")
                    .isEmpty());
        }

        void answers(String name, String state) {
            var path = "/hoods/noord/alerts/" + dispatch + "/state";
            who(name).asks("PUT", path, Map.of("state", state)).must(200);
        }

        private List<String> seen() {
            var got = new ArrayList<String>();
            for (var name : List.of("ada", "ben", "cor"))
                for (var path : List.of("help", "responder", "alerts/" + dispatch, "responders", "dispatches", "desk"))
                    got.add(said(who(name).asks("GET", "/hoods/noord/" + path)));
            got.add(said(who("ada").asks("GET", "/hoods/noord/dispatches/" + dispatch)));
            return got;
        }

        /** But for whom it is to, which who goes may know. */
        private static String said(Neighbour.Answer answer) {
            var body = answer.response().body().replaceAll("\"address\":\\{\"name\":\"\\w+\"", "\"address\"");
            return answer.asked() + " " + answer.status() + " " + body;
        }

        private List<String> told(String stream) {
            return hub.ask(
                    "select stream || ' ' || seq || ' ' || type || ' ' || body || ' ' || at from event where stream = '"
                            + stream + "' order by seq");
        }

        @Override
        public void close() {
            hub.close();
        }
    }
}
