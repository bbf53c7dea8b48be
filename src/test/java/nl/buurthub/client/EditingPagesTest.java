package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.buurthub.client.Helping.button;
import static nl.buurthub.client.Helping.forward;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.Neighbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two who edit one thing at the same time: who is second loses nothing and chooses. */
class EditingPagesTest {

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @Test
    void ofTwoManagersWhoChangeOneGatheringTheSecondChooses() {
        var soup = Gathering.plan(site, "Samira", "Soep met de straat", Map.of());
        var ada = changes(site.as("Ada", Look.PHONE, Gathering.page(soup) + "/change"), "Soep met ballen");
        var joris = changes(site.as("Joris", Look.PHONE, Gathering.page(soup) + "/change"), "Soep met brood");
        save(joris);
        assertThat(joris.locator("article.gathering")).containsText("Soep met brood");

        save(ada);
        assertThat(overtaken(ada)).containsText("Iemand anders heeft dit net ook veranderd");
        assertThat(overtaken(ada)).containsText("Nu staat erSoep met brood");
        assertThat(overtaken(ada)).containsText("Jij typteSoep met ballen");
        DemoSite.drawn(ada);
        assertTrue(Axe.violations(ada).isEmpty());
        button(ada.locator(".ask-foot"), "Bewaar toch wat ik typte").click();
        assertThat(ada.locator("article.gathering")).containsText("Soep met ballen");
    }

    @Test
    void whatTheOtherChangedOfAGatheringStaysWhenMineIsSavedAfterAll() {
        var soup = Gathering.plan(site, "Samira", "Soep", Map.of("venue", "De kas"));
        var ada = changes(site.as("Ada", Look.PHONE, Gathering.page(soup) + "/change"), "Soep met ballen");
        site.persona("Joris")
                .asks("PATCH", Neighbour.gatheringPath(soup), Map.of("venue", "De hal"))
                .must(200);
        save(ada);
        overtaken(ada).waitFor();
        save(ada);
        assertThat(ada.locator("article.gathering")).containsText("Soep met ballen");
        assertThat(ada.locator("article.gathering")).containsText("De hal");
    }

    @Test
    void whoLikesWhatTheOtherMadeOfAPostTakesIt() {
        var post = site.persona("Piet").places("bloemenbuurt", Map.of("text", "De ladder is te leen"));
        var piet = site.as(
                "Piet",
                Look.PHONE,
                DemoSite.SQUARE + "/posts/" + post.path("id").asText());
        button(piet.locator("#main"), "Meer met dit bericht").click();
        piet.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Pas aan"))
                .click();
        var text = piet.locator("dialog textarea");
        text.fill("De ladder is weg");
        site.persona("Piet")
                .asks("PATCH", Neighbour.path(post), Map.of("text", "De ladder is uitgeleend"))
                .must(200);
        button(piet.locator("dialog"), "Bewaar").click();
        assertThat(overtaken(piet)).containsText("De ladder is uitgeleend");
        assertThat(text).hasValue("De ladder is weg");
        button(overtaken(piet), "Neem wat er nu staat").click();
        assertThat(text).hasValue("De ladder is uitgeleend");
        assertThat(overtaken(piet)).hasCount(0);
    }

    @Test
    void belowALongFormWhatIsThereNowComesIntoView() {
        var request = asks("Wie rijdt mee naar de markt?");
        var fatima = edits(request);
        fatima.getByLabel("Je vraag in één zin").fill("Wie rijdt mee naar de stad?");
        site.persona("Fatima")
                .asks("PATCH", "/hoods/bloemenbuurt/help/" + request, Map.of("need", "Wie rijdt mee naar het park?"))
                .must(200);
        button(fatima.locator("dialog"), "Bewaar").click();
        assertThat(overtaken(fatima).getByText("Wie rijdt mee naar het park?")).isInViewport();
    }

    @Test
    void whoOpensAFormIsInItsFirstField() {
        var fatima = edits(asks("Wie geeft de planten water?"));
        assertThat(fatima.getByLabel("Je vraag in één zin")).isFocused();
    }

    @Test
    void whatWasTypedInAFormIsThereWhenItIsOpenedAfterAReload() {
        var request = asks("Wie zet mijn fiets in elkaar?");
        var fatima = edits(request);
        fatima.getByLabel("Je vraag in één zin").fill("Wie zet mijn bakfiets in elkaar?");
        var again = fatima.context().newPage();
        again.navigate(fatima.url());
        button(again.locator("#main"), "Pas aan").click();
        assertThat(again.getByLabel("Je vraag in één zin")).hasValue("Wie zet mijn bakfiets in elkaar?");
        again.keyboard().press("Escape");
        button(again.locator("#main"), "Pas aan").click();
        assertThat(again.getByLabel("Je vraag in één zin")).hasValue("Wie zet mijn bakfiets in elkaar?");
        button(again.locator("dialog"), "Toch niet").click();
        button(again.locator("#main"), "Pas aan").click();
        assertThat(again.getByLabel("Je vraag in één zin")).hasValue("Wie zet mijn fiets in elkaar?");
    }

    private static String asks(String need) {
        return site.persona("Fatima")
                .asks("POST", "/hoods/bloemenbuurt/help", Map.of("need", need, "category", "other"))
                .must(201)
                .body()
                .at("/request/id")
                .asText();
    }

    private static Page edits(String request) {
        var fatima = site.as("Fatima", Look.PHONE, Helping.HELP + "/mine/" + request);
        button(fatima.locator("#main"), "Pas aan").click();
        return fatima;
    }

    private static Page changes(Page page, String title) {
        page.locator(".answer").first().getByRole(AriaRole.LINK).click();
        page.getByLabel("Naam van de activiteit").fill(title);
        forward(page);
        return page;
    }

    private static void save(Page page) {
        page.locator(".ask-foot .primary").click();
    }

    private static Locator overtaken(Page page) {
        return page.locator(".overtaken");
    }
}
