package nl.buurthub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What the pages say that were printed for residents' addresses. */
public record PaperLetter(String text) {

    private static final Pattern CODE = Pattern.compile("\\b[A-Z2-9]{4} [A-Z2-9]{4}\\b");

    public static PaperLetter of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PaperLetter(new PDFTextStripper().getText(document));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> codes() {
        return CODE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Of the one letter that it is. */
    public String code() {
        assertThat(codes()).as(text).hasSize(1);
        return codes().getFirst();
    }
}
