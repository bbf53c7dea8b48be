package nl.buurthub.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Test;

class FirstLoadTest {

    private static final int MOST = 60 * 1024;

    @Test
    void theScriptsOfAFirstVisitFitInSixtyKilobytes() throws IOException {
        try (var site = new DemoSite()) {
            List<Response> scripts = new ArrayList<>();
            var page = site.browser.device(Look.PHONE).newPage();
            page.onResponse(response -> {
                var url = response.url();
                if (url.endsWith(".js") && !url.endsWith("/sw.js")) scripts.add(response);
            });
            // What the square shows in and beside posts comes once these are there, with what that is made of.
            for (var beside : List.of("on-square", "square/aside", "hoods/about", "core/photos/pictures"))
                page.route("**/" + beside + ".js", Route::abort);
            // Nor what is fetched when there is nothing else to do.
            page.addInitScript("globalThis.requestIdleCallback = () => {}");
            page.navigate(site.hub.site() + DemoSite.SQUARE);
            DemoSite.live(page);

            var size = 0;
            for (var script : List.copyOf(scripts)) size += gzipped(script.body());
            assertThat(scripts).isNotEmpty();
            assertThat(size).isLessThanOrEqualTo(MOST);
        }
    }

    private static int gzipped(byte[] script) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(script);
        }
        return packed.size();
    }
}
