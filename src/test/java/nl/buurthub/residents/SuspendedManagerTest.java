package nl.buurthub.residents;

import static nl.buurthub.testing.AtTheDesk.about;
import static nl.buurthub.testing.AtTheDesk.decides;
import static nl.buurthub.testing.AtTheDesk.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager who was suspended reads along as a resident: nothing of running the hood is theirs. */
class SuspendedManagerTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour mo = hub.manager("mo");
    static final Neighbour noor = hub.manager("noor");
    static final Neighbour ana = hub.resident("ana");

    static String decision;
    static String drill;

    @BeforeAll
    static void noorIsSuspended() {
        decision = id(decides(mo, ana.places("Koop nu"), "warn").must(201).body());
        drill = id(mo.asks("POST", "/hoods/noord/dispatches", Map.of("need", "Oefening"))
                .must(201)
                .body());
        hub.run("update resident set suspended = '9999-12-31' where person = '" + noor.id() + "'");
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk",
                "decisions",
                "decisions.csv",
                "decisions/(decision)",
                "residents",
                "residents/(ana)",
                "dispatches",
                "dispatches/(drill)"
            })
    void readsNothingOfTheManagers(String page) {
        var path = "/hoods/noord/"
                + page.replace("(decision)", decision)
                        .replace("(drill)", drill)
                        .replace("(ana)", ana.id().toString());
        mo.asks("GET", path).must(200);
        noor.asks("GET", path).must(404);
    }

    @Test
    void closesNoDispatchAndWritesNoNote() {
        noor.asks("PUT", "/hoods/noord/dispatches/" + drill + "/closing", Map.of("words", ""))
                .must(404);
        noor.asks("POST", "/hoods/noord/residents/" + ana.id() + "/notes", Map.of("words", "Let op"))
                .must(404);
    }

    @Test
    void isHandedNoTask() {
        var post = ana.places("Kijk hier");
        mo.reports(post, "fraud").must(204);
        var handed = new HashMap<String, Object>(Map.of("to", noor.id().toString()));
        handed.put("from", null);
        var refusal = mo.asks("PUT", path(about(mo, post).getFirst()) + "/assignee", handed)
                .must(400)
                .body();
        assertThat(refusal.at("/errors/0/pointer").asText()).isEqualTo("/to");
        assertThat(mo.asks("GET", "/hoods/noord/desk").must(200).body().path("managers"))
                .extracting(manager -> manager.path("name").asText())
                .containsExactly("mo");
    }
}
