package nl.buurthub.platform.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurthub.Node;
import nl.buurthub.platform.web.HttpSite;
import nl.buurthub.testing.Neighbour.Answer;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import nl.buurthub.testing.Webroot;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two nodes of one hub that run different builds, as in the middle of an upgrade. */
class KeptVersionsTest {

    private static final List<String> TOLD = List.of(
            "Content-Type",
            "Cache-Control",
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Cross-Origin-Opener-Policy",
            "Referrer-Policy");

    @AutoClose
    static final TestHub hub = TestHub.withoutNodes(TestDatabase.fresh(), Map.of(), Clock.systemUTC());

    @TempDir
    static Path directory;

    static Node before;
    static Node after;

    @BeforeAll
    static void start() {
        before = hub.anotherNode("before", directory);
        after = hub.anotherNode("after", directory);
    }

    private static Answer get(Node node, String path) {
        return hub.visitor().at(node).sends("GET", path, null);
    }

    private static String version(Node node) {
        return get(node, "/b/noord")
                .response()
                .headers()
                .firstValue(HttpSite.VERSION)
                .orElseThrow();
    }

    private static String path(Node builtAs, String file) {
        return "/w/" + version(builtAs) + "/" + file;
    }

    @ParameterizedTest
    @ValueSource(strings = {Webroot.SAYING, "core/words.nl.json", "styles/base.css", "icons/icon.svg"})
    void aPageGetsTheFilesOfItsOwnVersionAlsoFromANodeOfAnother(String file) {
        for (var page : List.of(before, after)) {
            var own = get(page, path(page, file)).must(200);
            for (var node : List.of(before, after)) {
                var answer = get(node, path(page, file)).must(200);
                assertThat(answer.response().body()).isEqualTo(own.response().body());
                for (var header : TOLD)
                    assertThat(answer.response().headers().allValues(header))
                            .isEqualTo(own.response().headers().allValues(header));
            }
        }
        assertThat(get(after, path(before, Webroot.SAYING)).response().body()).endsWith("'before';\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/w/0123456789/core/clock.js", "/w/x/core/clock.js", "/w/0123456789/", "/w/0123456789/%00"})
    void ofAVersionThatNobodyRanThereIsNothing(String path) {
        assertThat(get(after, path).status()).isIn(400, 404);
    }

    @Test
    void ofAVersionThereIsWhatItHadAndNoMore() {
        get(after, path(before, "core/nothing.js")).must(404);
    }

    @Test
    void aVersionIsThereForAWeekAfterTheLastNodeThatRanIt() {
        var gone = hub.anotherNode("gone", directory);
        var path = path(gone, Webroot.SAYING);
        var version = version(gone);
        gone.close();
        passes(version, 6);
        get(hub.anotherNode("six days later", directory), path).must(200);
        passes(version, 2);
        get(hub.anotherNode("eight days later", directory), path).must(404);
    }

    private static void passes(String version, int days) {
        hub.run("update client_version set seen = seen - interval '%d days' where version = '%s'"
                .formatted(days, version));
    }
}
