package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.PaperLetter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResidentsPagesTest {

    private static final LocatorAssertions.ContainsTextOptions WITHIN_A_SECOND =
            new LocatorAssertions.ContainsTextOptions().setTimeout(1_000);

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @BeforeEach
    void nobodyKnowsNoor() {
        site.hub.run("update resident set verified = null from person where person.id = person and name like 'Noor %'");
        site.hub.run("delete from address_letter");
    }

    @Test
    void aManagerFindsAResidentByKeyboardAndVouchesAndAllWhomItConcernsSeeItAtOnce() {
        var noor = site.as("Noor", Look.PHONE, "/me");
        assertThat(noor.locator("#main")).containsText("adres nog niet bevestigd");
        var joris = site.as("Joris", Look.DESKTOP, ResidentPages.LIST);
        assertThat(ResidentPages.row(joris, "Noor")).containsText("adres niet bevestigd");
        DemoSite.live(noor);
        DemoSite.live(joris);

        var ada = site.as("Ada", Look.DESKTOP, ResidentPages.LIST);
        ResidentPages.row(ada, "Piet").waitFor();
        DemoSite.tabTo(ada, "input[type=search]");
        ada.keyboard().type("3551ak noor");
        assertThat(ResidentPages.row(ada, "Piet")).hasCount(0);
        DemoSite.tabTo(ada, "a.resident-row");
        ada.keyboard().press("Enter");
        assertThat(ada.locator("h1")).containsText("Noor");
        assertThat(ada.locator("#main")).containsText("Anjerhof 27, 3551 AK");
        DemoSite.tabTo(ada, "[aria-labelledby=address] .primary");
        ada.keyboard().press("Enter");
        DemoSite.tabTo(ada, "dialog .primary");
        ada.keyboard().press("Enter");

        assertThat(noor.locator("#main")).containsText("adres bevestigd", WITHIN_A_SECOND);
        assertThat(ResidentPages.row(joris, "Noor")).containsText("adres bevestigd", WITHIN_A_SECOND);
        assertThat(ada.locator("[aria-labelledby=address]")).hasCount(0);
        ada.goBack();
        assertThat(ada.locator("input[type=search]")).hasValue("3551ak noor");
    }

    @Test
    void whoScansALetterSignsInFirstAndFindsItsCodeFilledIn() throws IOException {
        var ada = site.as("Ada", Look.DESKTOP, ResidentPages.page(site, "Noor"));
        var saved = ada.waitForDownload(
                () -> ResidentPages.button(ada, "Maak een brief").click());
        var code = PaperLetter.of(Files.readAllBytes(saved.path())).code().replace(" ", "");
        assertThat(ada.locator(".resident-letter")).containsText("De code werkt tot");

        var noor = site.visit(Look.PHONE, DemoSite.SQUARE + "/verify#" + code);
        noor.locator(".gate a").click();
        assertThat(noor.url()).doesNotContain(code);
        noor.locator("button.persona", new Page.LocatorOptions().setHasText("Noor"))
                .click();
        assertThat(noor.locator(".address-code")).hasValue(code);
        noor.locator(".address-code").fill("ABCD 2345");
        noor.keyboard().press("Enter");
        assertThat(noor.locator(".field-error")).containsText("Deze code klopt niet");
        noor.locator(".address-code").fill(code.toLowerCase(Locale.ROOT));
        noor.keyboard().press("Enter");
        assertThat(noor.locator("#main")).containsText("Je adres is bevestigd");
        assertThat(ada.locator(".resident-head")).containsText("adres bevestigd", WITHIN_A_SECOND);
    }

    @Test
    void managersNoteSendAwayAndLetBackIn() {
        var joris = site.as("Joris", Look.DESKTOP, ResidentPages.page(site, "Gerda"));
        joris.locator("h1").waitFor();
        DemoSite.live(joris);
        var ada = site.as("Ada", Look.PHONE, ResidentPages.page(site, "Gerda"));
        ada.getByLabel("Wat is goed om te weten?").fill("Belt liever dan dat ze mailt.");
        ResidentPages.button(ada, "Bewaar de notitie").click();
        assertThat(joris.locator(".resident-notes")).containsText("Belt liever dan dat ze mailt.", WITHIN_A_SECOND);
        assertThat(joris.locator(".resident-notes button")).hasCount(0);

        ResidentPages.button(ada, "Stuur weg uit de buurt").click();
        ResidentPages.button(ada, "Ja, stuur weg").click();
        assertThat(joris.locator("#main")).containsText("doet niet meer mee", WITHIN_A_SECOND);
        var row = ada.locator("li.resident-row", new Page.LocatorOptions().setHasText("Gerda"));
        row.getByRole(AriaRole.BUTTON).click();
        ResidentPages.button(ada, "Ja, laat weer toe").click();
        assertThat(row).hasCount(0);
    }

    @Test
    void aManagerLetsSomebodyOnlyReadAlongWithoutATask() {
        var ada = site.as("Ada", Look.PHONE, ResidentPages.page(site, "Kevin"));
        ResidentPages.button(ada, "Neem een besluit").click();
        ada.getByLabel("Even alleen laten meelezen").check();
        ada.getByLabel("Geen reclame").check();
        ResidentPages.button(ada, "Lees het na").click();
        ResidentPages.button(ada, "Laat alleen meelezen").click();
        assertThat(ada.locator(".resident-head")).containsText("leest alleen mee");
        ResidentPages.button(ada, "Neem een besluit").click();
        assertThat(ada.getByLabel("Weer laten plaatsen")).isVisible();
    }

    @Test
    void aManagerAnnouncesFromTheDesk() {
        var ada = site.as("Ada", Look.PHONE, Desks.DESK);
        ResidentPages.button(ada, "Mededeling plaatsen").click();
        ada.getByLabel("Wat wil je vertellen?").fill("Dinsdag is er geen water.");
        ResidentPages.button(ada, "Plaats voor buren").click();
        var wim = site.as("Wim", Look.PHONE, DemoSite.SQUARE);
        assertThat(wim.locator("article.post", new Page.LocatorOptions().setHasText("Dinsdag is er geen water.")))
                .containsText("Mededeling");
    }

    @Test
    void twoTapsMakeOneLetter() {
        var ada = site.as("Ada", Look.DESKTOP, ResidentPages.page(site, "Noor"));
        var asked = new AtomicInteger();
        ada.route("**/letter", route -> {
            asked.incrementAndGet();
            route.resume();
        });
        ada.waitForDownload(() -> ResidentPages.button(ada, "Maak een brief").dblclick());
        assertThat(ada.locator(".resident-letter")).isVisible();
        assertEquals(1, asked.get());
    }

    @Test
    void lettersOfAFileThatGotLostAreMadeAgain() throws IOException {
        var ada = site.as("Ada", Look.DESKTOP, ResidentPages.LIST + "?filter=unverified");
        var first = letters(
                ada, () -> ResidentPages.button(ada, "Maak alle brieven").click());
        ada.getByText(Pattern.compile("Maak de laatste .*opnieuw")).click();
        var again =
                letters(ada, () -> ResidentPages.button(ada, "Maak ze opnieuw").click());
        assertThat(again.codes()).hasSameSizeAs(first.codes()).doesNotContainAnyElementsOf(first.codes());
        assertThat(ResidentPages.button(ada, "Maak alle brieven")).hasCount(0);
    }

    private static PaperLetter letters(Page page, Runnable made) throws IOException {
        return PaperLetter.of(Files.readAllBytes(page.waitForDownload(made).path()));
    }

    @Test
    void whoRunsTheSiteGetsToResidentsAndDecisionsWithoutADesk() {
        var operator = site.as("Beheer", Look.PHONE, DemoSite.SQUARE);
        operator.locator(".tabs a[href$='/desk/residents']").click();
        ResidentPages.row(operator, "Noor").waitFor();
        operator.getByText("Logboek").click();
        assertThat(operator.locator("h1")).hasText("Logboek van besluiten");
        operator.getByText("Terug naar het plein").click();
        operator.waitForURL("**" + DemoSite.SQUARE);
    }

    @Test
    void whereTheDeskCannotBeFetchedThereIsAnotherTryBeforeADecision() {
        var page = site.as("Ada", Look.PHONE, "/me");
        page.route("**/hoods/bloemenbuurt/desk", Route::abort);
        page.navigate(site.hub.site() + ResidentPages.page(site, "Wim"));
        ResidentPages.button(page, "Neem een besluit").click();
        page.locator("[role=alert]").waitFor();
        page.unroute("**/hoods/bloemenbuurt/desk");
        ResidentPages.button(page, "Probeer het nog eens").click();
        assertThat(page.locator("#decide")).isFocused();
    }

    @Test
    void aPageThatIsAskedForOftenWhileItIsFetchedIsFetchedOnceMore() {
        var page = site.visit(Look.PHONE, DemoSite.SQUARE);
        assertEquals(List.of(2, "second"), page.evaluate("""
                async () => {
                  const { assets } = JSON.parse(document.getElementById('first').textContent);
                  const { LivePage } = await import(`${assets}/core/live/live-page.js`);
                  const answers = [];
                  class Asked extends LivePage {
                    fetch() {
                      return new Promise((answer) => answers.push(answer));
                    }
                  }
                  const asked = new Asked();
                  const loads = [asked.load(), asked.load(), asked.load()];
                  answers[0]({ live: [], words: 'first' });
                  await new Promise((done) => setTimeout(done));
                  answers[1]?.({ live: [], words: 'second' });
                  await Promise.all(loads);
                  return [answers.length, asked.value.value.words];
                }
                """));
    }
}
