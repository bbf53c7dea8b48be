package nl.buurthub.client;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;

/** What happens at the desk, as several tests need it. */
final class Desks {

    static final String DESK = DemoSite.SQUARE + "/desk";

    private static final String HOOD = "/hoods/bloemenbuurt";

    private Desks() {}

    /** A post for neighbours; answers its id. */
    static String post(DemoSite site, String name, String text) {
        return site.persona(name)
                .asks("POST", HOOD + "/posts", Map.of("text", text))
                .must(201)
                .body()
                .path("id")
                .asText();
    }

    static void edit(DemoSite site, String name, String post, String text) {
        site.persona(name)
                .asks("PATCH", HOOD + "/posts/" + post, Map.of("text", text))
                .must(200);
    }

    static void report(DemoSite site, String name, String post, String category) {
        site.persona(name)
                .asks("POST", HOOD + "/reports", Map.of("contentType", "post", "about", post, "category", category))
                .must(204);
    }

    static Locator row(Page page, String title) {
        return page.locator(".desk-row", new Page.LocatorOptions().setHasText(title));
    }

    /** A button of a task on the desk. */
    static Locator act(Page page, String title, String name) {
        return row(page, title).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    static void open(Page page, String title) {
        row(page, title).locator(".desk-title").click();
        page.locator("#decide").waitFor();
    }

    /** After what is decided was chosen: why, in which words, and it is sent. */
    static void decide(Page page, String rule, String words, String act) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(rule))
                .check();
        page.getByLabel("Wat wil je tegen").fill(words);
        page.getByText("Lees het na").click();
        page.locator("dialog")
                .getByText(act, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL("**" + DESK);
    }
}
