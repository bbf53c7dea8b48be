package nl.buurthub.moderation.decisions;

import static nl.buurthub.testing.AtTheDesk.RULE;
import static nl.buurthub.testing.AtTheDesk.decides;
import static nl.buurthub.testing.AtTheDesk.logged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What managers decided, as it is read afterwards and put back from there. */
class DecisionLogTest {

    @AutoClose
    final TestHub hub = TestHub.start();

    final Neighbour mo = hub.manager("mo");
    final Neighbour noor = hub.manager("noor");
    final Neighbour ana = hub.resident("ana");

    @Test
    void theLogIsReadAndExportedAndNeverChanged() {
        var post = ana.places("=SOM(A1)");
        decides(mo, post, "hide").must(201);
        var olga = hub.operator("olga");
        for (var reader : Stream.of(mo, olga).toList()) {
            assertThat(reader.asks("GET", "/hoods/noord/decisions")
                            .must(200)
                            .body()
                            .path("items"))
                    .hasSize(1);
            assertThat(reader.asks("GET", "/hoods/noord/decisions.csv")
                            .must(200)
                            .response()
                            .body())
                    .contains("'=SOM(A1)", RULE);
        }
        assertThat(catchThrowable(() -> hub.run("delete from decision")))
                .hasStackTraceContaining("decisions are kept as they are");
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
}
