package nl.buurthub.residents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurthub.platform.base.Templates;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Where letters become pages of A4: on a thread of its own, so that a node has time for the rest. */
final class LetterPress {

    /** Comes with the library, and has the letters of all names in Latin, Greek and Cyrillic script. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final WorkerExecutor thread;

    LetterPress(Vertx vertx) {
        // It would log what it prints.
        XRLog.setLoggingEnabled(false);
        thread = vertx.createSharedWorkerExecutor("letters", 1);
    }

    /** As PDF. Awaits. */
    byte[] print(List<AddressLetter> letters) {
        return thread.executeBlocking(() -> pdf(letters), false).await();
    }

    private static byte[] pdf(List<AddressLetter> letters) throws IOException {
        var pages = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useFastMode()
                .useFont(() -> Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT)), "Liberation Sans")
                .withHtmlContent(Templates.render("letter.jte", Map.of("letters", letters)), null)
                .toStream(pages)
                .run();
        return pages.toByteArray();
    }
}
