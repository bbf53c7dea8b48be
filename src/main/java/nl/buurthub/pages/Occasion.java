package nl.buurthub.pages;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringState;
import nl.buurthub.pages.Shell.Article;
import nl.buurthub.photos.PhotoView;

/** A gathering on a page: when and where first, and an Event to search engines. By the clock on the wall of the hood. */
record Occasion(ZoneId zone, Locale locale) {

    Article article(GatheringCard gathering) {
        var organiser = gathering.organiser() != null ? gathering.organiser() : gathering.source();
        var name = organiser == null ? null : organiser.name();
        var details = gathering.rich().plain();
        var text = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale)
                        .format(gathering.starts().atZone(zone))
                + ", " + gathering.venue() + (details.isEmpty() ? "" : ". " + details);
        var photos = gathering.photos().stream().map(PhotoView::path).toList();
        return new Article(
                "/agenda/" + gathering.id(), gathering.title(), text, name, photos, event(gathering, details));
    }

    private Map<String, Object> event(GatheringCard gathering, String details) {
        var event = new LinkedHashMap<String, Object>();
        event.put("@type", "Event");
        event.put("name", gathering.title());
        event.put("description", details);
        event.put(
                "startDate", gathering.starts().atZone(zone).toOffsetDateTime().toString());
        event.put("endDate", gathering.ends().atZone(zone).toOffsetDateTime().toString());
        event.put(
                "eventStatus",
                gathering.state() == GatheringState.CANCELLED
                        ? "https://schema.org/EventCancelled"
                        : "https://schema.org/EventScheduled");
        event.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        event.put("location", Map.of("@type", "Place", "name", gathering.venue(), "address", gathering.venue()));
        event.put("isAccessibleForFree", gathering.cost().isEmpty());
        if (gathering.capacity() != null) {
            event.put("maximumAttendeeCapacity", gathering.capacity());
            event.put("remainingAttendeeCapacity", gathering.capacity() - gathering.taken());
        }
        if (gathering.organiser() != null)
            event.put(
                    "organizer",
                    Map.of("@type", "Person", "name", gathering.organiser().name()));
        else if (gathering.source() != null)
            event.put(
                    "organizer",
                    Map.of("@type", "Organization", "name", gathering.source().name()));
        return event;
    }
}
