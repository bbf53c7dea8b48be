package nl.buurthub.desk;

import static nl.buurthub.desk.AtTheDesk.DESK;
import static nl.buurthub.desk.AtTheDesk.about;
import static nl.buurthub.desk.AtTheDesk.appeals;
import static nl.buurthub.desk.AtTheDesk.decides;
import static nl.buurthub.desk.AtTheDesk.logged;
import static nl.buurthub.desk.AtTheDesk.page;
import static nl.buurthub.desk.AtTheDesk.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What managers can't do about themselves, and what who was suspended or warned still can. */
class OwnContentTest {

    private static final Map<String, String> NO_WORDS = Map.of("words", "");
    private static final Map<String, ?> NOBODYS = Collections.singletonMap("from", null);

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour mo = hub.manager("mo");
    static final Neighbour noor = hub.manager("noor");
    static final Neighbour ana = hub.resident("ana");
    static final Neighbour bram = hub.resident("bram");

    @Test
    void aReportOfTheirOwnIsAnotherManagersToFinish() {
        var post = mo.places("Van mij");
        bram.reports(post, "unkind").must(204);
        var task = about(mo, post).getFirst();
        assertThat(page(mo, task).path("own").asBoolean()).isTrue();
        assertThat(page(noor, task).path("own").asBoolean()).isFalse();
        mo.asks("PUT", path(task) + "/end", NO_WORDS).must(403);
        mo.asks("PUT", path(task) + "/assignee", NOBODYS).must(403);
        mo.asks("PUT", path(task) + "/snooze", Map.of("until", Instant.now().plusSeconds(60)))
                .must(403);
        noor.asks("PUT", path(task) + "/assignee", Map.of("from", noor.id(), "to", mo.id()))
                .must(409);
        noor.asks("PUT", path(task) + "/assignee", NOBODYS).must(200);
        noor.asks("PUT", path(task) + "/assignee", Map.of("from", noor.id(), "to", mo.id()))
                .must(200);
        mo.asks("DELETE", path(task) + "/assignee").must(200);
        noor.asks("PUT", path(task) + "/end", NO_WORDS).must(200);
        assertThat(page(mo, task).path("steps").findValuesAsText("name")).isEmpty();
    }

    @Test
    void whoReportedWhatItsAuthorTookAwayIsNotTold() {
        var post = mo.places("Ook van mij");
        bram.reports(post, "unkind").must(204);
        var task = about(mo, post).getFirst();
        mo.asks("DELETE", Neighbour.path(post)).must(204);
        assertThat(page(mo, task).path("reports").toString()).contains("unkind").doesNotContain("bram");
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
    void whatIsDecidedTwiceWithOneKeyIsDecidedOnce() {
        var post = ana.places("Dag");
        var key = UUID.randomUUID().toString();
        var once = mo.with("Idempotency-Key", key);
        var first = decides(once, post, "warn").must(201);
        assertThat(decides(once, post, "warn").must(201).body()).isEqualTo(first.body());
        assertThat(hub.ask("select id from decision where about = '"
                        + post.path("id").asText() + "'"))
                .hasSize(1);
    }

    @Test
    void aManagerDoesNotReadWhoDecidedOnThem() {
        var post = noor.places("Van Noor");
        decides(mo, post, "hide").must(201);
        assertThat(logged(mo, post).at("/manager/name").asText()).isEqualTo("mo");
        assertThat(logged(noor, post).path("manager").isNull()).isTrue();
        assertThat(noor.asks("GET", "/hoods/noord/decisions.csv")
                        .must(200)
                        .response()
                        .body()
                        .lines())
                .filteredOn(line -> line.contains("Van Noor"))
                .singleElement()
                .asString()
                .doesNotContain("mo,");
        var id = logged(mo, post).path("id").asText();
        assertThat(noor.asks("GET", "/hoods/noord/decisions/" + id)
                        .must(200)
                        .body()
                        .at("/decision/manager")
                        .isNull())
                .isTrue();
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
    void whatWasHiddenIsPutBackFromTheLogWithoutARule() {
        var post = ana.places("Even weg");
        var decision = decides(mo, post, "hide").must(201);
        var path = "/hoods/noord/decisions/" + decision.body().path("id").asText();
        var content = noor.asks("GET", path).must(200).body().path("restorable");
        assertThat(content.path("id")).isEqualTo(post.path("id"));
        var otto = hub.operator("otto");
        assertThat(otto.asks("GET", path).must(200).body().path("restorable").isNull())
                .isTrue();
        var restoring = new HashMap<String, Object>(
                Map.of("contentType", "post", "about", post.path("id").asText(), "action", "restore"));
        var restored = noor.asks("POST", "/hoods/noord/decisions", restoring).must(201);
        assertThat(restored.body().path("rule").isNull()).isTrue();
        assertThat(noor.asks("GET", path).must(200).body().path("restorable").isNull())
                .isTrue();
        assertThat(mo.asks("GET", "/hoods/noord/decisions.csv").must(200).status())
                .isEqualTo(200);
        assertThat(hub.ask("select id from mail where template = 'decided' and content ->> 'link' like '%"
                        + restored.body().path("id").asText() + "'"))
                .hasSize(1);
        restoring.put("action", "warn");
        noor.asks("POST", "/hoods/noord/decisions", restoring).must(400);
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
    void whoIsSuspendedGivesAPlaceUpAndGetsNone() {
        var kees = hub.resident("kees");
        var koffie = ana.plans("Koffie");
        var thee = ana.plans("Thee");
        kees.signsUp(koffie);
        decides(mo, "person", kees.id().toString(), "suspend", Map.of("hours", 2))
                .must(201);
        kees.signsUp(thee, 0).must(403);
        kees.cancels(koffie).must(204);
    }

    @Test
    void aManagerWhoIsSuspendedHearsNoMoreOfTheDesk() {
        var olga = hub.operator("olga");
        var pia = hub.manager("pia");
        hub.run("insert into resident (hood, person, role, street, house_number, postcode, since)" + " select id, '"
                + olga.id() + "', 'manager', 'Dorpsweg', '1', '1234 AB', now() from hood where slug = 'noord'");
        try (var desk = pia.listens(DESK)) {
            decides(olga.signsInAgain(), "person", pia.id().toString(), "suspend", Map.of("hours", 2))
                    .must(201);
            desk.hears(frame -> frame.path("op").asText().equals("refused"));
        }
        try (var again = pia.connects().hello(DESK)) {
            again.hears(frame -> frame.path("op").asText().equals("refused"));
        }
    }

    @Test
    void anAppealOfASuspensionSaysWhatItIsAbout() {
        var lot = hub.resident("lot");
        var suspension = decides(mo, "person", lot.id().toString(), "suspend", Map.of("hours", 2))
                .must(201);
        appeals(lot, suspension).must(200);
        assertThat(AtTheDesk.tasks(noor).stream()
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
        assertThat(ana.asks("GET", "/hoods/noord/own-decisions")
                        .must(200)
                        .body()
                        .path("items")
                        .findValuesAsText("outcome"))
                .contains("retract");
    }
}
