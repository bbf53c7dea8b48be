package nl.buurthub.platform.icalendar;

import static nl.buurthub.platform.icalendar.ReadCalendar.event;
import static nl.buurthub.platform.icalendar.ReadCalendar.events;
import static nl.buurthub.platform.icalendar.ReadCalendar.passedOver;
import static nl.buurthub.platform.icalendar.ReadCalendar.read;
import static nl.buurthub.platform.icalendar.ReadCalendar.starts;
import static nl.buurthub.platform.icalendar.ReadCalendar.titles;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad part costs no other, and what isn't understood is not made up. */
class BrokenCalendarTest {

    private static final String GOOD = event("goed", "SUMMARY:Goed", "DTSTART:20261110T100000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=FORTNIGHTLY",
                "RRULE:",
                "RRULE:FREQ",
                "RRULE:INTERVAL=2",
                "RRULE:FREQ=DAILY;INTERVAL=99999999999999999999",
                "EXDATE:gisteren",
                "RDATE;VALUE=PERIOD:a/b,c",
                "EXDATE:20269999T100000",
                "RDATE:20269999",
                "DURATION:P99999999999W",
                "DTEND:morgen",
                "STATUS",
                "X;;=:",
                "BEGIN:VALARM",
                "BEGIN:VEVENT",
                "END:VALARM",
                "GEO:0;0;0",
                "SEQUENCE:twee",
                "CLASS:",
                "DTSTART:gisteren",
                "RECURRENCE-ID:gisteren"
            })
    void whatIsWrongInOneEventIsOfThatOneAlone(String line) {
        var broken = event("fout", "SUMMARY:Fout", "DTSTART:20261109T100000", line);
        assertThat(titles(events(broken, GOOD))).contains("Goed");
        assertThat(titles(events(GOOD, broken))).contains("Goed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VTODO\r\nRRULE:FREQ=FORTNIGHTLY\r\nEND:VTODO\r\n",
                "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nRRULE:FREQ=FORTNIGHTLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
                "BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nDTSTART:gisteren\r\nEND:VTIMEZONE\r\n",
                "BEGIN:X-IETS\r\nEND:X-ANDERS\r\n",
                "BEGIN:VTODO\r\nSUMMARY:Nooit af\r\n",
                "X-WR-TIMEZONE:Nergens/Hier\r\n"
            })
    void whatIsWrongBesideTheEventsCostsNone(String component) {
        assertThat(titles(events(component, GOOD))).containsExactly("Goed");
    }

    @Test
    void ofAFileThatBreaksOffWhatIsThereIsRead() {
        assertThat(titles(read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + GOOD + "BEGIN:VEVENT\r\nUID:half\r\nSUM")))
                .containsExactly("Goed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;COUNT=3;BYDAY=MO, WE, FR",
                " FREQ = WEEKLY ; COUNT = 3 ; BYDAY = MO , WE , FR ;",
                "freq=weekly;count=3;byday=mo,we,fr",
                "FREQ=WEEKLY;COUNT=3;BYDAY=MO,,WE,FR",
                "FREQ=WEEKLY;X-ALS=altijd;COUNT=3;BYDAY=MO,WE,FR"
            })
    void aRuleIsReadAsItIsMeant(String rule) {
        assertThat(starts(events(event("een", "DTSTART:20261109T100000", "RRULE:" + rule))))
                .containsExactly("2026-11-09T10:00", "2026-11-11T10:00", "2026-11-13T10:00");
    }

    /** For ever is what nobody takes back. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;UNTL=20261123T100000",
                "FREQ=WEEKLY;UNTIL=ooit",
                "FREQ=WEEKLY;UNTIL=",
                "FREQ=WEEKLY;UNTIL=20261399",
                "FREQ=WEEKLY;COUNT=drie",
                "FREQ=WEEKLY;COUNT=0",
                "FREQ=WEEKLY;INTERVAL=0",
                "FREQ=WEEKLY;BYDAY=MA",
                "FREQ=MONTHLY;BYMONTHDAY=99",
                "FREQ=WEEKLY;COUNT 3",
                "FREQ=FORTNIGHTLY",
                "FREQ=MINUTELY",
                "FREQ=WEEKLY;RSCALE=HEBREW",
                "W1 MO #3"
            })
    void whatARuleSaysThatIsNotUnderstoodIsThereOnce(String rule) {
        assertThat(starts(events(event("een", "DTSTART:20261109T100000", "RRULE:" + rule))))
                .containsExactly("2026-11-09T10:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXDATE:20261110T100000,,20261112T100000",
                "EXDATE: 20261110T100000 , 20261112T100000,",
                "EXDATE:20261110T100000,onzin,20261112T100000",
                "EXDATE:20261110T100000,20269999T100000,20261112T100000",
                "EXDATE;VALUE=DATE:20261110,20261112T100000"
            })
    void ofDatesThatAreLeftOutEachIsReadByItself(String line) {
        assertThat(starts(events(event("een", "DTSTART:20261109T100000", "RRULE:FREQ=DAILY;COUNT=5", line))))
                .containsExactly("2026-11-09T10:00", "2026-11-11T10:00", "2026-11-13T10:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RDATE:20261110T100000,,20261112T100000",
                "RDATE:20261110T100000/PT1H,20261112T100000",
                "RDATE;VALUE=PERIOD:20261110T100000/PT1H,onzin/PT1H,20261112T100000"
            })
    void ofDatesThatAreAddedEachIsReadByItself(String line) {
        assertThat(starts(events(event("een", "DTSTART:20261109T100000", line))))
                .containsExactly("2026-11-09T10:00", "2026-11-10T10:00", "2026-11-12T10:00");
    }

    @Test
    void aChangeOfADateThatIsNotUnderstoodIsNotTheWholeSeries() {
        assertThat(titles(events(
                        event("een", "SUMMARY:Reeks", "DTSTART:20261109T100000", "RRULE:FREQ=DAILY;COUNT=2"),
                        event("een", "SUMMARY:Anders", "DTSTART:20261110T120000", "RECURRENCE-ID:dinsdag"))))
                .containsExactly("Reeks", "Reeks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:gisteren|when",
                "DTSTART:20269999T100000|when",
                "DTSTART:20261109T100000\\nRECURRENCE-ID:dinsdag|when",
                "DTSTART:20261109T100000\\nRRULE:FREQ=WEEKLY;UNTL=20261123|repeats",
                "DTSTART:20161109T100000\\nRRULE:FREQ=FORTNIGHTLY|repeats",
                "DTSTART:20261109T100000\\nEXDATE:morgen|times",
                "DTSTART:20261109T100000\\nDTEND:morgen|times",
                "DTSTART:20261109T100000\\nDURATION:lang|times",
                "DTSTART:20261109T100000\\nRDATE:20269999T100000|times",
                "DTSTART:20261109T100000\\nDTEND:20271109T100000|too_long",
            })
    void whatIsPassedOverIsToldOfAndWhy(String lines, String why) {
        assertThat(passedOver(
                        event("een", "SUMMARY:Bingo\\, en &eacute\\;\u00e9n koffie", lines.replace("\\n", "\r\n")),
                        GOOD))
                .containsExactly("Bingo, en één koffie " + why);
    }

    @Test
    void aZoneThatNobodyKnowsIsToldOfOnce() {
        assertThat(passedOver(
                        event("een", "DTSTART;TZID=Nergens:20261109T100000"),
                        event("twee", "DTSTART;TZID=Nergens:20261109T110000")))
                .containsExactly("Nergens zone");
    }

    @Test
    void moreThanThereIsRoomForIsToldOf() {
        assertThat(passedOver(event("een", "DTSTART:20261001T100000", "RRULE:FREQ=DAILY;BYHOUR=8,10,12,14")))
                .containsExactly(" too_many");
    }

    @Test
    void ofWhatIsPrivateOrOverNothingIsTold() {
        assertThat(passedOver(
                        event("een", "SUMMARY:Geheim", "CLASS:PRIVATE", "DTSTART:gisteren"),
                        event(
                                "twee",
                                "SUMMARY:Geheim",
                                "class: confidential",
                                "DTSTART:20261109T100000",
                                "RRULE:FREQ=X"),
                        event("drie", "SUMMARY:Voorbij", "DTSTART:20160101T100000", "DTEND:gisteren"),
                        event("vier", "SUMMARY:Voorbij", "DTSTART:20160101T100000", "DTEND:20190101T100000"),
                        GOOD))
                .isEmpty();
    }
}
