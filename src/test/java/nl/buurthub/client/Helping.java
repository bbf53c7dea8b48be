package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** How people ask for help and offer it, as several tests do. */
final class Helping {

    static final String HELP = DemoSite.SQUARE + "/help";

    private Helping() {}

    /** Up to the button that asks. */
    static void answer(Page page, String need, Runnable atEachQuestion) {
        page.getByText("Nee, het heeft geen haast").click();
        forward(page);
        atEachQuestion.run();
        page.getByLabel("Je vraag in één zin").fill(need);
        forward(page);
        atEachQuestion.run();
        page.getByText("Vervoer").click();
        for (var step = 0; step < 3; step++) {
            forward(page);
            atEachQuestion.run();
        }
        page.locator(".preview").waitFor();
    }

    static void answer(Page page, String need) {
        answer(page, need, () -> {});
    }

    /** Goes to the next question, which is another screen. */
    static void forward(Page page) {
        var title = page.locator("form.ask h1").innerText();
        page.locator(".ask-foot .primary").click();
        assertThat(page.locator("form.ask h1", new Page.LocatorOptions().setHasText(title)))
                .hasCount(0);
    }

    static void offer(Page page, String request, String words) {
        page.navigate(URI.create(page.url()).resolve(HELP + "/" + request).toString());
        page.getByLabel("Je bericht").fill(words);
        button(page.locator("#offer"), "Bied hulp aan").click();
        assertThat(page.locator(".my-offer")).containsText("Je hebt hulp aangeboden");
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
