package nl.buurthub.client;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.HttpCookie;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Json;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The demo neighbourhood, and devices on it, which are put away after each test of the class that registers it. */
final class DemoSite implements AutoCloseable, AfterEachCallback, AfterAllCallback {

    static final String SQUARE = "/b/bloemenbuurt";

    /** That of the servers, and of the devices of visitors and personas; it is noon. */
    final MovableClock clock = new MovableClock();

    final TestHub hub;
    final Browser browser = Browser.ofAllTests();

    DemoSite() {
        this(Map.of());
    }

    /** @param settings of the first node */
    DemoSite(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putAll(DemoHistory.DEMO);
        hub = TestHub.on(DemoHistory.copy(), all, clock);
        hub.anotherNode();
    }

    /** Somebody of the demo without a browser. */
    Neighbour persona(String name) {
        var session = signIn(name).must(201);
        return hub.visitor().withToken(session.body().path("accessToken").asText());
    }

    private Neighbour.Answer signIn(String name) {
        return hub.visitor().asks("POST", "/demo/sessions", Map.of("persona", name.toLowerCase(Locale.ROOT)));
    }

    /** Makes this neighbour a responder on duty, whose home is so many metres east of the hood's centre. */
    void responder(String name, int metres) {
        hub.run("""
                with who as (
                  update resident set latitude = hood.latitude,
                    longitude = hood.longitude + %2$d / (111320 * cos(radians(hood.latitude)))
                  from hood, person where hood.id = resident.hood and person.id = resident.person
                    and slug = 'bloemenbuurt' and person.name like '%1$s %%'
                  returning resident.hood, resident.person)
                insert into responder (hood, person, vetted, duty, radius) select hood, person, '%3$s', 'on', 5000 from who
                on conflict (hood, person) do update set duty = 'on', radius = 5000
                """.formatted(name, metres, clock.instant()));
    }

    /** Somebody asks from the hood's centre for somebody within the hour; answers the request's id. */
    String asksUrgently(String name, String need, String address) {
        var urgent = Map.of("point", Map.of("lat", 52.0952, "lon", 5.1054), "address", address);
        return persona(name)
                .asks("POST", "/hoods/bloemenbuurt/help", Map.of("need", need, "category", "care", "urgent", urgent))
                .must(201)
                .body()
                .at("/request/id")
                .asText();
    }

    /** Waits until this page rings when it is asked to. */
    static Page listening(Page page) {
        until(page, "performance.getEntriesByType('resource').some(({name}) => name.endsWith('/alerts.js'))");
        live(page);
        return page;
    }

    /** Taps a button of the alert that fills the screen. */
    static void tap(Page page, String name) {
        page.locator("dialog.alert")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** A visitor's page. */
    Page visit(Browser.Look look, String path) {
        return visit(look, hub.site(), path);
    }

    Page visit(Browser.Look look, String site, String path) {
        var page = Browser.open(onTime(browser.device(look)), site + path);
        page.waitForSelector("#main");
        return page;
    }

    /** A page of this persona, on a device on which they signed in before. */
    Page as(String name, Browser.Look look, String path) {
        return as(name, look, hub.site(), path);
    }

    /** @param site of the node that serves it */
    Page as(String name, Browser.Look look, String site, String path) {
        var signedIn = signIn(name).must(201);
        var cookie = HttpCookie.parse(
                        signedIn.response().headers().firstValue("Set-Cookie").orElseThrow())
                .getFirst();
        var person = Json.write(signedIn.body().path("me"));
        var language = Json.write(look.locale().substring(0, 2));
        var words =
                Map.of("buurthub.person", person, "buurthub.language", language, "buurthub.hood", "\"bloemenbuurt\"");
        var page = Browser.open(onTime(browser.device(look, site, cookie, words)), site + path);
        page.locator("a.who").waitFor();
        if (path.equals(SQUARE)) read(page);
        return page;
    }

    /** Its time alone: Playwright's clock would take over what a browser does when it has nothing else to do, and never do it. */
    private BrowserContext onTime(BrowserContext device) {
        device.addInitScript("""
                (() => {
                  const ahead = %d - Date.now();
                  globalThis.Date = class extends Date {
                    constructor(...given) {
                      super(...(given.length ? given : [Date.now()]));
                    }
                    static now() {
                      return super.now() + ahead;
                    }
                  };
                })();
                """.formatted(clock.instant().toEpochMilli()));
        return device;
    }

    /** By one tap on the sign-in page. */
    void signIn(Page page, String name) {
        signIn(page, name, hub.site(), SQUARE);
    }

    void signIn(Page page, String name, String site, String square) {
        page.navigate(site + "/sign-in?page=" + square);
        page.locator("button.persona", new Page.LocatorOptions().setHasText(Pattern.compile("\\b" + name + "\\b")))
                .click();
        page.waitForURL(site + square);
        page.locator("a.who").waitFor();
        live(page);
    }

    /** Waits until the page has all that is there by now; what comes from now on is new on it. */
    static void read(Page page) {
        live(page);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    static void live(Page page) {
        page.locator(".live-live").waitFor();
    }

    /** Waits until what one writes in is there, also without a network. */
    static void canWrite(Page page) {
        until(page, "performance.getEntriesByType('resource').some(({name}) => name.endsWith('/composer.js'))");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Waits until the program is kept, so that it is there without a network. */
    static void kept(Page page) {
        until(page, "navigator.serviceWorker.controller !== null");
    }

    /** And this module of it. */
    static void kept(Page page, String module) {
        kept(page);
        until(page, """
                (async () => {
                  for (const name of await caches.keys())
                    for (const { url } of await (await caches.open(name)).keys())
                      if (url.endsWith('/features/%s.js')) return true;
                  return false;
                })()""".formatted(module));
    }

    /** Opens what one writes a post in. */
    static void compose(Page page) {
        page.locator(".compose-top, .tab-compose")
                .locator("visible=true")
                .first()
                .click();
        page.locator("dialog textarea").waitFor();
    }

    static void place(Page page, String text) {
        compose(page);
        page.getByLabel("Wat wil je vertellen?").fill(text);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Plaats voor")))
                .click();
    }

    /** Presses Tab until the focus is on one of these, as a person would. */
    static void tabTo(Page page, Locator wanted) {
        wanted.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        var reached = wanted.and(page.locator(":focus"));
        for (var presses = 0; presses < 40; presses++) {
            if (reached.count() > 0) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("cannot reach " + wanted + " by keyboard");
    }

    static void tabTo(Page page, String selector) {
        tabTo(page, page.locator(selector));
    }

    /** Waits for the page itself; our policy lets no page poll with a script of the test's. */
    static void until(Page page, String condition) {
        if (!comes(page, condition, 600)) throw new AssertionError("never " + condition);
    }

    /** Whether it does within so many tries, of which there are twenty a second. */
    static boolean comes(Page page, String condition, int tries) {
        for (var tried = 0; tried < tries; tried++) {
            if (Boolean.TRUE.equals(page.evaluate(condition))) return true;
            page.waitForTimeout(50);
        }
        return false;
    }

    /** Waits until nothing on the page is still on its way. */
    static void drawn(Page page) {
        until(page, "document.fonts.status === 'loaded' && !document.querySelector('.skeleton')");
    }

    @Override
    public void afterEach(ExtensionContext test) {
        browser.closeDevices();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        close();
    }

    @Override
    public void close() {
        browser.closeDevices();
        hub.close();
    }
}
