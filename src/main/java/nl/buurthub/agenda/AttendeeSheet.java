package nl.buurthub.agenda;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Texts;

/** The organiser's list for a spreadsheet. */
final class AttendeeSheet {

    /** What a spreadsheet takes for something to reckon with. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private AttendeeSheet() {}

    static String of(List<Attendee> attendees, ZoneId zone, Language language) {
        var words = Texts.in(language);
        var sheet = new StringWriter();
        try (var writer = CsvWriter.builder().build(sheet)) {
            writer.writeRecord(
                    words.of("csv.name"),
                    words.of("csv.guests"),
                    words.of("csv.state"),
                    words.of("csv.position"),
                    words.of("csv.came"));
            for (var attendee : attendees)
                writer.writeRecord(
                        harmless(attendee.name()),
                        Integer.toString(attendee.guests()),
                        words.of("csv." + attendee.state().word()),
                        attendee.position() == null ? "" : attendee.position().toString(),
                        attendee.came() == null
                                ? ""
                                : MOMENT.format(attendee.came().atZone(zone)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet.toString();
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
