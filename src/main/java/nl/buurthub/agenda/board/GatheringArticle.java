package nl.buurthub.agenda.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringState;
import nl.buurthub.pages.source.Article;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;

/** A gathering on a page: when and where first, and an Event to search engines. By the clock on the wall of the hood. */
record GatheringArticle(ZoneId zone, Locale locale) {

    Article article(GatheringCard gathering) {
        var organiser = gathering.by().organiser() != null
                ? gathering.by().organiser()
                : gathering.by().source();
        var name = organiser == null ? null : organiser.name();
        var details = gathering.what().rich().plain();
        var text = when(gathering) + ", " + gathering.where().venue() + (details.isEmpty() ? "" : ". " + details);
        return new Article(
                "/agenda/" + gathering.id(),
                gathering.what().title(),
                text,
                name,
                gathering.what().photos(),
                event(gathering, details));
    }

    private String when(GatheringCard gathering) {
        var starts = gathering.when().starts().atZone(zone);
        if (!gathering.when().allDay())
            return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale).format(starts);
        var day = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        var last = lastDay(gathering);
        var days = day.format(starts) + (last.equals(starts.toLocalDate()) ? "" : " – " + day.format(last));
        return days + ", "
                + Messages.in(Language.preferred(locale.getLanguage())).of("agenda.allDay");
    }

    /** What is all day ends at the midnight after. */
    private LocalDate lastDay(GatheringCard gathering) {
        return gathering.when().ends().atZone(zone).toLocalDate().minusDays(1);
    }

    private Map<String, Object> event(GatheringCard gathering, String details) {
        var event = new LinkedHashMap<String, Object>();
        event.put("@type", "Event");
        event.put("name", gathering.what().title());
        event.put("description", details);
        var starts = gathering.when().starts().atZone(zone);
        event.put(
                "startDate", (gathering.when().allDay() ? starts.toLocalDate() : starts.toOffsetDateTime()).toString());
        var ends = gathering.when().ends().atZone(zone);
        event.put("endDate", (gathering.when().allDay() ? lastDay(gathering) : ends.toOffsetDateTime()).toString());
        event.put(
                "eventStatus",
                gathering.status().state() == GatheringState.CANCELLED
                        ? "https://schema.org/EventCancelled"
                        : "https://schema.org/EventScheduled");
        event.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        event.put(
                "location",
                Map.of(
                        "@type",
                        "Place",
                        "name",
                        gathering.where().venue(),
                        "address",
                        gathering.where().venue()));
        event.put("isAccessibleForFree", gathering.what().cost().isEmpty());
        if (gathering.coming().capacity() != null) {
            event.put("maximumAttendeeCapacity", gathering.coming().capacity());
            event.put(
                    "remainingAttendeeCapacity",
                    left(gathering.coming(), gathering.coming().capacity()));
        }
        if (gathering.by().organiser() != null)
            event.put(
                    "organizer",
                    Map.of("@type", "Person", "name", gathering.by().organiser().name()));
        else if (gathering.by().source() != null)
            event.put(
                    "organizer",
                    Map.of(
                            "@type",
                            "Organization",
                            "name",
                            gathering.by().source().name()));
        return event;
    }

    /** As long as somebody waits, what is free may be kept for them. */
    private static int left(GatheringCard.Coming coming, int capacity) {
        return coming.waiting() > 0 ? 0 : capacity - coming.taken();
    }
}
