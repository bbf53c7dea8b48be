package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.buurthub.testing.RawHttp;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What browsers, crawlers and finders of weaknesses ask for without being told where it is. */
class WellKnownTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @AutoClose
    static LoneSite site;

    @BeforeAll
    static void start() {
        site = new LoneSite(false, WellKnownTest::mount);
    }

    private static void mount(Router router) {
        new Assets(Path.of("webroot"), false).mount(router);
        new SecurityContact("mailto:lek@buurt.example", NOON).mount(router);
    }

    @Test
    void theIconIsWhereBrowsersLookForItAndIsKeptForADay() {
        var answer = site.fetches("/favicon.ico");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/x-icon");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=86400");
        assertThat(answer.body()).startsWith(0, 0, 1, 0);
    }

    @Test
    void crawlersAreToldWhatIsNoPage() {
        assertThat(site.gets("/robots.txt"))
                .containsIgnoringCase("content-type: text/plain")
                .contains("User-agent: *\n", "Disallow: /api/\n", "Disallow: /demo/\n", "Disallow: /live\n")
                .doesNotContain("Disallow: /\n", "Disallow: /b/");
    }

    @Test
    void whoFindsAWeaknessReadsWhereToWriteForHalfAYear() {
        assertThat(site.gets("/.well-known/security.txt"))
                .containsIgnoringCase("content-type: text/plain; charset=utf-8")
                .endsWith("""
                    Contact: mailto:lek@buurt.example
                    Expires: 2026-08-28T00:00:00Z
                    Preferred-Languages: nl, en
                    """);
    }

    @Test
    void withoutAContactThereIsNoSuchFile() {
        try (var silent = new LoneSite(false, new SecurityContact(null, NOON)::mount)) {
            assertThat(RawHttp.status(silent.gets("/.well-known/security.txt"))).isEqualTo(404);
        }
    }
}
