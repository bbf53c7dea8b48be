package nl.buurthub.agenda.calendars;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.RecurrenceId;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
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
        return file.calendar.write();
    }

    /** For who comes back for it every hour. */
    static String named(String name, List<CalendarDate> dates, HostNames hostNames, Language language) {
        var file = new CalendarFile(hostNames, language).named(name);
        dates.forEach(file::add);
        return file.calendar.write();
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
        return file.calendar.write();
    }

    private CalendarFile named(String name) {
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(Duration.builder().hours(1).build()).setParameter("VALUE", "DURATION");
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        return this;
    }

    private void add(CalendarDate date) {
        calendar.addEvent(event(
                date,
                date.card().id(),
                date.card().when().starts(),
                date.card().when().ends()));
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
        var left = addRule(series, example.get(), of);
        left.forEach(this::add);
    }

    /** @return those that aren't of the rule */
    private List<CalendarDate> addRule(UUID series, CalendarDate example, Map<Instant, CalendarDate> dates) {
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
        return List.copyOf(dates.values());
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
