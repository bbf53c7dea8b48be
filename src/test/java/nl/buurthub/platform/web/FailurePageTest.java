package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.Router;
import java.time.Duration;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.testing.RawHttp;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailurePageTest {

    private static final String[] BROWSER = {
        "Accept: text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language: en-GB,en;q=0.9"
    };

    @AutoClose
    static LoneSite site;

    @BeforeAll
    static void start() {
        site = new LoneSite(false, FailurePageTest::failing);
    }

    private static void failing(Router router) {
        router.route("/out").handler(context -> context.fail(new Problem.Unavailable()));
        router.get("/often").handler(context -> context.fail(new Problem.TooMany(Duration.ofSeconds(7))));
        router.get("/broken")
                .handler(context ->
                        context.vertx().runOnContext(_ -> context.fail(new IllegalStateException("secret"))));
        router.get("/api/v1/out").handler(context -> context.fail(new Problem.Unavailable()));
    }

    @ParameterizedTest
    @CsvSource({
        "/out, 503, We will be right back, Nothing is lost",
        "/often, 429, One moment, in 7 seconds",
        "/broken, 500, That did not work, mention number",
        "/nowhere, 404, There is nothing here, does not exist"
    })
    void whoOpensAPageInABrowserIsToldInWordsWhatIsTheMatter(String path, int status, String title, String words) {
        var answer = site.gets(path, BROWSER);
        assertThat(RawHttp.status(answer)).isEqualTo(status);
        assertThat(answer)
                .containsIgnoringCase("content-type: text/html; charset=utf-8")
                .containsIgnoringCase("cache-control: no-store")
                .contains("<html lang=\"en\">", "<h1>" + title + "</h1>", words)
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "/b/bloemenbuurt/posts/%E0%A4%A, 400, There is nothing here",
        "/%, 400, There is nothing here",
        "/b/bloemenbuurt/%zz, 400, There is nothing here",
        "/nowhere/%E0%A4, 404, There is nothing here",
        "/nowhere?from=%, 404, There is nothing here",
    })
    void whatIsNoAddressIsNoPage(String path, int status, String title) {
        var answer = site.gets(path, BROWSER);
        assertThat(RawHttp.status(answer)).isEqualTo(status);
        assertThat(answer)
                .contains("<h1>" + title + "</h1>", "does not exist")
                .containsIgnoringCase("content-security-policy:")
                .containsIgnoringCase(HttpSite.VERSION + ":");
    }

    @Test
    void norIsAnAddressThatIsTooLong() {
        var answer = site.gets("/" + "a".repeat(5_000), BROWSER);
        assertThat(RawHttp.status(answer)).isEqualTo(414);
        assertThat(answer).contains("<h1>Hier is niets</h1>", "Deze pagina bestaat niet.");
    }

    @Test
    void thePageSpeaksDutchToWhoPrefersIt() {
        assertThat(site.gets("/out", BROWSER[0], "Accept-Language: nl"))
                .contains("<html lang=\"nl\">", "<h1>We zijn er zo weer</h1>");
    }

    @Test
    void whatPassesIsTriedAgainByItself() {
        assertThat(site.gets("/out", BROWSER))
                .containsIgnoringCase("retry-after: 5\r\n")
                .contains("<meta http-equiv=\"refresh\" content=\"5\">", "<main class=\"failure\" data-again=\"5\">");
        assertThat(site.gets("/often", BROWSER)).contains("<meta http-equiv=\"refresh\" content=\"7\">");
        assertThat(site.gets("/nowhere", BROWSER)).doesNotContain("refresh", "data-again");
    }

    @Test
    void thePageRunsNothingThatThePolicyForbids() {
        assertThat(site.gets("/out", BROWSER)).doesNotContain("<style", "style=", "<script>", "onload");
    }

    @Test
    void programsGetAProblemAndSoDoesWhoeverAsksTheApi() {
        for (var answer : new String[] {site.gets("/out", "Accept: */*"), site.gets("/api/v1/out", BROWSER)})
            assertThat(answer)
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"status\":503");
    }
}
