package nl.buurthub.client;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurthub.Hub;

/** The demo neighbourhood, and browsers on it. */
final class DemoSite implements AutoCloseable {

    static final String SQUARE = "/b/bloemenbuurt";

    final Hub hub = Hub.start(Map.of("demo.enabled", "true"), Clock.systemUTC());
    final Browser browser = Browser.start();

    /** A visitor's page. */
    Page visit(Browser.Look look, String path) {
        var page = browser.open(look, hub.site() + path);
        page.waitForSelector("#main");
        return page;
    }

    /** A page of somebody who looks around as this persona, by one tap on the sign-in page. */
    Page as(String name, Browser.Look look, String path) {
        var page = visit(look, "/sign-in?page=" + SQUARE);
        choose(page, name);
        if (!path.equals(SQUARE)) {
            page.navigate(hub.site() + path);
            page.locator("a.who").waitFor();
        }
        return page;
    }

    void signIn(Page page, String name) {
        page.navigate(hub.site() + "/sign-in?page=" + SQUARE);
        choose(page, name);
    }

    private void choose(Page page, String name) {
        page.locator("button.persona", new Page.LocatorOptions().setHasText(Pattern.compile("\\b" + name + "\\b")))
                .click();
        page.waitForURL(hub.site() + SQUARE);
        page.locator("a.who").waitFor();
        live(page);
    }

    static void live(Page page) {
        page.locator(".live-live").waitFor();
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

    /** Presses Tab until the focus is on such an element, as a person would. */
    static void tabTo(Page page, String selector) {
        for (var presses = 0; presses < 40; presses++) {
            var there =
                    (Boolean) page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector);
            if (there) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("cannot reach " + selector + " by keyboard");
    }

    /** Waits for the page itself; our policy lets no page poll with a script of the test's. */
    static void until(Page page, String condition) {
        for (var tries = 0; tries < 200; tries++) {
            if (Boolean.TRUE.equals(page.evaluate(condition))) return;
            page.waitForTimeout(50);
        }
        throw new AssertionError("never " + condition);
    }

    /** Waits until nothing on the page is still on its way. */
    static void drawn(Page page) {
        until(page, "document.fonts.status === 'loaded' && !document.querySelector('.skeleton')");
    }

    @Override
    public void close() {
        browser.close();
        hub.close();
    }
}
