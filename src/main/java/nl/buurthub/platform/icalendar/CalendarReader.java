package nl.buurthub.platform.icalendar;

import biweekly.ICalVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurthub.platform.icalendar.EventSpan.Moment;
import nl.buurthub.platform.icalendar.PassedOver.Reason;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a file of RFC 5545 says there is to do in a while, as Google, Outlook, Apple and others write it. Times without a zone
 * are meant by the calendar's own clock if it names one, else by the one where it is read.
 */
public final class CalendarReader {

    public static final int MOST = 500;

    /** Of all that are looked at the first so many are taken. */
    private static final int MOST_DATES = 10 * MOST;

    private static final int MOST_EVENTS = 5000;

    /** What is there once is the same when it is moved. */
    private static final Instant ONCE = Instant.EPOCH;

    /** What is said of a date alone is said last. */
    private static final Comparator<Revision> FIRST_WHAT_FOLLOWS = Comparator.<Revision, Boolean>comparing(
                    revision -> !revision.dates().changesWhatFollows())
            .thenComparing(revision -> revision.dates().recurrenceId().moment());

    private static final Logger LOG = LogManager.getLogger();

    private final ZoneId here;
    private final Instant from;
    private final Instant until;
    private final String organisation;
    private final PassedOver passedOver = new PassedOver();
    private final NamedZones zones = new NamedZones();
    private final DescribedClocks described = new DescribedClocks();
    private final Map<String, Revision> masters = new LinkedHashMap<>();
    private final Map<DateOf, Revision> overrides = new LinkedHashMap<>();
    private final Map<Key, CalendarEvent> found = new LinkedHashMap<>();
    private int steps = EventDates.MOST_STEPS;
    private int events = MOST_EVENTS;

    /** A date of an event, and whether those after it are changed too. */
    private record DateOf(String uid, Instant date, boolean changesWhatFollows) {}

    private record Key(String uid, Instant occurs) {}

    private CalendarReader(ZoneId here, Instant from, Instant until, String organisation) {
        this.here = here;
        this.from = from;
        this.until = until;
        this.organisation = organisation;
    }

    /** @param events in order of start, and no more than {@link #MOST} */
    public record Reading(List<CalendarEvent> events, PassedOver.Summary passedOver) {}

    /**
     * @param text of whole lines
     * @param from only what ends after it
     * @param until and begins before it
     * @param organisation whose calendar it is: things are there unless they say where
     * @return nothing for what is no calendar
     */
    public static Optional<Reading> read(String text, ZoneId here, Instant from, Instant until, String organisation) {
        var calendars = CalendarParts.of(text);
        if (calendars.isEmpty()) return Optional.empty();
        var reader = new CalendarReader(here, from, until, organisation);
        calendars.forEach(reader::read);
        reader.putAll();
        return Optional.of(reader.reading());
    }

    private Reading reading() {
        var inOrder = found.values().stream()
                .filter(event -> event.ends().isAfter(from))
                .filter(event -> event.starts().isBefore(until))
                .sorted(Comparator.comparing(CalendarEvent::starts))
                .toList();
        if (events < 0 || inOrder.size() > MOST) passedOver.add("", Reason.TOO_MANY);
        return new Reading(inOrder.stream().limit(MOST).toList(), passedOver.summary());
    }

    private void read(CalendarParts calendar) {
        var clocks = new EventClocks(calendar, zones, described.of(calendar), here, passedOver);
        var version = calendar.property("VERSION").map(ICalVersion::get).orElse(ICalVersion.V2_0);
        for (var lines : calendar.events()) {
            if (events-- <= 0) return;
            read(lines, version, clocks);
        }
    }

    /** One that makes no sense doesn't keep the others out. The library asserts what a file can break. */
    private void read(EventLines lines, ICalVersion version, EventClocks clocks) {
        var reasons = EnumSet.noneOf(Reason.class);
        try {
            var event = lines.event(version, reasons::add);
            var dates = new EventDates(event, new EventTimes(clocks, reasons::add));
            keep(Revision.of(event, EventWords.of(event, organisation), dates), reasons);
        } catch (RuntimeException | AssertionError nonsense) {
            LOG.debug("an event of a calendar makes no sense", nonsense);
            reasons.add(Reason.WHEN);
        }
        if (!reasons.isEmpty() && !lines.isPrivate()) reasons.forEach(reason -> passedOver.add(lines.title(), reason));
    }

    /** What is wrong with what is over is nothing to tell. */
    private void keep(Revision revision, Set<Reason> reasons) {
        var dates = revision.dates();
        var isOver = !dates.comesBack() && !dates.first().ends().isAfter(from);
        if (isOver && !reasons.contains(Reason.REPEATS)) reasons.clear();
        if (dates.span().length().isTooLong()) {
            if (!isOver) reasons.add(Reason.TOO_LONG);
        } else if (revision.isOfADate()) overrides.merge(dateOf(revision), revision, Revision::latest);
        else masters.merge(revision.words().uid(), revision, Revision::latest);
    }

    private static DateOf dateOf(Revision revision) {
        var dates = revision.dates();
        return new DateOf(revision.words().uid(), dates.recurrenceId().moment(), dates.changesWhatFollows());
    }

    private void putAll() {
        masters.values().forEach(master -> sensibly(master, () -> putAll(master)));
        overrides.values().stream()
                .sorted(FIRST_WHAT_FOLLOWS)
                .forEach(ofDate -> sensibly(
                        ofDate, () -> put(ofDate, masters.get(ofDate.words().uid()))));
    }

    private void sensibly(Revision revision, Runnable put) {
        try {
            put.run();
        } catch (RuntimeException | AssertionError nonsense) {
            LOG.debug("a date of a calendar makes no sense", nonsense);
            if (!revision.words().isPrivate()) passedOver.add(revision.words().title(), Reason.WHEN);
        }
    }

    private void putAll(Revision master) {
        var dates = master.dates();
        var moments = dates.between(from, until, MOST + 1, steps);
        steps -= dates.steps();
        for (var moment : moments) put(master, dates.comesBack() ? moment.starts() : ONCE, moment);
    }

    /** One date that differs from what the rule says, or all from that one on. */
    private void put(Revision ofDate, @Nullable Revision master) {
        if (master != null && master.callsOff(ofDate)) return;
        var dates = ofDate.dates();
        var named = dates.recurrenceId();
        var occurs = master == null ? named.moment() : master.dates().named(named);
        if (dates.changesWhatFollows())
            found.keySet().stream()
                    .filter(key -> key.uid().equals(ofDate.words().uid())
                            && key.occurs().isAfter(occurs))
                    .toList()
                    .forEach(key -> put(ofDate, key.occurs(), dates.moved(key.occurs())));
        put(ofDate, occurs, dates.first());
    }

    private void put(Revision revision, Instant occurs, Moment moment) {
        var words = revision.words();
        var key = new Key(words.uid(), occurs);
        found.remove(key);
        if (words.isPrivate() || found.size() >= MOST_DATES) return;
        found.put(
                key,
                new CalendarEvent(
                        words.uid(),
                        occurs,
                        moment.starts(),
                        moment.ends(),
                        revision.dates().span().allDay(),
                        words.title(),
                        words.details(),
                        words.venue(),
                        words.cancelled()));
    }
}
