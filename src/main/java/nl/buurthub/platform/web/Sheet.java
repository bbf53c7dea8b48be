package nl.buurthub.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** A list for a spreadsheet: comma-separated, its first row the headings. What a spreadsheet would reckon with is harmless. */
public record Sheet(List<List<String>> rows) {

    /** Where a cell begins, also to who takes semicolons for what separates them. */
    private static final Pattern FORMULA = Pattern.compile("(^|[;\\t\\r\\n])(?=[=+\\-@\\t\\r])");

    /** @param name of the file it is saved as */
    public Reply reply(String name) {
        return new Reply(200, HttpHeaders.headers(), Buffer.buffer(text()))
                .with("Content-Type", "text/csv; charset=utf-8")
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    public String text() {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            for (var row : rows)
                writer.writeRecord(row.stream().map(Sheet::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).replaceAll("$1'");
    }
}
