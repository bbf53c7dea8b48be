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
        return card.by().edited() == null ? card.by().planned() : card.by().edited();
    }

    /** When and as its series says. */
    public boolean asPlanned() {
        return card.status().state() == GatheringState.PLANNED
                && card.when().starts().equals(occurs);
    }

    /** That it is told all of by telling the other, at its own moment. */
    public boolean like(CalendarDate other) {
        return asPlanned()
                && lasts() == other.lasts()
                && card.what().title().equals(other.card.what().title())
                && card.what().rich().equals(other.card.what().rich())
                && card.where().venue().equals(other.card.where().venue())
                && card.what().cost().equals(other.card.what().cost())
                && card.where().accessibility().equals(other.card.where().accessibility())
                && Objects.equals(card.where().place(), other.card.where().place());
    }

    private long lasts() {
        return card.when().ends().getEpochSecond() - card.when().starts().getEpochSecond();
    }
}
