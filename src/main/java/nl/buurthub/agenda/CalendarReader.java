package nl.buurthub.agenda;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.time.DateTimeException;
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

    /** What is there once is the same when it is moved. */
    private static final Instant ONCE = Instant.EPOCH;

    private static final Logger LOG = LogManager.getLogger();

    private final ZoneId hood;
    private final Instant from;
    private final Instant until;
    private final String organisation;
    private final Map<Key, Happening> found = new LinkedHashMap<>();
    private int steps = EventDates.MOST_STEPS;

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
    static List<Happening> read(String text, ZoneId hood, Instant from, Instant until, String organisation) {
        var reader = new CalendarReader(hood, from, until, organisation);
        for (var calendar : parse(text, hood)) reader.read(calendar);
        return reader.found.values().stream()
                .filter(happening -> happening.ends().isAfter(from))
                .filter(happening -> happening.starts().isBefore(until))
                .sorted(Comparator.comparing(Happening::starts))
                .limit(MOST)
                .toList();
    }

    private static List<ICalendar> parse(String text, ZoneId hood) {
        try (var reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone(hood));
            var calendars = reader.readAll();
            if (calendars.isEmpty()) throw SourceTrouble.UNREADABLE.failure();
            return calendars;
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw SourceTrouble.UNREADABLE.failure();
        }
    }

    private void read(ICalendar calendar) {
        var own = calendar.getExperimentalProperty("X-WR-TIMEZONE");
        var usual = WallClock.named(own == null ? null : own.getValue()).orElse(new WallClock.Known(hood));
        var overrides = new ArrayList<VEvent>();
        var dates = new HashMap<String, EventDates>();
        for (var event : calendar.getEvents()) {
            if (event.getDateStart() == null || event.getDateStart().getValue() == null) continue;
            if (event.getRecurrenceId() != null) overrides.add(event);
            else passOver(() -> dates.put(EventWords.uid(event), master(event, calendar.getTimezoneInfo(), usual)));
        }
        for (var event : overrides)
            passOver(() -> override(event, dates.get(EventWords.uid(event)), calendar.getTimezoneInfo(), usual));
    }

    /** One that makes no sense doesn't keep the others out. */
    private static void passOver(Runnable event) {
        try {
            event.run();
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException | IllegalStateException nonsense) {
            LOG.info("an event of a calendar is passed over: {}", nonsense.toString());
        }
    }

    private EventDates master(VEvent event, TimezoneInfo zones, WallClock usual) {
        var dates = new EventDates(event, zones, usual);
        var moments = dates.between(from, until, steps);
        steps -= dates.steps();
        for (var occurs : moments) put(event, dates, dates.comesBack() ? occurs : ONCE, occurs);
        return dates;
    }

    /** One date that differs from what the rule says. */
    private void override(VEvent event, @Nullable EventDates master, TimezoneInfo zones, WallClock usual) {
        var dates = new EventDates(event, zones, usual);
        var named = dates.recurrenceId();
        var occurs = named.hasTime() || master == null ? named.moment() : master.on(named.day());
        found.remove(new Key(EventWords.uid(event), occurs));
        put(event, dates, occurs, dates.starts());
    }

    private void put(VEvent event, EventDates dates, Instant occurs, Instant starts) {
        if (EventWords.isPrivate(event)) return;
        var words = new EventWords(event, organisation);
        var uid = EventWords.uid(event);
        found.put(
                new Key(uid, occurs),
                new Happening(
                        uid,
                        occurs,
                        starts,
                        dates.ends(starts),
                        words.title(),
                        words.details(),
                        words.venue(),
                        words.cancelled()));
    }
}
