package nl.buurthub.agenda.calendars;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringState;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as it goes into somebody's own calendar.
 *
 * @param occurs the moment that the rule of its series gave
 * @param sequence how often it was changed
 * @param zone its hood's
 * @param waits that its reader is in the line, and may not come
 */
public record CalendarDate(GatheringCard card, @Nullable Instant occurs, int sequence, ZoneId zone, boolean waits) {

    public Instant changed() {
        return card.edited() == null ? card.planned() : card.edited();
    }

    /** When and as its series says. */
    public boolean asPlanned() {
        return card.state() == GatheringState.PLANNED && card.starts().equals(occurs);
    }

    /** That it is told all of by telling the other, at its own moment. */
    public boolean like(CalendarDate other) {
        return asPlanned()
                && lasts() == other.lasts()
                && card.title().equals(other.card.title())
                && card.rich().equals(other.card.rich())
                && card.venue().equals(other.card.venue())
                && card.cost().equals(other.card.cost())
                && card.accessibility().equals(other.card.accessibility())
                && Objects.equals(card.place(), other.card.place());
    }

    private long lasts() {
        return card.ends().getEpochSecond() - card.starts().getEpochSecond();
    }
}
