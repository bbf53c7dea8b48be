package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.buurthub.client.Helping.HELP;
import static nl.buurthub.client.Helping.answer;
import static nl.buurthub.client.Helping.button;
import static nl.buurthub.client.Helping.forward;
import static nl.buurthub.client.Helping.offer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HelpPagesTest {

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @Test
    void aShyNeighbourIsHelpedAndOnlyTheChosenHelperKnowsWhoAsked() {
        var fatima = site.as("Fatima", Look.PHONE, HELP + "/ask");
        var samira = site.as("Samira", Look.DESKTOP, HELP);
        var wim = site.as("Wim", Look.PHONE, HELP);
        var noor = site.as("Noor", Look.DESKTOP, DemoSite.SQUARE);

        ask(fatima, "Wie rijdt donderdag even mee naar de voedselbank?");
        var pill = noor.locator("button.pill");
        pill.click();
        var seen = card(noor, "voedselbank");
        assertThat(seen).containsText("Een buur");
        assertThat(seen).containsText("Nog niemand");

        fatima.waitForURL("**/help/mine/*");
        var request = fatima.url().replaceAll(".*/", "");
        offer(samira, request, "Ik rijd toch die kant op.");
        assertThat(offerOf(fatima, "Samira")).containsText("Ik rijd toch die kant op.");
        offer(wim, request, "Met de bakfiets kan ook.");
        assertThat(offerOf(fatima, "Wim")).containsText("Pas als je aanneemt, ziet Wim wie je bent.");
        assertThat(seen).containsText("2 buren boden zich al aan");
        assertThat(fatima.locator(".tabs .count-badge")).containsText("van jou");

        button(offerOf(fatima, "Wim"), "Stuur bericht").click();
        fatima.getByLabel("Bericht aan Wim").fill("Past er een rollator in?");
        button(offerOf(fatima, "Wim"), "Stuur").click();
        assertThat(wim.locator(".my-offer")).containsText("Past er een rollator in?");

        button(offerOf(fatima, "Samira"), "Neem aanbod aan").click();
        button(fatima.locator("dialog"), "Ja, neem aan").click();
        assertThat(samira.locator(".my-offer")).containsText("Fatima V.");
        assertThat(fatima.locator(".stepper [aria-current]")).hasText("Afgesproken");
        assertThat(wim.locator("#main")).not().containsText("Fatima");
        assertThat(seen).not().containsText("Fatima");

        button(fatima.locator("#main"), "Ik ben geholpen").click();
        fatima.getByLabel("Wil je iemand bedanken?").fill("Dank je wel voor de rit!");
        button(fatima.locator("dialog"), "Ik ben geholpen").click();
        assertThat(card(noor, "voedselbank")).containsText("Twee buren hebben elkaar geholpen");
        assertThat(samira.locator(".my-offer")).containsText("Dank je wel voor de rit!");
        assertThat(wim.locator(".my-offer")).containsText("Dank je wel voor je aanbod");
        assertThat(wim.locator("#main")).not().containsText("Fatima");
        assertThat(seen).not().containsText("Fatima");
    }

    @Test
    void whatTheStreamTellsIsWhatAFetchTells() {
        var piet = site.as("Piet", Look.DESKTOP, HELP + "/ask");
        var noor = site.as("Noor", Look.DESKTOP, HELP);
        assertThat(noor.locator("main h1")).hasText("Hulp");
        DemoSite.drawn(noor);
        ask(piet, "Wie leent mij een ladder?");
        noor.locator(".help-new").click();
        piet.waitForURL("**/help/mine/*");
        button(piet.locator("#main"), "Pas aan").click();
        piet.getByLabel("Wanneer?").fill("zaterdag");
        button(piet.locator("dialog"), "Bewaar").click();
        assertThat(card(noor, "ladder")).containsText("zaterdag");
        var live = timeless(card(noor, "ladder"));
        noor.reload();
        assertThat(card(noor, "ladder")).isVisible();
        assertEquals(live, timeless(card(noor, "ladder")));

        button(piet.locator("#main"), "Trek in").click();
        button(piet.locator("dialog"), "Ja, trek in").click();
        assertThat(card(noor, "ladder")).hasCount(0);
    }

    @Test
    void askingTakesNoMouse() {
        var page = site.as("Marijke", Look.DESKTOP, HELP);
        DemoSite.tabTo(page, "a[href$='/help/ask']");
        var keys = page.keyboard();
        keys.press("Enter");
        page.locator("input[name=urgent]").first().waitFor();
        DemoSite.tabTo(page, "input[name=urgent]");
        keys.press("Space");
        keys.press("Enter");
        assertThat(page.getByLabel("Je vraag in één zin")).isFocused();
        keys.type("Wie leest mij voor?");
        keys.press("Enter");
        assertThat(page.locator("input[name=category]").first()).isFocused();
        keys.press("Space");
        keys.press("ArrowDown");
        keys.press("Enter");
        assertThat(page.getByLabel("Wanneer?")).isFocused();
        keys.press("Enter");
        assertThat(page.locator("input[name=anonymous]:checked")).isFocused();
        keys.press("Enter");
        DemoSite.tabTo(page, "form button.primary");
        keys.press("Enter");
        page.waitForURL("**/help/mine/*");
        assertThat(page.locator("h1")).hasText("Wie leest mij voor?");
    }

    @Test
    void theBackButtonGoesOneQuestionBackAndADraftStays() {
        var page = site.as("Noor", Look.PHONE, HELP + "/ask");
        page.getByText("Nee, het heeft geen haast").click();
        forward(page);
        page.getByText("Wie laat deze week mijn hond uit?").click();
        forward(page);
        assertThat(page.getByLabel("Dieren")).isChecked();
        page.goBack();
        assertThat(page.getByLabel("Je vraag in één zin")).hasValue("Wie laat deze week mijn hond uit?");

        page.navigate(site.hub.site() + HELP + "/ask?step=check");
        assertThat(page.locator(".preview")).containsText("Wie laat deze week mijn hond uit?");
    }

    @Test
    void aRequestWrittenOfflineIsSentOnce() {
        var phone = site.as("Samira", Look.PHONE.keeping(), HELP + "/ask");
        answer(phone, "Wie zet mijn vuilnisbak buiten?");
        DemoSite.kept(phone, "help/list/own-tabs");
        phone.context().setOffline(true);
        forward(phone);
        assertThat(phone.locator(".pending")).containsText("Wie zet mijn vuilnisbak buiten?");
        phone.context().setOffline(false);
        assertThat(phone.locator(".pending")).hasCount(0);
        assertThat(card(phone, "vuilnisbak")).hasCount(1);
        assertEquals("1", count("Wie zet mijn vuilnisbak buiten?"));
    }

    @Test
    void anUrgentRequestThatCannotBeSentSaysSoAndIsNotKept() {
        var phone = site.as("Wim", Look.PHONE, HELP + "/ask");
        phone.getByText("Ja, binnen een uur").click();
        forward(phone);
        phone.getByLabel("Je vraag in één zin").fill("Ik zit buitengesloten in de regen");
        forward(phone);
        phone.getByText("Iets anders").click();
        for (var step = 0; step < 3; step++) forward(phone);
        phone.context().setOffline(true);
        phone.locator(".ask-foot .primary").click();
        assertThat(phone.locator(".unsent")).containsText("Je vraag is niet verstuurd");
        assertTrue(phone.locator(".unsent a[href='tel:112']").isVisible());
        phone.context().setOffline(false);
        DemoSite.live(phone);
        assertEquals("0", count("Ik zit buitengesloten in de regen"));
    }

    @Test
    void whoAsksUrgentlyForAnotherSaysWhereTheyAre() {
        var ada = site.as("Ada", Look.PHONE, HELP + "/ask");
        ada.getByText("Ja, binnen een uur").click();
        forward(ada);
        ada.locator("input[name=behalf][value=other]").check();
        ada.getByLabel("Naam").fill("Mevrouw Jansen");
        ada.getByLabel("Hoe is die buur te bereiken?").fill("06 12345678");
        forward(ada);
        ada.getByLabel("Je vraag in één zin").fill("Zij kan haar huis niet in");
        forward(ada);
        ada.getByText("Iets anders").click();
        forward(ada);
        forward(ada);
        assertThat(ada.locator("input[name=where][value=home]")).hasCount(0);
        ada.locator(".ask-foot .primary").click();
        assertThat(ada.getByText("Schrijf waar de helper je vindt.")).isVisible();
        ada.getByLabel("Adres", new Page.GetByLabelOptions().setExact(true)).fill("Anjerhof 3");
        forward(ada);
        assertThat(ada.locator(".answers")).containsText("Anjerhof 3");
    }

    @Test
    void aVisitorReadsRequestsThatCameWithThePage() {
        var need = "Wie tilt even mee aan een kast?";
        var body = Map.of("need", need, "category", "care", "audience", "public");
        var asked = site.persona("Piet")
                .asks("POST", "/hoods/bloemenbuurt/help", body)
                .must(201);
        var visitor = site.browser.device(Look.PHONE).newPage();
        visitor.route("**/api/v1/**", Route::abort);
        visitor.navigate(site.hub.site() + HELP);
        assertThat(card(visitor, need)).isVisible();
        visitor.navigate(
                site.hub.site() + HELP + "/" + asked.body().at("/request/id").asText());
        assertThat(visitor.locator("h1")).hasText(need);
    }

    private static String count(String need) {
        return site.hub
                .ask("select count(*) from help_request where need = '" + need + "'")
                .getFirst();
    }

    private static void ask(Page page, String need) {
        answer(page, need);
        forward(page);
    }

    private static Locator offerOf(Page page, String name) {
        return page.locator("article.offer", new Page.LocatorOptions().setHasText(name));
    }

    /** What a card says, but for how long ago that was. */
    private static String timeless(Locator card) {
        var ago = card.locator("time").first().innerText();
        return card.innerText().replace(ago, "");
    }

    private static Locator card(Page page, String text) {
        return page.locator("article.post", new Page.LocatorOptions().setHasText(text));
    }
}
