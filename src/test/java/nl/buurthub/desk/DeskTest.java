package nl.buurthub.desk;

import static nl.buurthub.testing.AtTheDesk.DESK;
import static nl.buurthub.testing.AtTheDesk.finishes;
import static nl.buurthub.testing.AtTheDesk.isIdle;
import static nl.buurthub.testing.AtTheDesk.only;
import static nl.buurthub.testing.AtTheDesk.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Neighbour.Answer;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who takes which task, and until when. */
class DeskTest {

    /** Nobody has a task yet. */
    private static final Map<String, ?> NOBODYS = Collections.singletonMap("from", null);

    final MovableClock clock = new MovableClock();

    @AutoClose
    final TestHub hub = TestHub.start(Map.of(), clock);

    final Neighbour mo = hub.manager("mo");
    final Neighbour noor = hub.manager("noor");
    final Neighbour ana = hub.resident("ana");
    final Neighbour bram = hub.resident("bram");

    private JsonNode open() {
        var post = ana.places("Fiets te koop");
        bram.reports(post, "fraud").must(204);
        return only(mo);
    }

    @Test
    void ofTwoWhoClaimAtOnceOneWinsAndTheOtherIsToldWho() {
        var task = open();
        var answers = Stream.of(mo, noor)
                .map(manager -> Meanwhile.asks(() -> manager.asks("PUT", path(task) + "/assignee", NOBODYS)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted(Comparator.comparing(Answer::status))
                .toList();
        assertThat(answers.stream().map(Answer::status)).containsExactly(200, 409);
        var winner = answers.getFirst().body().at("/assignee/name").asText();
        assertThat(answers.getLast().body().path("detail").asText()).contains(winner);
    }

    @Test
    void aClaimedTaskIsReleasedHandedOverSnoozedAndDoneByItsAssigneeAlone() {
        var task = open();
        mo.asks("PUT", path(task) + "/assignee", NOBODYS).must(200);
        var nap = Map.of("until", clock.instant().plus(Duration.ofHours(1)));
        for (var what : Stream.of("snooze", "end").toList())
            noor.asks("PUT", path(task) + "/" + what, what.equals("end") ? Map.of("words", "") : nap)
                    .must(409);
        noor.asks("DELETE", path(task) + "/assignee").must(409);
        mo.asks("PUT", path(task) + "/assignee", Map.of("from", mo.id(), "to", ana.id()))
                .must(400);
        mo.asks("PUT", path(task) + "/assignee", Map.of("from", mo.id(), "to", noor.id()))
                .must(200);
        noor.asks("PUT", path(task) + "/snooze", nap).must(200);
        noor.asks("DELETE", path(task) + "/assignee").must(200);
        finishes(mo, task, "Gebeld").must(200);
        finishes(mo, task, "").must(409);
        assertThat(isIdle(mo)).isTrue();
        assertThat(mo.asks("GET", path(task)).body().path("steps").findValuesAsText("step"))
                .containsExactly("opened", "claimed", "handed", "snoozed", "released", "done");
    }

    @Test
    void aSnoozedTaskWakesByItself() {
        var task = open();
        mo.asks("PUT", path(task) + "/snooze", Map.of("until", clock.instant().plus(Duration.ofMinutes(20))))
                .must(200);
        assertThat(only(mo).path("snoozed").isNull()).isFalse();
        clock.forward(Duration.ofMinutes(21));
        await().until(() -> only(mo.signsInAgain()).path("snoozed").isNull());
    }

    @Test
    void theTasksOfAManagerWhoLeavesAreNobodys() {
        var task = open();
        noor.asks("PUT", path(task) + "/assignee", NOBODYS).must(200);
        noor.asks("DELETE", "/hoods/noord/me/residency").must(204);
        assertThat(only(mo).path("assignee").isNull()).isTrue();
    }

    @Test
    void colleaguesSeeWhoIsAtTheDesk() {
        try (var desk = mo.listens(DESK)) {
            noor.asks("PUT", "/hoods/noord/desk/presence").must(204);
            assertThat(desk.hearsEvent("colleaguesChanged")
                            .at("/body/colleagues/0/name")
                            .asText())
                    .isEqualTo("noor");
            noor.asks("PUT", "/hoods/noord/desk/presence").must(204);
            noor.asks("DELETE", "/hoods/noord/desk/presence").must(204);
            desk.hears(frame ->
                    frame.at("/body/colleagues").isEmpty() && frame.at("/body").has("colleagues"));
            assertThat(desk.events("colleaguesChanged")).hasSize(2);
        }
    }
}
