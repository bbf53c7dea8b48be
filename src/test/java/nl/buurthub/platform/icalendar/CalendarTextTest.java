package nl.buurthub.platform.icalendar;

import static nl.buurthub.platform.icalendar.ReadCalendar.calendar;
import static nl.buurthub.platform.icalendar.ReadCalendar.event;
import static nl.buurthub.platform.icalendar.ReadCalendar.read;
import static nl.buurthub.platform.icalendar.ReadCalendar.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The octets of a file become the letters that were meant. */
class CalendarTextTest {

    private static final String CAFE = calendar(event("een", "SUMMARY:Café ☕", "DTSTART:20261109T100000"));

    private static byte[] octets(String title) {
        return calendar(event("een", "SUMMARY:" + title, "DTSTART:20261109T100000"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aByteOrderMarkIsNoPartOfIt() {
        assertThat(titles(read("\uFEFF" + CAFE))).containsExactly("Café ☕");
        assertThat(titles(read(("\uFEFF" + CAFE).getBytes(StandardCharsets.UTF_16LE), null)))
                .containsExactly("Café ☕");
    }

    @Test
    void aFoldInsideALetterIsNoneOnceUnfolded() {
        assertThat(titles(read(octets("Caf\u00C3\r\n \u00A9"), null))).containsExactly("Café");
        assertThat(titles(read(octets("Caf\u00C3\n\t\u00A9"), null))).containsExactly("Café");
    }

    @Test
    void itIsReadInTheCharsetThatItsServerNames() {
        assertThat(titles(read(octets("Caf\u00E9"), "text/calendar; charset=iso-8859-1")))
                .containsExactly("Café");
        assertThat(titles(read(octets("Caf\u00E9 \u0080 3"), "text/calendar;charset=\"ISO-8859-1\"; method=publish")))
                .containsExactly("Café € 3");
        assertThat(titles(read(
                        CAFE.replace("☕", "ś").getBytes(Charset.forName("iso-8859-2")),
                        "text/calendar; charset=latin2")))
                .containsExactly("Café ś");
    }

    @Test
    void whatNamesNoCharsetAndIsNoUtf8IsOfAnOldPc() {
        assertThat(titles(read(octets("Caf\u00E9 \u0096 koek"), "text/calendar")))
                .containsExactly("Café – koek");
        assertThat(titles(read(octets("Caf\u00E9"), "text/calendar; charset=onzin")))
                .containsExactly("Café");
    }

    @Test
    void aLetterThatIsCutInHalfSpoilsNoOther() {
        assertThat(titles(read(octets("Caf\u00C3\u00A9 \u00E2\u0098"), null)).getFirst())
                .startsWith("Café ");
    }
}
