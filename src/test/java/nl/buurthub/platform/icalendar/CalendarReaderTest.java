package nl.buurthub.platform.icalendar;

import static nl.buurthub.platform.icalendar.ReadCalendar.read;
import static nl.buurthub.platform.icalendar.ReadCalendar.starts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as the calendars that people use write them. */
class CalendarReaderTest {

    /** A calendar of these events, with the line ends of the standard. */
    private static List<CalendarEvent> events(String... events) {
        return read("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//\n" + String.join("", events) + "END:VCALENDAR\n");
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\nUID:een@example.org\nDTSTAMP:20260901T000000Z\nSUMMARY:Iets\n" + lines + "\nEND:VEVENT\n";
    }

    @Test
    void asGoogleWritesIt() {
        var found = read("""
                BEGIN:VCALENDAR
                PRODID:-//Google Inc//Google Calendar 70.9054//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:Wijkcentrum De Schakel
                X-WR-TIMEZONE:Europe/Amsterdam
                BEGIN:VTIMEZONE
                TZID:Europe/Amsterdam
                X-LIC-LOCATION:Europe/Amsterdam
                BEGIN:DAYLIGHT
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                TZNAME:GMT+2
                DTSTART:19700329T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                TZNAME:GMT+1
                DTSTART:19701025T030000
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTART;TZID=Europe/Amsterdam:20261013T100000
                DTEND;TZID=Europe/Amsterdam:20261013T113000
                RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20261110T225959Z;BYDAY=TU
                EXDATE;TZID=Europe/Amsterdam:20261020T100000
                DTSTAMP:20260901T120000Z
                UID:koffie@google.com
                CREATED:20260101T120000Z
                DESCRIPTION:<p>Kom <b>langs</b>&nbsp;voor koffie &amp\\; thee.</p><br><a href="htt
                 ps://example.org">Meer</a>
                LAST-MODIFIED:20260901T120000Z
                LOCATION:De Schakel\\, grote zaal
                SEQUENCE:0
                STATUS:CONFIRMED
                SUMMARY:Koffie-ochtend
                TRANSP:OPAQUE
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;TZID=Europe/Amsterdam:20261027T140000
                DTEND;TZID=Europe/Amsterdam:20261027T150000
                DTSTAMP:20260901T120000Z
                UID:koffie@google.com
                RECURRENCE-ID;TZID=Europe/Amsterdam:20261027T100000
                SUMMARY:Koffiemiddag
                STATUS:CONFIRMED
                END:VEVENT
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261205
                DTEND;VALUE=DATE:20261207
                DTSTAMP:20260901T120000Z
                UID:markt@google.com
                SUMMARY:Markt
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(starts(found))
                .containsExactly(
                        "2026-10-13T10:00",
                        "2026-10-27T14:00",
                        "2026-11-03T10:00",
                        "2026-11-10T10:00",
                        "2026-12-05T00:00");
        assertThat(found.getFirst().venue()).isEqualTo("De Schakel, grote zaal");
        assertThat(found.getFirst().details()).isEqualTo("Kom langs voor koffie & thee.\n\nMeer");
        assertThat(found.get(1).title()).isEqualTo("Koffiemiddag");
        assertThat(found.get(1).occurs()).isEqualTo("2026-10-27T09:00:00Z");
        assertThat(found.getLast().ends()).isEqualTo("2026-12-06T23:00:00Z");
        assertThat(found.getLast().venue()).isEqualTo("Wijkcentrum");
    }

    @Test
    void asOutlookWritesIt() {
        var found = read("""
                BEGIN:VCALENDAR
                METHOD:PUBLISH
                PRODID:Microsoft Exchange Server 2010
                VERSION:2.0
                X-WR-CALNAME:Agenda
                BEGIN:VTIMEZONE
                TZID:W. Europe Standard Time
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VTIMEZONE
                TZID:Aangepaste tijdzone
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                DESCRIPTION:Neem zelf iets mee.\\n
                RRULE:FREQ=MONTHLY;COUNT=3;INTERVAL=1;BYDAY=-1FR
                UID:040000008200E00074C5B7101A82E00800000000
                SUMMARY;LANGUAGE=nl-NL:Borrel
                DTSTART;TZID=W. Europe Standard Time:20261030T170000
                DTEND;TZID=W. Europe Standard Time:20261030T190000
                CLASS:PUBLIC
                PRIORITY:5
                DTSTAMP:20260901T080000Z
                TRANSP:OPAQUE
                STATUS:CONFIRMED
                SEQUENCE:2
                LOCATION;LANGUAGE=nl-NL:Kantine
                X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
                END:VEVENT
                BEGIN:VEVENT
                UID:040000008200E00074C5B7101A82E00800000000
                SUMMARY;LANGUAGE=nl-NL:Borrel
                RECURRENCE-ID;TZID=W. Europe Standard Time:20261127T170000
                DTSTART;TZID=W. Europe Standard Time:20261127T170000
                DTEND;TZID=W. Europe Standard Time:20261127T190000
                DTSTAMP:20260901T080000Z
                STATUS:CANCELLED
                END:VEVENT
                BEGIN:VEVENT
                UID:intern
                SUMMARY:Overleg van het bestuur
                DTSTART;TZID=W. Europe Standard Time:20261101T170000
                DTEND;TZID=W. Europe Standard Time:20261101T190000
                CLASS:PRIVATE
                END:VEVENT
                BEGIN:VEVENT
                UID:zelf beschreven
                SUMMARY:Schaken
                RRULE:FREQ=WEEKLY;UNTIL=20261028T190000Z
                DTSTART;TZID=Aangepaste tijdzone:20261021T200000
                DURATION:PT2H
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(starts(found))
                .containsExactly(
                        "2026-10-21T20:00",
                        "2026-10-28T20:00",
                        "2026-10-30T17:00",
                        "2026-11-27T17:00",
                        "2026-12-25T17:00");
        assertThat(found).filteredOn(CalendarEvent::cancelled).hasSize(1);
        assertThat(found.getFirst().ends()).isEqualTo("2026-10-21T20:00:00Z");
        assertThat(found.get(2).details()).isEqualTo("Neem zelf iets mee.");
    }

    @Test
    void asAppleWritesIt() {
        var found = read("""
                BEGIN:VCALENDAR
                METHOD:PUBLISH
                VERSION:2.0
                X-WR-CALNAME:Buurt
                PRODID:-//Apple Inc.//macOS 15.1//EN
                X-APPLE-CALENDAR-COLOR:#1BADF8
                X-WR-TIMEZONE:Europe/Amsterdam
                CALSCALE:GREGORIAN
                BEGIN:VTIMEZONE
                TZID:Europe/Amsterdam
                BEGIN:DAYLIGHT
                TZOFFSETFROM:+0100
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                DTSTART:19810329T020000
                TZNAME:CEST
                TZOFFSETTO:+0200
                END:DAYLIGHT
                BEGIN:STANDARD
                TZOFFSETFROM:+0200
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                DTSTART:19961027T030000
                TZNAME:CET
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                CREATED:20260901T080000Z
                UID:0A1B2C3D-0000-4000-8000-000000000001
                DTEND;TZID=Europe/Amsterdam:20261024T120000
                X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
                SUMMARY:Wandelen
                LAST-MODIFIED:20260901T080000Z
                DTSTAMP:20260901T080000Z
                DTSTART;TZID=Europe/Amsterdam:20261024T103000
                SEQUENCE:1
                RRULE:FREQ=DAILY;INTERVAL=1;COUNT=3
                RDATE;TZID=Europe/Amsterdam:20261101T103000
                EXDATE;TZID=Europe/Amsterdam:20261026T103000
                URL;VALUE=URI:https://example.org/wandelen
                X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70;X-TITLE=Park:geo:52.1,5.1
                BEGIN:VALARM
                X-WR-ALARMUID:1
                UID:1
                TRIGGER:-PT15M
                ACTION:DISPLAY
                DESCRIPTION:Wek
                END:VALARM
                END:VEVENT
                BEGIN:VEVENT
                UID:0A1B2C3D-0000-4000-8000-000000000002
                SUMMARY:Feestdag
                DTSTART;VALUE=DATE:20261231
                DURATION:P1D
                DTSTAMP:20260901T080000Z
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
        assertThat(starts(found))
                .containsExactly("2026-10-24T10:30", "2026-10-25T10:30", "2026-11-01T10:30", "2026-12-31T00:00");
        assertThat(found.getFirst().details()).isEqualTo("https://example.org/wandelen");
        assertThat(found.get(1).ends()).isEqualTo("2026-10-25T11:00:00Z");
        assertThat(found.getLast().ends()).isEqualTo("2026-12-31T23:00:00Z");
    }

    @Test
    void whatBeganYearsAgoGoesOnInItsRhythm() {
        assertThat(starts(events(event("""
                        DTSTART;TZID=Europe/Amsterdam:20190107T193000
                        DURATION:PT1H
                        RRULE:FREQ=WEEKLY;INTERVAL=26""")))).containsExactly("2026-12-28T19:30");
        assertThat(starts(events(event("""
                        DTSTART;TZID=Europe/Amsterdam:20200101T120000
                        DURATION:PT1H
                        RRULE:FREQ=YEARLY;COUNT=8""")))).containsExactly("2027-01-01T12:00");
    }

    @Test
    void aTimeInAnotherZoneIsTheSameMomentHere() {
        assertThat(starts(events(event(
                        "DTSTART;TZID=America/New_York:20261102T100000\nDTEND;TZID=America/New_York:20261102T110000"))))
                .containsExactly("2026-11-02T16:00");
        assertThat(starts(events(event("DTSTART:20261102T100000Z\nDTEND:20261102T110000Z"))))
                .containsExactly("2026-11-02T11:00");
        assertThat(starts(events(event("DTSTART:20261102T100000\nDTEND:20261102T110000"))))
                .containsExactly("2026-11-02T10:00");
    }

    @Test
    void aDayThatIsLeftOutTakesWhatIsOnItAlong() {
        assertThat(starts(events(event("""
                        DTSTART:20261109T100000
                        DURATION:PT1H
                        RRULE:FREQ=DAILY;COUNT=3
                        EXDATE;VALUE=DATE:20261110""")))).containsExactly("2026-11-09T10:00", "2026-11-11T10:00");
    }

    @Test
    void whatMakesNoSenseIsPassedOverAndTheRestIsThere() {
        assertThat(starts(events(
                        event("DTSTART:gisteren").replace("een@", "twee@"),
                        event("DTSTART:20269999T100000").replace("een@", "drie@"),
                        event("DTSTART:20261109T100000\nRRULE:FREQ=DAILY;BYMONTHDAY=99,0")
                                .replace("een@", "vier@"),
                        event("DTSTART:20261109T110000\nDTEND:20261109T100000\nRRULE:FREQ=SECONDLY"))))
                .contains("2026-11-09T11:00");
    }

    @Test
    void aFileOfEndlessRulesIsReadInAWhile() {
        var rules = new StringBuilder();
        for (var nr = 0; nr < 2000; nr++)
            rules.append(event("DTSTART:19000101T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=99999")
                    .replace("een@", nr + "@"));
        assertThat(events(rules.toString())).hasSizeLessThanOrEqualTo(CalendarReader.MOST);
    }

    @Test
    @Timeout(value = 20, threadMode = SEPARATE_THREAD)
    void aTextOfNothingButOpenTagsIsReadInAWhile() {
        var found = events(event("DTSTART:20261109T100000\nRRULE:FREQ=DAILY\nDESCRIPTION:" + "<a ".repeat(300_000)));
        assertThat(found).hasSizeGreaterThan(100);
        assertThat(found.getFirst().details()).isSameAs(found.getLast().details());
    }

    @Test
    @Timeout(value = 20, threadMode = SEPARATE_THREAD)
    void ofDatesWithoutEndTheFirstAreTaken() {
        var dates = new StringBuilder();
        for (var nr = 0; nr < 50_000; nr++)
            dates.append(",2026%02d%02dT%02d%02d00".formatted(10 + nr % 3, 2 + nr % 28, nr % 24, nr % 59));
        assertThat(events(event("DTSTART:20261001T100000\nDURATION:PT1H\nRDATE:" + dates.substring(1))))
                .hasSize(CalendarReader.MOST);
        assertThat(events(event("DTSTART:20261109T100000\nRRULE:FREQ=DAILY;BYHOUR=" + list(24) + ";BYMINUTE=" + list(60)
                        + ";BYSECOND=" + list(60) + ";BYSETPOS=-1")))
                .hasSize(1);
    }

    private static String list(int until) {
        return IntStream.range(0, until).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    @Test
    @Timeout(value = 20, threadMode = SEPARATE_THREAD)
    void aFileOfRulesWithoutADateIsReadInAWhile() {
        var rules = new StringBuilder();
        for (var nr = 0; nr < 6000; nr++)
            rules.append("BEGIN:VEVENT\nUID:").append(nr).append("""

                    DTSTART:00010101T100000
                    RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=1
                    END:VEVENT
                    """);
        assertThat(events(rules.toString())).isEmpty();
    }

    @Test
    @Timeout(value = 20, threadMode = SEPARATE_THREAD)
    void aTimeZoneThatChangesEverySecondIsNotReckonedWith() {
        assertThat(starts(events("""
                        BEGIN:VTIMEZONE
                        TZID:Nergens
                        BEGIN:STANDARD
                        DTSTART:16010101T030000
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        RRULE:FREQ=SECONDLY
                        END:STANDARD
                        END:VTIMEZONE
                        """, event("DTSTART;TZID=Nergens:20261109T100000"))))
                .containsExactly("2026-11-09T10:00");
    }

    @Test
    void whatLastsForYearsIsNoGathering() {
        assertThat(events(event("DTSTART:20261109T100000\nDTEND:20361109T100000")))
                .isEmpty();
        assertThat(events(event("DTSTART;VALUE=DATE:20261109\nDTEND;VALUE=DATE:20261209")))
                .hasSize(1);
    }

    @Test
    void aDayIsOneOfTheHoodWhateverClockTheCalendarHas() {
        var found = events("X-WR-TIMEZONE:America/New_York\n", event("DTSTART;VALUE=DATE:20261109"));
        assertThat(starts(found)).containsExactly("2026-11-09T00:00");
        assertThat(found.getFirst().ends()).isEqualTo("2026-11-09T23:00:00Z");
        assertThat(found.getFirst().allDay()).isTrue();
        assertThat(events(event("DTSTART:20261109T000000")).getFirst().allDay()).isFalse();
    }

    @Test
    void aChangeFromADateOnIsOfAllThatFollowUnlessOneOfThoseDiffers() {
        var found = events(
                event("DTSTART:20261109T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4"),
                event("RECURRENCE-ID:20261130T100000\nDTSTART:20261201T090000"),
                event("RECURRENCE-ID;RANGE=THISANDFUTURE:20261116T100000\nDTSTART:20261116T140000\nDURATION:PT2H")
                        .replace("Iets", "Anders"));
        assertThat(starts(found))
                .containsExactly("2026-11-09T10:00", "2026-11-16T14:00", "2026-11-23T14:00", "2026-12-01T09:00");
        assertThat(found.stream().map(CalendarEvent::title)).containsExactly("Iets", "Anders", "Anders", "Iets");
        assertThat(found.get(2).ends()).isEqualTo("2026-11-23T15:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whateverIsBrokenInAFileItIsReadOrSaidToBeNone(int seed) {
        var random = new Random(seed);
        var whole = """
                BEGIN:VCALENDAR
                VERSION:2.0
                X-WR-TIMEZONE:Europe/Amsterdam
                BEGIN:VTIMEZONE
                TZID:Hier
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:een
                SUMMARY:Iets
                DTSTART;TZID=Hier:20261109T100000
                DURATION:PT1H
                RRULE:FREQ=MONTHLY;BYDAY=2MO;BYSETPOS=1;COUNT=4;WKST=SU
                RDATE;VALUE=PERIOD:20261110T100000Z/PT1H,20261111T100000Z/PT1H
                EXDATE;VALUE=DATE:20261214
                END:VEVENT
                BEGIN:VEVENT
                UID:een
                RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261214
                DTSTART;VALUE=DATE:20261215
                DTEND;VALUE=DATE:20261216
                END:VEVENT
                END:VCALENDAR
                """;
        var signs = ":;=,-+/\n\"TZ0129AÉ\0";
        for (var nr = 0; nr < 1000; nr++) {
            var broken = new StringBuilder(whole);
            for (var blow = random.nextInt(4); blow >= 0; blow--) {
                var at = random.nextInt(broken.length());
                var sign = String.valueOf(signs.charAt(random.nextInt(signs.length())));
                broken.replace(at, Math.min(broken.length(), at + random.nextInt(8)), sign);
            }
            if (CalendarParts.of(broken.toString()).isEmpty()) continue;
            assertThat(read(broken.toString())).allMatch(found -> found.ends().isAfter(found.starts()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!doctype html><title>Log in</title>", "{}", "BEGIN:VCARD\nEND:VCARD\n", "\0\1\2"})
    void whatIsNoCalendarIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(NoSuchElementException.class);
    }
}
