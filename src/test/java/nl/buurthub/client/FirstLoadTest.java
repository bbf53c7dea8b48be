package nl.buurthub.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.buurthub.client.Browser.Look;
import org.junit.jupiter.api.Test;

class FirstLoadTest {

    private static final int MOST = 60 * 1024;

    /** What a browser has to have before the page is there; the rest comes while one reads. */
    private static final String NEEDED = """
            performance.getEntriesByType('resource')
                .filter(file => file.name.endsWith('.js'))
                .filter(file => file.responseEnd <= performance.getEntriesByType('navigation')[0].domContentLoadedEventStart)
                .map(file => file.name)""";

    @Test
    void theScriptsOfAFirstVisitFitInSixtyKilobytes() throws IOException {
        try (var site = new DemoSite()) {
            var page = site.visit(Look.PHONE, DemoSite.SQUARE);
            DemoSite.live(page);

            var scripts = (List<?>) page.evaluate(NEEDED);
            assertThat(scripts).isNotEmpty();
            var size = 0;
            for (var script : scripts)
                size += gzipped(page.request().get((String) script).body());
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
