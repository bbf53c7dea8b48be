package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.buurthub.DescribedOperation;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.testing.Contracts;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodsTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    private static List<String> allow(Neighbour.Answer answer) {
        return List.of(
                answer.response().headers().firstValue("Allow").orElse("").split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT    | /api/v1/hoods/noord/posts | GET, HEAD, OPTIONS, POST",
                "POST   | /api/v1/hoods             | GET, HEAD, OPTIONS",
                "GET    | /api/v1/sign-in           | OPTIONS, POST",
                "POST   | /api/v1/hoods/noord/agenda.ics | GET, HEAD, OPTIONS",
                "POST   | /b/noord                  | GET, HEAD, OPTIONS",
                "DELETE | /                         | GET, HEAD, OPTIONS",
                "POST   | /w/latest/app.js          | GET, HEAD, OPTIONS",
                "PUT    | /photos/x-400.jpg         | GET, HEAD, OPTIONS"
            })
    void whoAsksInAWrongWayHearsWhichIsRight(String method, String path, String right) {
        var answer = hub.visitor().sends(method, path, null).must(405);
        assertThat(String.join(", ", allow(answer))).isEqualTo(right);
    }

    @Test
    void itIsSaidInTheReadersLanguage() {
        for (var language : Language.values()) {
            var problem = hub.visitor()
                    .with("Accept-Language", language.word())
                    .asks("PUT", "/hoods")
                    .must(405)
                    .body();
            assertThat(problem.path("detail").asText())
                    .isEqualTo(Messages.in(language).of("status.405"));
        }
    }

    @Test
    void whatCanBeDoneIsToldToWhoAsksForIt() {
        for (var operation : DescribedOperation.of(Contracts.served(hub))) {
            var answer =
                    hub.visitor().sends("OPTIONS", operation.operation().path().replaceAll("\\{\\w+}", "x"), null);
            assertThat(allow(answer.must(204))).as(operation.toString()).contains(operation.method(), "OPTIONS");
        }
    }

    @Test
    void whoAsksWhatCanBeDoneFromAnotherSitesPageIsPermittedNothing() {
        var headers = hub.visitor()
                .with("Origin", "https://elsewhere.example")
                .with("Access-Control-Request-Method", "POST")
                .sends("OPTIONS", "/api/v1/hoods/noord/posts", null)
                .must(204)
                .response()
                .headers();
        assertThat(headers.map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "OPTIONS"})
    void whatIsNotThereIsNotThereInAnyWay(String method) {
        for (var path : List.of("/api/v1/nergens", "/nergens", "/api/v2/hoods"))
            hub.visitor().sends(method, path, null).must(404);
    }
}
