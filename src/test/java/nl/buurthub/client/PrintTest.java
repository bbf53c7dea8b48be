package nl.buurthub.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.Map;
import nl.buurthub.client.Browser.Look;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes out of a printer is what there is to read. */
class PrintTest {

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    @Test
    void onPaperIsWhatThereIsToReadAndWhereItStands() throws IOException {
        var samira = site.persona("Samira");
        var post = samira.places("bloemenbuurt", Map.of("text", "Zie [de gids](https://gids.example/kat) voor katten"));
        samira.comments(post, "Die van ons is terug");
        var soup = Gathering.plan(site, "Samira", "Soep met de straat", Map.of());
        var page = site.as("Ada", Look.DESKTOP.dark(), DemoSite.SQUARE);
        var url = "localhost:" + site.hub.node().port() + DemoSite.SQUARE;

        assertThat(printed(page, DemoSite.SQUARE))
                .contains(url, "Samira A.", "https://gids.example/kat")
                .doesNotContain("Goedemiddag", "Reageer", "Inloggen", "English");
        assertThat(printed(page, DemoSite.SQUARE + "/posts/" + post.path("id").asText()))
                .contains("Die van ons is terug", url + "/posts/")
                .doesNotContain("Reageer", "Plaats reactie", "Terug");
        assertThat(printed(page, Gathering.page(soup)))
                .contains("Soep met de straat", "Moestuin De Kas", "Neem een kom")
                .doesNotContain("Meld je aan", "Deel");
        assertThat(printed(page, Gathering.AGENDA)).contains("Soep met de straat", "Morgen");
    }

    @Test
    void paperIsWhiteAlsoOfADarkPage() {
        var page = site.visit(Look.PHONE.dark(), DemoSite.SQUARE);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('article .prose')).color"))
                .isEqualTo("rgb(0, 0, 0)");
    }

    private static String printed(Page page, String path) throws IOException {
        page.navigate(site.hub.site() + path);
        DemoSite.read(page);
        DemoSite.drawn(page);
        var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
