package nl.buurthub.moderation.decisions;

import static nl.buurthub.testing.AtTheDesk.about;
import static nl.buurthub.testing.AtTheDesk.appeals;
import static nl.buurthub.testing.AtTheDesk.decides;
import static nl.buurthub.testing.AtTheDesk.path;
import static nl.buurthub.testing.AtTheDesk.read;
import static nl.buurthub.testing.AtTheDesk.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whom a decision concerns asks another manager to look again. */
class AppealsTest {

    private static final Map<String, ?> NOBODYS = Collections.singletonMap("from", null);

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour mo = hub.manager("mo");
    static final Neighbour noor = hub.manager("noor");
    static final Neighbour ana = hub.resident("ana");
    static final Neighbour bram = hub.resident("bram");

    /** The only one that asks to look at a decision again. */
    private static JsonNode task(Neighbour manager, String decision) {
        var tasks = tasks(manager).stream()
                .filter(task -> task.path("about").asText().equals(decision))
                .toList();
        assertThat(tasks).hasSize(1);
        return tasks.getFirst();
    }

    @Test
    void anAppealIsAnsweredAndNeitherPutAwayNorMadeWorse() {
        var post = ana.places("Kast te koop");
        var decision = decides(mo, post, "hide").must(201).body().path("id").asText();
        ana.asks("PUT", "/hoods/noord/me/decisions/" + decision + "/appeal", Map.of("words", "Het is een kast"))
                .must(200);
        var task = task(mo, decision);
        mo.asks("PUT", path(task) + "/end", Map.of("words", "")).must(409);
        decides(
                        noor,
                        "person",
                        bram.id().toString(),
                        "warn",
                        Map.of("task", task.path("id").asText(), "edition", read(noor, task)))
                .must(400);
        var answer = Map.of("appeal", decision, "task", task.path("id").asText(), "edition", read(noor, task));
        decides(noor, "post", post.path("id").asText(), "remove", answer).must(400);
        decides(noor, "post", post.path("id").asText(), "uphold", answer).must(201);
    }

    @Test
    void anAppealGoesToAnotherManagerThanTheDecider() {
        var post = ana.places("Bakfiets te koop");
        var decision = decides(mo, post, "remove").must(201).body().path("id").asText();
        var own = ana.asks("GET", "/hoods/noord/me/decisions").must(200).body().at("/items/0");
        assertThat(own.path("manager").isNull()).isTrue();
        assertThat(own.path("text").asText()).isEqualTo("Bakfiets te koop");
        bram.asks("PUT", "/hoods/noord/me/decisions/" + decision + "/appeal", Map.of("words", "Nee"))
                .must(404);
        ana.asks("PUT", "/hoods/noord/me/decisions/" + decision + "/appeal", Map.of("words", "Het is geen reclame"))
                .must(200);
        ana.asks("PUT", "/hoods/noord/me/decisions/" + decision + "/appeal", Map.of("words", "Echt niet"))
                .must(409);
        var task = task(noor, decision);
        assertThat(noor.asks("GET", path(task))
                        .must(200)
                        .body()
                        .at("/content/text")
                        .asText())
                .isEqualTo("Bakfiets te koop");
        var answer = Map.of("appeal", decision, "task", task.path("id").asText(), "edition", read(noor, task));
        var about = post.path("id").asText();
        decides(mo, "post", about, "restore", answer).must(403);
        decides(noor, "post", about, "restore", answer).must(201);
        decides(noor, "post", about, "uphold", answer).must(409);
        bram.asks("GET", Neighbour.path(post)).must(200);
        assertThat(ana.asks("GET", "/hoods/noord/me/decisions")
                        .body()
                        .at("/items/1/appeal/outcome")
                        .asText())
                .isEqualTo("restore");
    }

    @Test
    void whoDecidedNeitherKeepsNorPutsOffTheAppeal() {
        var post = ana.places("Zo erg is het niet");
        var decision = decides(mo, post, "hide");
        appeals(ana, decision).must(200);
        var task = about(mo, decision.must(201).body()).getFirst();
        mo.asks("PUT", path(task) + "/assignee", NOBODYS).must(403);
        mo.asks("PUT", path(task) + "/snooze", Map.of("until", Instant.now().plusSeconds(600)))
                .must(403);
        noor.asks("PUT", path(task) + "/assignee", NOBODYS).must(200);
    }

    @Test
    void anAppealOfTheirOwnIsAnotherManagersToTake() {
        var decision = decides(mo, noor.places("Van Noor alleen"), "warn").must(201);
        appeals(noor, decision).must(200);
        var task = about(noor, decision.body()).getFirst();
        noor.asks("PUT", path(task) + "/assignee", NOBODYS).must(403);
        hub.manager("quirine").asks("PUT", path(task) + "/assignee", NOBODYS).must(200);
    }

    @Test
    void whatIsDisputedIsPutBackByTheAnswer() {
        var post = noor.places("Van mij en weg");
        var decision = decides(mo, post, "hide").must(201);
        var path = "/hoods/noord/decisions/" + decision.body().path("id").asText();
        assertThat(noor.asks("GET", path).must(200).body().path("restorable").isNull())
                .isTrue();
        assertThat(mo.asks("GET", path).must(200).body().path("restorable").isNull())
                .isFalse();
        appeals(noor, decision).must(200);
        assertThat(mo.asks("GET", path).must(200).body().path("restorable").isNull())
                .isTrue();
    }

    @Test
    void anAppealOfASuspensionSaysWhatItIsAbout() {
        var lot = hub.resident("lot");
        var suspension = decides(mo, "person", lot.id().toString(), "suspend", Map.of("hours", 2))
                .must(201);
        appeals(lot, suspension).must(200);
        assertThat(tasks(noor).stream()
                        .filter(task ->
                                task.path("about").equals(suspension.body().path("id"))))
                .singleElement()
                .satisfies(task -> assertThat(task.path("title").asText()).isEqualTo("Mag even niets plaatsen: lot"));
    }

    @Test
    void aWarningIsTakenBackOnAppeal() {
        var post = ana.places("Gewoon een vraag");
        var warning = decides(mo, post, "warn").must(201);
        decides(noor, post, "retract").must(400);
        appeals(ana, warning).must(200);
        var answer = Map.of("appeal", warning.body().path("id").asText());
        decides(noor, "post", post.path("id").asText(), "retract", answer).must(201);
        assertThat(ana.asks("GET", "/hoods/noord/me/decisions")
                        .must(200)
                        .body()
                        .path("items")
                        .findValuesAsText("outcome"))
                .contains("retract");
    }
}
