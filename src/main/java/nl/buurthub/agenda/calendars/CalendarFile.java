package nl.buurthub.agenda.calendars;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceId;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringState;
import nl.buurthub.agenda.Recurrence;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.web.HostNames;

/** Gatherings as a file of RFC 5545, for people's own calendars. Nobody's name is in it. */
final class CalendarFile {

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final HostNames hostNames;
    private final Messages texts;
    private final ICalendar calendar = new ICalendar();
    private final CalendarZones zones = new CalendarZones(calendar);

    private CalendarFile(HostNames hostNames, Language language) {
        this.hostNames = hostNames;
        this.texts = Messages.in(language);
        calendar.setProductId("-//Buurthub//Agenda//" + language.word().toUpperCase(Locale.ROOT));
    }

    /** Each date by itself. */
    static String of(List<CalendarDate> dates, HostNames hostNames, Language language) {
        var file = new CalendarFile(hostNames, language);
        dates.forEach(file::add);
        return file.written();
    }

    /** For who comes back for it every hour. */
    static String named(String name, List<CalendarDate> dates, HostNames hostNames, Language language) {
        var file = new CalendarFile(hostNames, language).named(name);
        dates.forEach(file::add);
        return file.written();
    }

    /** What comes back as one event with a rule, dates that are left out, and dates that differ. */
    static String withSeries(String name, List<CalendarDate> dates, HostNames hostNames, Language language) {
        var file = new CalendarFile(hostNames, language).named(name);
        dates.stream().filter(date -> date.card().when().series() == null).forEach(file::add);
        dates.stream()
                .filter(date -> date.card().when().series() != null)
                .collect(Collectors.groupingBy(
                        date -> date.card().when().series(), LinkedHashMap::new, Collectors.toList()))
                .forEach(file::add);
        return file.written();
    }

    private CalendarFile named(String name) {
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(Duration.builder().hours(1).build()).setParameter("VALUE", "DURATION");
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        return this;
    }

    /** A date of a series is one of it also where the others aren't: who has both files sees it once. */
    private void add(CalendarDate date) {
        var when = date.card().when();
        if (when.series() == null) calendar.addEvent(event(date, date.card().id(), when.starts(), when.ends()));
        else addOverride(when.series(), date);
    }

    private void add(UUID series, List<CalendarDate> dates) {
        var inOrder = dates.stream()
                .sorted(Comparator.comparing(CalendarDate::occurs))
                .toList();
        var example = inOrder.stream().filter(CalendarDate::asPlanned).findFirst();
        if (dates.size() == 1 || example.isEmpty()) {
            dates.forEach(this::add);
            return;
        }
        var of = inOrder.stream()
                .collect(Collectors.toMap(CalendarDate::occurs, date -> date, (a, _) -> a, LinkedHashMap::new));
        addRule(series, example.get(), of);
    }

    private void addRule(UUID series, CalendarDate example, Map<Instant, CalendarDate> dates) {
        Instant first = dates.keySet().iterator().next();
        Instant last = dates.keySet().stream().reduce(first, (_, later) -> later);
        var zone = example.zone();
        var rule = Objects.requireNonNull(example.card().when().repeats()).replaceAll(";(?:COUNT|UNTIL)=[^;]+", "");
        var moments =
                Recurrence.of(rule, LocalDateTime.ofInstant(first, zone), zone).until(last);
        var length = java.time.Duration.between(
                example.card().when().starts(), example.card().when().ends());
        var master = event(example, series, first, first.plus(length));
        master.setRecurrenceRule(Recurrence.parse(rule + ";UNTIL=" + UNTIL.format(last)));
        moments.stream()
                .filter(moment -> !dates.containsKey(moment))
                .forEach(moment -> leaveOut(master, moment, example));
        calendar.addEvent(master);
        for (var moment : moments) {
            var date = dates.remove(moment);
            if (date != null && !date.like(example)) addOverride(series, date);
        }
        for (var date : dates.values()) addBesideRule(series, master, date, example);
    }

    private void addBesideRule(UUID series, VEvent master, CalendarDate date, CalendarDate example) {
        var added = new RecurrenceDates();
        added.getDates().add(new ICalDate(Date.from(date.occurs()), true));
        zones.in(date.zone(), added);
        master.addRecurrenceDates(added);
        if (!date.like(example)) addOverride(series, date);
    }

    private void leaveOut(VEvent master, Instant moment, CalendarDate example) {
        var exception = new ExceptionDates();
        exception.getValues().add(new ICalDate(Date.from(moment), true));
        zones.in(example.zone(), exception);
        master.addExceptionDates(exception);
    }

    private void addOverride(UUID series, CalendarDate date) {
        var event = event(
                date, series, date.card().when().starts(), date.card().when().ends());
        var occurs = new RecurrenceId(Date.from(date.occurs()), true);
        zones.in(date.zone(), occurs);
        event.setRecurrenceId(occurs);
        calendar.addEvent(event);
    }

    private VEvent event(CalendarDate date, UUID uid, Instant starts, Instant ends) {
        var card = date.card();
        var event = new VEvent();
        event.setUid(uid + "@buurthub");
        event.setDateTimeStamp(Date.from(date.changed()));
        event.setLastModified(Date.from(date.changed()));
        event.setCreated(Date.from(card.by().planned()));
        event.setSequence(date.sequence());
        if (card.when().allDay()) {
            event.setDateStart(new DateStart(day(starts, date)));
            event.setDateEnd(new DateEnd(day(ends, date)));
        } else {
            zones.in(date.zone(), event.setDateStart(Date.from(starts)));
            zones.in(date.zone(), event.setDateEnd(Date.from(ends)));
        }
        event.setSummary(card.what().title());
        event.setLocation(
                card.where().place() instanceof Place.Street street
                        ? card.where().venue() + ", " + street.street()
                        : card.where().venue());
        event.setUrl(page(card));
        event.setDescription(description(date));
        event.setStatus(status(date));
        return event;
    }

    private String page(GatheringCard card) {
        return hostNames.pagesOf(card.hood()) + "/agenda/" + card.id();
    }

    /** The library folds by letters, of which one may be four octets. */
    private String written() {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(text.toString());
    }

    private static ICalDate day(Instant midnight, CalendarDate date) {
        var day = midnight.atZone(date.zone());
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static Status status(CalendarDate date) {
        if (date.card().status().state() == GatheringState.CANCELLED) return Status.cancelled();
        return date.waits() ? Status.tentative() : Status.confirmed();
    }

    private String description(CalendarDate date) {
        var card = date.card();
        var cancelled = card.status().state() == GatheringState.CANCELLED;
        return Stream.of(
                        cancelled
                                ? texts.of("calendar.cancelled") + " "
                                        + card.status().reason()
                                : "",
                        date.waits() ? texts.of("calendar.waits") : "",
                        card.what().rich().plain(),
                        card.what().cost(),
                        card.where().accessibility(),
                        page(card))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
