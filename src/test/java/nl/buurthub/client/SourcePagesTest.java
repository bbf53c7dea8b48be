package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.buurthub.client.Gathering.AGENDA;
import static nl.buurthub.client.Helping.button;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Managers take over calendars of organisations. */
class SourcePagesTest {

    private static final String SOURCES = AGENDA + "/sources";

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @BeforeEach
    void fresh() {
        site.hub.run("delete from calendar_source");
    }

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
        assertThat(ada.locator(".field-error")).containsText("agenda op het openbare internet");
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
    void aManagerSeesWhatWasNotTakenOverAndWhy() {
        Gathering.source(site, "Wijkcentrum De Schakel", "Bingo");
        var card = site.as("Ada", Look.PHONE, SOURCES).locator(".source");
        assertThat(card.locator("details")).hasCount(0);
        site.hub.run("update calendar_source set passed_over = '{\"count\": 22, \"first\": ["
                + "{\"what\": \"Koffie\", \"why\": \"repeats\"}, {\"what\": \"\", \"why\": \"when\"}]}'");
        card = site.as("Ada", Look.PHONE, SOURCES).locator(".source");
        card.getByText("22 keer anders dan in hun agenda").click();
        assertThat(card.locator("li").first())
                .hasText("Koffie: We begrijpen niet hoe vaak dit terugkomt. Het staat één keer in de agenda.");
        assertThat(card.locator("li").nth(1)).hasText("We begrijpen niet wanneer dit is. Het staat niet in de agenda.");
        assertThat(card.locator("details")).containsText("En nog 20.");
    }

    @Test
    void anybodyElseReadsWhomItIsFor() {
        for (var page : List.of(site.visit(Look.PHONE, SOURCES), site.as("Samira", Look.DESKTOP, SOURCES)))
            assertThat(page.locator("h1")).hasText("Voor buurtverbinders");
        var samira = site.as("Samira", Look.PHONE, AGENDA);
        assertThat(samira.locator(".agenda-ways a")).hasCount(2);
    }
}
