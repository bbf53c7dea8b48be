package nl.buurthub.platform.icalendar;

import static nl.buurthub.platform.icalendar.ReadCalendar.event;
import static nl.buurthub.platform.icalendar.ReadCalendar.events;
import static nl.buurthub.platform.icalendar.ReadCalendar.starts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones by whatever name, seen from Amsterdam. */
class EventZonesTest {

    /** At ten in the evening by the clock of that zone, in winter and in summer. */
    private static String summerAndWinter(String zone, String... components) {
        return String.join(
                " ",
                starts(events(
                        String.join("", components),
                        event("zomer", "DTSTART;TZID=\"" + zone + "\":20261005T220000"),
                        event("winter", "DTSTART;TZID=\"" + zone + "\":20261109T220000"))));
    }

    private static final String LONDON = "2026-10-05T23:00 2026-11-09T23:00";
    private static final String UTC = "2026-10-06T00:00 2026-11-09T23:00";
    private static final String AMSTERDAM = "2026-10-05T22:00 2026-11-09T22:00";
    private static final String HELSINKI = "2026-10-05T21:00 2026-11-09T21:00";
    private static final String NEW_YORK = "2026-10-06T04:00 2026-11-10T04:00";
    private static final String WITHOUT_SUMMER = "2026-10-05T23:00 2026-11-09T22:00";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(UTC) Coordinated Universal Time|" + UTC,
                "tzone://Microsoft/Utc|" + UTC,
                "UTC|" + UTC,
                "Etc/UTC|" + UTC,
                "Z|" + UTC,
                "GMT Standard Time|" + LONDON,
                "GMT Standard Time 1|" + LONDON,
                "Europe/London-1|" + LONDON,
                "Europe/London_2|" + LONDON,
                "europe/london|" + LONDON,
                "(UTC+00:00) Dublin, Edinburgh, Lisbon, London|" + LONDON,
                "(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London|" + LONDON,
                "/citadel.org/20070227_1/Europe/London|" + LONDON,
                "/mozilla.org/20050126_1/Europe/London|" + LONDON,
                "/freeassociation.sourceforge.net/Tzfile/Europe/London|" + LONDON,
                "/Europe/London|" + LONDON,
                "BST|" + LONDON,
                "CET|" + AMSTERDAM,
                "CEST|" + AMSTERDAM,
                "EET|" + HELSINKI,
                "W. Europe Standard Time|" + AMSTERDAM,
                "w. europe standard time|" + AMSTERDAM,
                "W. Europe Daylight Time|" + AMSTERDAM,
                "Romance Standard Time 2|" + AMSTERDAM,
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna|" + AMSTERDAM,
                "(UTC+01:00) Brussel, Kopenhagen, Madrid, Parijs|" + AMSTERDAM,
                "(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna|" + AMSTERDAM,
                "(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius|" + HELSINKI,
                "(UTC-05:00) Eastern Time (US & Canada)|" + NEW_YORK,
                "Central European Standard Time|" + AMSTERDAM,
                "Midden-Europese standaardtijd|" + AMSTERDAM,
                "(UTC+01:00) West Central Africa|" + WITHOUT_SUMMER,
                "GMT+0100|" + WITHOUT_SUMMER,
                "Etc/GMT-1|" + WITHOUT_SUMMER,
                "/softwarestudio.org/Tzfile/America/New_York|" + NEW_YORK
            })
    void aZoneIsKnownByWhateverNameItHas(String name, String moments) {
        assertThat(summerAndWinter(name)).isEqualTo(moments);
    }

    @Test
    void aDescriptionWithNothingInItIsNone() {
        var empty = "BEGIN:VTIMEZONE\r\nTZID:%s\r\nEND:VTIMEZONE\r\n";
        for (var name : new String[] {"Europe/London", "GMT Standard Time 1", "/citadel.org/1/Europe/London", "BST"})
            assertThat(summerAndWinter(name, empty.formatted(name))).isEqualTo(LONDON);
        assertThat(summerAndWinter("Bij ons", empty.formatted("Bij ons"))).isEqualTo(AMSTERDAM);
    }

    @Test
    void whatAFileDescribesGoesBeforeWhatAShortOrOddNameMayMean() {
        for (var name : new String[] {"BST", "EST", "CST", "Kantoor", "tzone://Microsoft/Custom", "London 1"})
            assertThat(summerAndWinter(name, """
                            BEGIN:VTIMEZONE
                            TZID:%s
                            BEGIN:STANDARD
                            DTSTART:16010101T000000
                            TZOFFSETFROM:+0200
                            TZOFFSETTO:+0200
                            END:STANDARD
                            END:VTIMEZONE
                            """.formatted(name).replace("\n", "\r\n")))
                    .isEqualTo("2026-10-05T22:00 2026-11-09T21:00");
    }

    @Test
    void aNameThatNobodyKnowsIsTheClockOfTheHood() {
        for (var name :
                new String[] {"Nergens/Hier", "Customized Time Zone", "1", "(", "/", "tzone://Microsoft/Custom"})
            assertThat(summerAndWinter(name)).isEqualTo(AMSTERDAM);
    }

    @Test
    void theClockOfAWholeCalendarIsKnownByWhateverNameToo() {
        assertThat(starts(events(
                        "X-WR-TIMEZONE:/citadel.org/20070227_1/Europe/London\r\n",
                        event("een", "DTSTART:20261109T220000"))))
                .containsExactly("2026-11-09T23:00");
    }
}
