package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.regex.Pattern;
import nl.buurthub.DescribedOperation;
import nl.buurthub.testing.Contracts;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractPagesTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    private static String page() {
        return hub.visitor().sends("GET", "/api", null).must(200).response().body();
    }

    @Test
    void theContractIsServedAsOneDocumentWithoutReferencesToFiles() {
        var answer = hub.visitor().sends("GET", "/api/openapi.json", null).must(200);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body().path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(answer.response().body()).doesNotContain(".yaml#");
    }

    @Test
    void theLiveStreamIsServedAsADocumentOfItsOwn() throws IOException {
        var answer = hub.visitor().sends("GET", "/api/asyncapi.yaml", null).must(200);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("application/yaml");
        var document = new YAMLMapper().readTree(answer.response().body());
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(document.at("/components/messages/postCreated/payload/properties/body/properties/post/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/PostCard");
        assertThat(document.at("/components/schemas/PostCard").isMissingNode()).isFalse();
    }

    @Test
    void thePageTellsWhatIsHeardLiveAndWhyASocketCloses() {
        assertThat(page())
                .contains("<a href=\"/api/asyncapi.yaml\">")
                .contains("id=\"live-hello\"", "id=\"live-commentCreated\"")
                .contains("on <code>hood/(slug)/public or residents, as its audience</code>")
                .contains("<code>post.author.name</code>")
                .contains("<td>hello</td>")
                .contains("\"type\" : \"commentCreated\"")
                .contains("<td>4002</td>");
    }

    @Test
    void thePageNamesEveryOperationWithItsPath() {
        var page = page();
        for (var operation : Contracts.served(hub).operations().values())
            assertThat(page).contains("id=\"" + operation.id() + "\"", "<code>" + operation.path() + "</code>");
    }

    @Test
    void thePageTellsWhatGoesInAndWhatComesBack() {
        assertThat(page())
                .contains("<h2 id=\"Posts\">Posts</h2>")
                .contains("<code>Idempotency-Key</code>")
                .contains("string, 1 to 5000 characters")
                .contains("<code>items[].author.name</code>")
                .contains("unkind | false | private | fraud | other")
                .contains("needs a token");
    }

    @Test
    void thePageTellsWhoMayCallWhatAndShowsHow() {
        assertThat(page())
                .contains("<li>visitor 401</li>", "<li class=\"may\">resident 201</li>")
                .contains("\"title\" : \"Fiets gevonden\"")
                .contains("in the path, such as thanks");
    }

    @Test
    void whatIsForPeopleAndTestsIsInTheDocumentToo() {
        var place = Contracts.served(hub)
                .document()
                .getJsonObject("paths")
                .getJsonObject("/api/v1/hoods/{slug}/posts")
                .getJsonObject("post");
        assertThat(place.getJsonObject("x-roles").fieldNames()).containsExactlyElementsOf(DescribedOperation.ROLES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/openapi.json", "/api/asyncapi.yaml"})
    void whoHasTheContractAlreadyDoesntGetItAgain(String path) {
        var first = hub.visitor().sends("GET", path, null).must(200).response().headers();
        assertThat(first.firstValue("Vary")).contains("Accept-Encoding");
        var tag = first.firstValue("ETag").orElseThrow();
        var again = hub.visitor()
                .with("If-None-Match", tag)
                .sends("GET", path, null)
                .must(304);
        assertThat(again.response().body()).isEmpty();
    }

    @Test
    void whatAProblemsTypeLeadsToIsOnThePage() {
        var type =
                hub.visitor().asks("GET", "/me").must(401).body().path("type").asText();
        assertThat(type).startsWith("/api#");
        assertThat(page()).contains("id=\"" + type.substring("/api#".length()) + "\"");
    }

    @Test
    void thePageNeedsNoScript() {
        assertThat(page()).doesNotContain("<script", "onclick", "style=");
    }

    @Test
    void thePagesStylesAreThere() {
        var links = Pattern.compile("rel=\"stylesheet\" href=\"([^\"]+)\"")
                .matcher(page())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).hasSize(3);
        for (var link : links) hub.visitor().sends("GET", link, null).must(200);
    }
}
