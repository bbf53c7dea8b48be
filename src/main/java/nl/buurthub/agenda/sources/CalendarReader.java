package nl.buurthub.agenda.sources;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a file of RFC 5545 says there is to do in a while, as Google, Outlook, Apple and others write it. Times without a zone
 * are meant by the calendar's own clock if it names one, else by the hood's.
 */
final class CalendarReader {

    static final int MOST = 500;

    /** Of all that are looked at the first so many are taken. */
    private static final int MOST_DATES = 10 * MOST;

    private static final int MOST_EVENTS = 5000;

    /** What is there once is the same when it is moved. */
    private static final Instant ONCE = Instant.EPOCH;

    /** What is said of a date alone is said last. */
    private static final Comparator<VEvent> FIRST_WHAT_FOLLOWS = Comparator.<VEvent, Boolean>comparing(
                    event -> event.getRecurrenceId().getRange() == null)
            .thenComparing(event -> event.getRecurrenceId().getValue());

    private static final Logger LOG = LogManager.getLogger();

    private final ZoneId hood;
    private final Instant from;
    private final Instant until;
    private final String organisation;
    private final Map<Key, CalendarEvent> found = new LinkedHashMap<>();
    private int steps = EventDates.MOST_STEPS;
    private int events = MOST_EVENTS;
    private int passedOver;

    private record Key(String uid, Instant occurs) {}

    private CalendarReader(ZoneId hood, Instant from, Instant until, String organisation) {
        this.hood = hood;
        this.from = from;
        this.until = until;
        this.organisation = organisation;
    }

    /**
     * @param from only what ends after it
     * @param until and begins before it
     * @param organisation whose calendar it is: things are there unless they say where
     * @return in order of start, and no more than {@link #MOST}
     * @throws SourceTrouble.Failure for what is no calendar
     */
    static List<CalendarEvent> read(String text, ZoneId hood, Instant from, Instant until, String organisation) {
        var reader = new CalendarReader(hood, from, until, organisation);
        for (var calendar : parse(text, hood)) reader.read(calendar);
        if (reader.passedOver > 0) LOG.info("{} events of a calendar are passed over", reader.passedOver);
        return reader.found.values().stream()
                .filter(event -> event.ends().isAfter(from))
                .filter(event -> event.starts().isBefore(until))
                .sorted(Comparator.comparing(CalendarEvent::starts))
                .limit(MOST)
                .toList();
    }

    private static List<ICalendar> parse(String text, ZoneId hood) {
        try (var reader = new BoundedReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(hood));
            var calendars = reader.read();
            if (calendars.isEmpty()) throw SourceTrouble.UNREADABLE.failure();
            return calendars;
        } catch (IOException | RuntimeException | AssertionError broken) {
            throw SourceTrouble.UNREADABLE.failure();
        }
    }

    private void read(ICalendar calendar) {
        var own = calendar.getExperimentalProperty("X-WR-TIMEZONE");
        var here = new WallClock.Known(hood);
        var usual = WallClock.named(own == null ? null : own.getValue()).orElse(here);
        var clocks = new EventClocks(calendar.getTimezoneInfo(), usual, here);
        var overrides = new ArrayList<VEvent>();
        var dates = new HashMap<String, EventDates>();
        for (var event : calendar.getEvents()) {
            if (event.getDateStart() == null || event.getDateStart().getValue() == null) continue;
            if (events-- <= 0) break;
            if (event.getRecurrenceId() != null) overrides.add(event);
            else passOver(() -> dates.put(EventWords.uid(event), master(event, clocks)));
        }
        overrides.sort(FIRST_WHAT_FOLLOWS);
        for (var event : overrides) passOver(() -> override(event, dates.get(EventWords.uid(event)), clocks));
    }

    /** One that makes no sense doesn't keep the others out. The library asserts what a file can break. */
    private void passOver(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException | AssertionError nonsense) {
            passedOver++;
            LOG.debug("an event of a calendar makes no sense", nonsense);
        }
    }

    private EventDates master(VEvent event, EventClocks clocks) {
        var dates = new EventDates(event, clocks);
        var moments = dates.between(from, until, MOST, steps);
        steps -= dates.steps();
        var words = EventWords.of(event, organisation);
        for (var occurs : moments) put(words, dates, dates.comesBack() ? occurs : ONCE, occurs);
        return dates;
    }

    /** One date that differs from what the rule says, or all from that one on. */
    private void override(VEvent event, @Nullable EventDates master, EventClocks clocks) {
        var dates = new EventDates(event, clocks);
        var named = dates.recurrenceId();
        var occurs = named.hasTime() || master == null ? named.moment() : master.on(named.day());
        var words = EventWords.of(event, organisation);
        if (dates.changesWhatFollows())
            found.keySet().stream()
                    .filter(key -> key.uid().equals(words.uid()) && key.occurs().isAfter(occurs))
                    .toList()
                    .forEach(key -> put(words, dates, key.occurs(), dates.moved(key.occurs())));
        put(words, dates, occurs, dates.starts());
    }

    private void put(EventWords words, EventDates dates, Instant occurs, Instant starts) {
        var key = new Key(words.uid(), occurs);
        found.remove(key);
        if (words.isPrivate() || found.size() >= MOST_DATES) return;
        found.put(
                key,
                new CalendarEvent(
                        words.uid(),
                        occurs,
                        starts,
                        dates.ends(starts),
                        dates.allDay(),
                        words.title(),
                        words.details(),
                        words.venue(),
                        words.cancelled()));
    }
}
