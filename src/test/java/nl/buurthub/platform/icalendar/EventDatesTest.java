package nl.buurthub.platform.icalendar;

import static nl.buurthub.platform.icalendar.ReadCalendar.event;
import static nl.buurthub.platform.icalendar.ReadCalendar.events;
import static nl.buurthub.platform.icalendar.ReadCalendar.starts;
import static nl.buurthub.platform.icalendar.ReadCalendar.times;
import static nl.buurthub.platform.icalendar.ReadCalendar.titles;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When things of a calendar are, and for how long. */
class EventDatesTest {

    @Test
    void aDayAsTheEndOfARuleIsAllOfThatDayWhereItIs() {
        assertThat(starts(events(event(
                        "een", "DTSTART;TZID=Europe/Amsterdam:20261006T193000", "RRULE:FREQ=WEEKLY;UNTIL=20261020"))))
                .containsExactly("2026-10-06T19:30", "2026-10-13T19:30", "2026-10-20T19:30");
        assertThat(starts(events(event(
                        "een", "DTSTART;TZID=America/New_York:20261102T200000", "RRULE:FREQ=DAILY;UNTIL=20261103"))))
                .containsExactly("2026-11-03T02:00", "2026-11-04T02:00");
        assertThat(starts(
                        events(event("een", "DTSTART;VALUE=DATE:20261109", "RRULE:FREQ=DAILY;UNTIL=20261110T000000Z"))))
                .containsExactly("2026-11-09T00:00", "2026-11-10T00:00");
        assertThat(starts(
                        events(event("een", "DTSTART;VALUE=DATE:20261109", "RRULE:FREQ=DAILY;UNTIL=20261109T230000Z"))))
                .containsExactly("2026-11-09T00:00", "2026-11-10T00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXDATE;VALUE=DATE:20261117",
                "EXDATE:20261117T000000Z",
                "EXDATE:20261116T230000Z",
                "EXDATE:20261117T000000",
                "EXDATE;TZID=America/New_York:20261117T000000",
                "EXDATE;TZID=Europe/Amsterdam:20261117T100000"
            })
    void aDayThatIsLeftOutIsThatDayHoweverItIsWritten(String line) {
        assertThat(starts(events(event("een", "DTSTART;VALUE=DATE:20261110", "RRULE:FREQ=WEEKLY;COUNT=3", line))))
                .containsExactly("2026-11-10T00:00", "2026-11-24T00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RDATE;VALUE=DATE:20261117",
                "RDATE:20261117Z",
                "RDATE:20261117T000000Z",
                "RDATE:20261116T230000Z",
                "RDATE;TZID=America/New_York:20261117T000000"
            })
    void aDayThatIsAddedIsThatDayHoweverItIsWritten(String line) {
        assertThat(times(events(event("een", "DTSTART;VALUE=DATE:20261110", line))))
                .containsExactly("2026-11-10T00:00/2026-11-11T00:00", "2026-11-17T00:00/2026-11-18T00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RECURRENCE-ID;VALUE=DATE:20261117",
                "RECURRENCE-ID:20261117T000000Z",
                "RECURRENCE-ID:20261116T230000Z",
                "RECURRENCE-ID;TZID=America/New_York:20261117T000000"
            })
    void aDayThatIsMovedIsThatDayHoweverItIsWritten(String line) {
        assertThat(starts(events(
                        event("een", "DTSTART;VALUE=DATE:20261110", "RRULE:FREQ=WEEKLY;COUNT=3"),
                        event("een", "DTSTART;VALUE=DATE:20261118", line))))
                .containsExactly("2026-11-10T00:00", "2026-11-18T00:00", "2026-11-24T00:00");
    }

    @Test
    void aDateThatIsAddedWithAnEndOfItsOwnEndsThen() {
        assertThat(times(events(event(
                        "een",
                        "DTSTART:20261109T100000",
                        "DURATION:PT1H",
                        "RDATE;VALUE=PERIOD:20261110T100000/PT3H,20261111T100000/20261111T103000",
                        "RDATE:20261112T100000"))))
                .containsExactly(
                        "2026-11-09T10:00/2026-11-09T11:00",
                        "2026-11-10T10:00/2026-11-10T13:00",
                        "2026-11-11T10:00/2026-11-11T10:30",
                        "2026-11-12T10:00/2026-11-12T11:00");
    }

    @Test
    void aDateWithAnEndOfItsOwnIsThereUntilThat() {
        assertThat(times(events(event(
                        "een", "DTSTART:20260901T100000", "DURATION:PT1H", "RDATE;VALUE=PERIOD:20260920T100000/P14D"))))
                .containsExactly("2026-09-20T10:00/2026-10-04T10:00");
    }

    @Test
    void daysAndWeeksAreAsLongAsTheyAreOnTheClock() {
        assertThat(times(events(
                        event("dag", "DTSTART;TZID=Europe/Amsterdam:20261024T180000", "DURATION:P1D"),
                        event("uren", "DTSTART;TZID=Europe/Amsterdam:20261024T190000", "DURATION:PT24H"),
                        event("week", "DTSTART;TZID=Europe/Amsterdam:20261024T200000", "DURATION:P1W"),
                        event("meer", "DTSTART;TZID=Europe/Amsterdam:20261024T210000", "DURATION:P1DT1H"))))
                .containsExactly(
                        "2026-10-24T18:00/2026-10-25T18:00",
                        "2026-10-24T19:00/2026-10-25T18:00",
                        "2026-10-24T20:00/2026-10-31T20:00",
                        "2026-10-24T21:00/2026-10-25T22:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART;TZID=Europe/Amsterdam:20261109T000000\r\nDTEND;TZID=Europe/Amsterdam:20261110T000000",
                "DTSTART;TZID=Europe/Amsterdam:20261109T000000\r\nDTEND;TZID=Europe/Amsterdam:20261109T000000",
                "DTSTART:20261109T000000",
                "DTSTART:20261108T230000Z\r\nDTEND:20261109T230000Z",
                "DTSTART:20261109T000000Z\r\nDTEND:20261110T000000Z",
                "DTSTART:20261109T000000Z\r\nDURATION:P1D"
            })
    void whatOutlookSaysIsAllDayIsSo(String when) {
        for (var flag : new String[] {"X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:true"}) {
            var found = events(event("een", when, flag));
            assertThat(times(found)).containsExactly("2026-11-09T00:00/2026-11-10T00:00");
            assertThat(found.getFirst().allDay()).isTrue();
        }
        assertThat(events(event("een", when, "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE"))
                        .getFirst()
                        .allDay())
                .isFalse();
    }

    @Test
    void ofWhatIsSaidTwiceTheLatestIsMeantWhateverTheOrder() {
        var cancelled = event("een", "SUMMARY:Af", "DTSTART:20261109T100000", "SEQUENCE:2", "STATUS:CANCELLED");
        var before = event("een", "SUMMARY:Door", "DTSTART:20261109T100000");
        assertThat(titles(events(cancelled, before))).containsExactly("Af");
        assertThat(titles(events(before, cancelled))).containsExactly("Af");
        var stamped = event("een", "SUMMARY:Later", "DTSTART:20261109T100000").replace("20260901T", "20260902T");
        assertThat(titles(events(stamped, before))).containsExactly("Later");
        assertThat(titles(events(stamped, cancelled))).containsExactly("Af");
    }

    @Test
    void ofASeriesThatWasChangedTheOneBeforeIsGone() {
        assertThat(starts(events(
                        event("een", "DTSTART:20261110T140000", "RRULE:FREQ=WEEKLY;COUNT=2", "SEQUENCE:3"),
                        event("een", "DTSTART:20261109T100000", "RRULE:FREQ=WEEKLY;COUNT=2", "SEQUENCE:1"))))
                .containsExactly("2026-11-10T14:00", "2026-11-17T14:00");
    }

    @Test
    void ofADateThatWasMovedTwiceTheLatestIsMeant() {
        assertThat(starts(events(
                        event("een", "DTSTART:20261109T100000", "RRULE:FREQ=WEEKLY;COUNT=2"),
                        event("een", "DTSTART:20261118T150000", "RECURRENCE-ID:20261116T100000", "SEQUENCE:2"),
                        event("een", "DTSTART:20261117T120000", "RECURRENCE-ID:20261116T090000Z", "SEQUENCE:1"))))
                .containsExactly("2026-11-09T10:00", "2026-11-18T15:00");
    }

    @Test
    void ofASeriesThatIsCalledOffNoDateGoesOn() {
        assertThat(events(
                        event(
                                "een",
                                "DTSTART:20261109T100000",
                                "RRULE:FREQ=WEEKLY;COUNT=2",
                                "SEQUENCE:2",
                                "STATUS:CANCELLED"),
                        event("een", "DTSTART:20261117T120000", "RECURRENCE-ID:20261116T100000", "SEQUENCE:1")))
                .hasSize(2)
                .allMatch(CalendarEvent::cancelled);
    }
}
