package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.buurthub.client.Gathering.AGENDA;
import static nl.buurthub.client.Helping.button;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Managers take over calendars of organisations. */
class SourcePagesTest {

    private static final String SOURCES = AGENDA + "/sources";

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @Test
    void aManagerSeesWhatWasReadAddsReadsAgainAndRemoves() {
        Gathering.source(site, "Wijkcentrum De Schakel", "Bingo");
        var ada = site.as("Ada", Look.PHONE, AGENDA);
        ada.locator(".agenda-ways a[href$='/agenda/sources']").click();
        var card = ada.locator(".source");
        assertThat(card).containsText("Gelezen: zojuist. 1 activiteit in de komende vier weken");

        ada.getByLabel("Naam van de organisatie").fill("Speeltuin");
        var url = ada.getByLabel("Adres van de agenda");
        url.fill("http://speeltuin.example.org/agenda.ics");
        url.press("Enter");
        assertThat(ada.locator(".field-error")).containsText("https://");
        url.fill("https://10.0.0.1/agenda.ics");
        url.press("Enter");
        assertThat(ada.locator(".field-error")).containsText("Dit adres kunnen we niet gebruiken");
        assertThat(url).isFocused();
        assertThat(url).hasValue("https://10.0.0.1/agenda.ics");
        assertEquals(List.of("Wijkcentrum De Schakel"), site.hub.ask("select name from calendar_source"));

        button(card, "Lees nu Wijkcentrum De Schakel").click();
        assertThat(card.locator(".form-error")).containsText("Dit adres kunnen we niet gebruiken");
        button(card, "Haal weg Wijkcentrum De Schakel").click();
        assertThat(ada.locator("dialog")).containsText("verdwijnen dan ook uit de agenda");
        button(ada.locator("dialog"), "Ja, haal weg").click();
        assertThat(card).hasCount(0);
        assertThat(ada.locator("#main")).containsText("eindigt vaak op .ics");
        ada.navigate(site.hub.site() + AGENDA);
        assertThat(ada.locator(".agenda")).not().containsText("Bingo");
    }

    @Test
    void anybodyElseReadsWhomItIsFor() {
        for (var page : List.of(site.visit(Look.PHONE, SOURCES), site.as("Samira", Look.DESKTOP, SOURCES)))
            assertThat(page.locator("h1")).hasText("Voor buurtverbinders");
        var samira = site.as("Samira", Look.PHONE, AGENDA);
        assertThat(samira.locator(".agenda-ways a")).hasCount(2);
    }
}
