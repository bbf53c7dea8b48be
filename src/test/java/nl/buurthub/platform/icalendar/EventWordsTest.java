package nl.buurthub.platform.icalendar;

import static nl.buurthub.platform.icalendar.ReadCalendar.event;
import static nl.buurthub.platform.icalendar.ReadCalendar.events;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a calendar says in HTML is read as its maker sees it. */
class EventWordsTest {

    private static CalendarEvent saying(String property, String text) {
        return events(event("een", "DTSTART:20261109T100000", property + ":" + text))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Lezing &#8211; Caf&eacute;|Lezing – Café",
                "R&amp\\;D|R&D",
                "Koek &amp;#8211; zopie|Koek – zopie",
                "&quot;Thuis&quot; &hellip;|\"Thuis\" …",
                "&#x1F600; Feest|😀 Feest",
                "<b>Bingo</b>|Bingo",
                "&lt;b&gt;Bingo&lt;/b&gt;|Bingo",
                "Q&A, R&D en AT&T|Q&A, R&D en AT&T",
                "3 < 5 > 2|3 < 5 > 2",
                "Mail <jan@example.org>|Mail <jan@example.org>",
                "Zie ?a=1&copy=2|Zie ?a=1&copy=2",
                "Vrij&nbsp;entree|Vrij entree"
            })
    void titlesAndPlacesAreAsTheyAreMeant(String written, String meant) {
        assertThat(saying("SUMMARY", written).title()).isEqualTo(meant);
        assertThat(saying("LOCATION", written).venue()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "&lt;p&gt;Kom &lt;b&gt;langs&lt;/b&gt;!&lt;/p&gt;&lt;p&gt;Tot dan&lt;/p&gt;|Kom langs!~Tot dan",
                "<p>Kom <strong>langs</strong>&nbsp;&amp; eet</p><h2>Menu</h2><ul><li>Soep</li><li>Vis</li></ul>|Kom langs & eet~Menu~Soep~Vis",
                "Eerst<br/>dan<BR>nog|Eerst~dan~nog",
                "<style>p{color:red}</style><!-- niet --><p>Wel</p><script>alert(1)</script>|Wel",
                "<table><tr><td>Een</td><td>Twee</td></tr><tr><td>Drie</td></tr></table>|Een Twee~Drie",
                "<html><head><title>x</title></head><body>Hallo</body></html>|Hallo",
                "Caf&eacute;\\nen meer|Café~en meer"
            })
    void detailsAreWithoutTheirTags(String written, String meant) {
        assertThat(saying("DESCRIPTION", written)
                        .details()
                        .replaceAll("\\n+", "~")
                        .replaceAll(" *~ *", "~"))
                .isEqualTo(meant);
    }
}
