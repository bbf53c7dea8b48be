package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.buurthub.platform.base.Language;
import nl.buurthub.testing.LogLines;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.RawHttp;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ErrorsTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;

    @BeforeAll
    static void start() {
        ana = hub.resident("ana");
    }

    @Test
    void whatTheSchemaSaysIsThereAlreadyIsAConflict() {
        hub.run("create unique index once on post (title) where title <> ''");
        ana.places(TestHub.NOORD, Map.of("title", "Enig", "text", "Dag"));
        ana.asks("POST", "/hoods/noord/posts", Map.of("title", "Enig", "text", "Dag"))
                .must(409);
    }

    @Test
    void whatNobodyForesawIsA500WithATraceIdAndNothingElse() {
        var post = ana.places("Dag");
        hub.run("alter table report add constraint broken check (words <> 'geheim-woord')");
        try (var log = LogLines.text()) {
            var answer = ana.with("Accept-Language", "en")
                    .reports(post, "other", "geheim-woord")
                    .must(500);
            tellsATraceIdAlone(answer);
            assertThat(log.toString())
                    .contains("unforeseen failure " + trace(answer) + " of report at /api/v1/hoods/{slug}/reports");
        }
    }

    private static String trace(Neighbour.Answer answer) {
        return answer.response().headers().firstValue("X-Request-Id").orElseThrow();
    }

    private static void tellsATraceIdAlone(Neighbour.Answer answer) {
        var body = answer.body();
        assertThat(body.properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("type", "code", "title", "status", "detail", "trace");
        assertThat(body.path("trace").asText()).matches("[0-9a-f]{16}").isEqualTo(trace(answer));
        assertThat(body.path("detail").asText()).contains(body.path("trace").asText());
        assertThat(answer.response().body()).doesNotContain("broken", "geheim", "report", "ERROR");
    }

    @Test
    void aProblemAndItsFaultsHaveACodeThatIsTheSameInEveryLanguage() {
        for (var language : Language.values()) {
            var problem = ana.with("Accept-Language", language.word())
                    .asks("POST", "/hoods/noord/posts", Map.of("text", "Dag", "audience", "iedereen"))
                    .must(400)
                    .body();
            assertThat(problem.path("code").asText()).isEqualTo("invalid");
            assertThat(problem.path("type").asText()).isEqualTo("/api#problem-invalid");
            assertThat(problem.at("/errors/0/code").asText()).isEqualTo("enum");
        }
    }

    @Test
    void aTransactionThatFailedLeavesNothing() {
        hub.run("alter table post add constraint never check (source <> 'nooit')");
        var before = hub.ask("select sum(head) from stream");
        ana.asks("POST", "/hoods/noord/posts", Map.of("text", "nooit")).must(500);
        assertThat(hub.ask("select sum(head) from stream")).isEqualTo(before);
    }

    @Test
    void aDatabaseThatGivesUpIsSaidToBeUnavailableForNow() {
        hub.run("create function busy() returns trigger language plpgsql as $$ begin "
                + "if new.source = 'druk' then raise exception 'later' using errcode = '57014'; end if; "
                + "return new; end $$");
        hub.run("create trigger busy before insert on post for each row execute function busy()");
        var answer =
                ana.asks("POST", "/hoods/noord/posts", Map.of("text", "druk")).must(503);
        assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void anAddressThatCantBeReadIsItsSendersMistakeAndNotLogged() {
        try (var log = LogLines.text()) {
            for (var path : List.of("/%zz", "/%", "/b/noord/%4", "/b/noord\u0001"))
                assertThat(RawHttp.status(RawHttp.send(
                                hub.site(),
                                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")))
                        .as(path)
                        .isEqualTo(400);
            assertThat(log.toString()).doesNotContain("RoutingContext", "Invalid escape");
        }
    }
}
