package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.Neighbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a device whose clock is hours off, what is compared with now is compared with the site's: it is noon. */
class DeviceClockTest {

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @ParameterizedTest
    @ValueSource(ints = {-3, 3})
    void howLongAgoSomethingWasIsByTheClockOfTheSite(int hours) {
        var piet = off(site.as("Piet", Look.PHONE, DemoSite.SQUARE), hours);
        DemoSite.place(piet, "Hoe laat is het " + hours);
        assertThat(post(piet, "Hoe laat is het " + hours)).containsText("zojuist");
        assertThat(post(piet, "Ik ben al wakker")).containsText("6 uur geleden");
        var visitor = off(site.visit(Look.PHONE, DemoSite.SQUARE), hours);
        assertThat(post(visitor, "Ik ben al wakker")).containsText("6 uur geleden");
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 3})
    void theAgendaOfTodayIsThatOfTheSite(int hours) {
        var soupAtOne = "Soep om één " + hours;
        var soup = Gathering.plan(site, "Samira", soupAtOne, oneOClock());
        var piet = off(site.as("Piet", Look.PHONE, Gathering.AGENDA), hours);
        var today = piet.locator("section.day").first();
        assertThat(today).containsText("Vandaag");
        assertThat(today).containsText(soupAtOne);
        site.persona("Samira")
                .asks("PATCH", Neighbour.gatheringPath(soup), Map.of("venue", "De grote kas"))
                .must(200);
        assertThat(today).containsText("De grote kas");
        today.getByText(soupAtOne).click();
        assertThat(piet.locator("#sign-up")).containsText("Meld");
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 3})
    void onlyWhatIsPastOnTheSiteCantBePlanned(int hours) {
        var piet = off(site.as("Piet", Look.PHONE, DemoSite.SQUARE), hours);
        piet.locator("a[href$='/agenda/plan']").click();
        piet.getByLabel("Naam van de activiteit").fill("Koffie");
        piet.locator("label.choice").first().click();
        Helping.forward(piet);
        assertThat(piet.getByLabel("Begint om")).hasValue("13:00");
        piet.getByLabel("Begint om").fill("11:00");
        piet.locator(".ask-foot .primary").click();
        assertThat(piet.locator(".field-error")).containsText("Dit moment is al geweest");
        piet.getByLabel("Begint om").fill("12:30");
        Helping.forward(piet);
    }

    @Test
    void aClockThatIsSetWhileSomebodyReadsIsCorrected() {
        var piet = site.as("Piet", Look.PHONE, DemoSite.SQUARE);
        assertThat(post(piet, "Ik ben al wakker")).containsText("6 uur geleden");
        for (var hours : new int[] {3, -3}) {
            piet.evaluate(ahead(hours));
            piet.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            DemoSite.place(piet, "De klok is verzet " + hours);
            assertThat(post(piet, "De klok is verzet " + hours)).containsText("zojuist");
            assertThat(post(piet, "Ik ben al wakker")).containsText("6 uur geleden");
        }
    }

    private static Map<String, String> oneOClock() {
        var one = site.clock.instant().plus(Duration.ofHours(1));
        return Map.of(
                "starts", one.toString(), "ends", one.plus(Duration.ofHours(1)).toString());
    }

    /** As it opens on a device that is so many hours ahead, and was never here before. */
    private static Page off(Page page, int hours) {
        page.evaluate("localStorage.removeItem('buurthub.ahead')");
        page.context().addInitScript(ahead(hours));
        page.reload();
        DemoSite.live(page);
        return page;
    }

    private static String ahead(int hours) {
        return """
                (() => {
                  globalThis.Date = class extends Date {
                    constructor(...given) {
                      super(...(given.length ? given : [Date.now()]));
                    }
                    static now() {
                      return super.now() + %d * 3_600_000;
                    }
                  };
                })();
                """.formatted(hours);
    }

    private static Locator post(Page page, String text) {
        return page.locator("article.post", new Page.LocatorOptions().setHasText(text));
    }
}
