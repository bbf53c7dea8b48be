package nl.buurthub.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page says something to everybody, also to who may do nothing there. */
class EveryPageTest {

    private static final Pattern PAGE = Pattern.compile("(?m)^ +(hood|site)Page\\('([^']*)', ");

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    /** What the {@code :id} of an address names. */
    private static String post;

    private static String request;
    private static String gathering;

    @BeforeAll
    static void somethingIsThere() {
        post = id(site.persona("samira").places("bloemenbuurt", Map.of("text", "Kijk", "audience", "public")));
        var asked = Map.of("need", "Wie rijdt mee?", "category", "transport", "audience", "public");
        request = id(site.persona("samira")
                .asks("POST", "/hoods/bloemenbuurt/help", asked)
                .must(201)
                .body()
                .path("request"));
        gathering = id(Gathering.plan(site, "Samira", "Soep", Map.of()));
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "Beheer", "Tom", "Joris", "Piet"})
    void isStillLoadingForNobody(String name) throws IOException {
        if (List.of("Joris", "Piet").contains(name)) suspend(name);
        var page = name.equals("nobody")
                ? site.visit(Look.PHONE, DemoSite.SQUARE)
                : site.as(name, Look.PHONE, DemoSite.SQUARE);
        var loading = new ArrayList<String>();
        for (var path : paths()) {
            go(page, path);
            if (!isDrawn(page)) loading.add(path);
        }
        assertThat(loading).isEmpty();
    }

    private static void suspend(String name) {
        site.hub.run("update resident set suspended = '9999-12-31' from person where person.id = person and name like '"
                + name + " %'");
    }

    private static List<String> paths() throws IOException {
        try (var features = Files.list(Path.of("webroot/features"))) {
            return features.map(folder -> folder.resolve("feature.js"))
                    .filter(Files::exists)
                    .sorted()
                    .flatMap(EveryPageTest::paths)
                    .toList();
        }
    }

    private static Stream<String> paths(Path contents) {
        try {
            return PAGE.matcher(Files.readString(contents))
                    .results()
                    .map(page -> (page.group(1).equals("hood") ? DemoSite.SQUARE : "") + named(page.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(String path) {
        var thing = path.startsWith("/posts")
                ? post
                : path.startsWith("/agenda")
                        ? gathering
                        : path.startsWith("/help/:")
                                ? request
                                : UUID.randomUUID().toString();
        return path.isEmpty() ? path : path.replaceAll(":\\w+", thing);
    }

    /** As a link does. */
    private static void go(Page page, String path) {
        page.evaluate("""
                async path => {
                  history.pushState({}, '', path);
                  dispatchEvent(new PopStateEvent('popstate'));
                  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                }""", path);
    }

    private static boolean isDrawn(Page page) {
        return DemoSite.comes(
                page,
                "!document.querySelector('#main [aria-busy=true]')"
                        + " && document.querySelector('#main').innerText.trim() !== ''",
                100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/posts/%E0%A4", "/posts/a%2Fb", "/%2e%2e%2fx", "/../%3Fx", "/agenda/%23"})
    void whereNothingIsAPageOfOursSaysSo(String path) {
        var page = site.visit(Look.PHONE, DemoSite.SQUARE + path);
        page.locator("#main h1", new Page.LocatorOptions().setHasText("Deze pagina is er niet"))
                .waitFor();
    }

    @Test
    void aPartThatNobodyCanReadTheNameOfIsPassedOver() {
        var page = site.visit(Look.PHONE, DemoSite.SQUARE + "#%E0%A4%A");
        DemoSite.live(page);
        go(page, DemoSite.SQUARE + "/help?x=%#%");
        assertThat(isDrawn(page)).isTrue();
    }

    @Test
    void whoRunsTheSiteReadsWhoseAPageOfManagersIsAndWhereToGo() {
        for (var path : List.of("/kiosks", "/help/urgent", "/desk", "/agenda/sources")) {
            var page = site.as("Beheer", Look.DESKTOP, DemoSite.SQUARE + path);
            page.locator("#main h1", new Page.LocatorOptions().setHasText("Voor buurtverbinders"))
                    .waitFor();
            assertThat(page.locator("#main").innerText()).contains("Als beheerder zie je", "logboek");
        }
    }
}
