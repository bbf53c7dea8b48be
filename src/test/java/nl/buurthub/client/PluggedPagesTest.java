package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.HttpCookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.feature.PluggedHub;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feature that the client has never heard of says itself what it is at the desk and on a screen. */
class PluggedPagesTest {

    private static final Pattern KEY = Pattern.compile("\\b(desk|kiosk|sightings)\\.[a-z]\\w+");

    /** The keys that kinds in a catalogue are shown by and that are not in its words, of all that a screen's page names. */
    private static final String WORDLESS = """
            (async () => {
              const { assets, page } = JSON.parse(document.getElementById('first').textContent);
              const missing = [];
              for (const catalogue of page.catalogues) {
                const brought = await import(`${assets}/${catalogue}.js`);
                const keys = Object.keys(brought.contentTypes ?? {}).map((type) => `desk.contentType.${type}`);
                for (const { nameless } of Object.values(brought.contentTypes ?? {})) if (nameless) keys.push(nameless);
                for (const [kind, { moderated, figure, urgent, approval }] of Object.entries(brought.taskKinds ?? {})) {
                  keys.push(`desk.kind.${kind}`, `desk.hint.${kind}`);
                  if (moderated) keys.push(`desk.number.toModerate.${kind}`);
                  if (figure) keys.push(...['label', 'none', urgent ? 'since' : 'longest'].map((key) => `desk.number.${kind}.${key}`));
                  if (approval) keys.push(`desk.approval.${kind}.approve.name`, `desk.approval.${kind}.remove.name`);
                }
                for (const [kind, { scan, panel }] of Object.entries(brought.screenKinds ?? {})) {
                  keys.push(`kiosk.kinds.${kind}`, `kiosk.lines.${kind}`, ...(scan ? [scan] : []));
                  if (panel) keys.push(`kiosk.panel.${kind}.title`, `kiosk.panel.${kind}.none`);
                }
                const words = await (await fetch(`${assets}/${catalogue.replace(/[^/]+$/, 'words.nl.json')}`)).json();
                missing.push(...keys.filter((key) => key.split('.').reduce((at, step) => at?.[step], words) === undefined));
              }
              return missing;
            })()""";

    @AutoClose
    static TestHub hub;

    static final Browser BROWSER = Browser.ofAllTests();

    @BeforeAll
    static void plug(@TempDir Path directory) throws IOException {
        hub = PluggedHub.start(directory);
    }

    @AfterEach
    void putAway() {
        BROWSER.closeDevices();
    }

    @Test
    void theDeskSaysItInTheWordsOfTheFeature() {
        var manager = manager("mo");
        sees(hub.resident("ana"), "Zeearend");
        var advertised = sees(hub.resident("cor"), "Koop mijn vogels");
        var report = Map.of("contentType", "sighting", "about", advertised, "category", "fraud");
        hub.resident("bo").asks("POST", "/hoods/noord/reports", report).must(204);

        var desk = desk(manager, Look.DESKTOP);
        assertThat(row(desk, "Zeearend")).containsText("Zeldzame vogel");
        assertThat(row(desk, "Zeearend")).containsText("Er komen vast mensen kijken");
        assertThat(row(desk, "Koop mijn vogels")).containsText("waarneming");
        assertThat(desk.locator(".desk-numbers")).containsText("Zeldzame vogels");
        assertThat(desk.locator("body")).not().containsText(KEY);

        var english = desk(manager, Look.DESKTOP.english());
        assertThat(row(english, "Zeearend")).containsText("Rare bird");
        assertThat(english.locator("body")).not().containsText(KEY);
    }

    @Test
    void aScreenSaysItInTheWordsOfTheFeature() {
        sees(hub.resident("dan"), "IJsvogel");
        var screen = Hall.device(hub.site(), BROWSER.device(Look.HALL));
        hub.manager("moniek")
                .asks("POST", "/hoods/noord/kiosks", Map.of("code", Hall.code(screen), "name", "Hal", "place", ""))
                .must(201);
        assertThat(screen.locator(".hero .chip")).hasText("Vogel gezien");
        assertThat(screen.locator(".hero .scan")).containsText("kijk mee");
        assertThat(screen.locator("body")).not().containsText(KEY);
    }

    @Test
    void allThatFeaturesBringHasWords() {
        var screen = Hall.device(hub.site(), BROWSER.device(Look.HALL));
        assertThat((List<?>) screen.evaluate(WORDLESS)).isEmpty();
        assertThat((List<?>)
                        screen.evaluate("JSON.parse(document.getElementById('first').textContent).page.catalogues"))
                .anyMatch("features/sightings/catalogue/catalogue"::equals);
    }

    @Test
    void itsPageHasItsWords() {
        var page = Browser.open(BROWSER.device(Look.PHONE), hub.site() + "/b/noord/sightings");
        assertThat(page.locator("#main h1")).hasText("Vogels in de buurt");
    }

    @Test
    void aCatalogueThatDoesNotComeTakesNothingElseAway() {
        hub.resident("ber")
                .reports(hub.resident("els").places("Wielewaal"), "unkind")
                .must(204);
        var manager = device(manager("max"), Look.DESKTOP);
        manager.route("**/sightings/catalogue/*", Route::abort);
        assertThat(row(desk(manager), "Wielewaal")).isVisible();
        var screen = BROWSER.device(Look.HALL);
        screen.route("**/sightings/catalogue/*", Route::abort);
        assertThat(Hall.device(hub.site(), screen).locator(".code")).isVisible();
    }

    /** One who signed in by themselves, so that a browser can go on with it. */
    private static Neighbour manager(String name) {
        var manager = hub.visitor().signsIn(name);
        hub.manager(name);
        return manager;
    }

    private static Page desk(Neighbour manager, Look look) {
        return desk(device(manager, look));
    }

    private static Page desk(BrowserContext device) {
        return Browser.open(device, hub.site() + "/b/noord/desk");
    }

    private static BrowserContext device(Neighbour manager, Look look) {
        var cookie = HttpCookie.parse(Objects.requireNonNull(manager.cookie())).getFirst();
        var me = Map.of("id", manager.id().toString(), "name", "mo");
        var words = Map.of(
                "buurthub.person", Json.write(me),
                "buurthub.language", Json.write(look.locale().substring(0, 2)));
        return BROWSER.device(look, hub.site(), cookie, words);
    }

    private static Locator row(Page page, String title) {
        return page.locator(".desk-row", new Page.LocatorOptions().setHasText(title));
    }

    private static String sees(Neighbour who, String bird) {
        return who.asks("POST", "/hoods/noord/sightings", Map.of("bird", bird))
                .must(201)
                .body()
                .path("id")
                .asText();
    }
}
