package nl.buurthub.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.photos.PhotoView;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.base.RichText;
import nl.buurthub.signup.Signing;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as everybody sees it who may; the contract's {@code GatheringCard}.
 *
 * @param hood its slug
 * @param allDay it is of a day, or days, and not of an hour: from midnight to midnight by the clock of the hood
 * @param source the organisation's calendar it came from, instead of an organiser
 * @param repeats the rule of its series
 * @param taken places given, guests included
 * @param waiting how many wait for one, guests included
 * @param guests at most so many with a sign-up
 * @param withheld why only its organiser sees it, if that is so
 */
public record GatheringCard(
        UUID id,
        String hood,
        GatheringKind kind,
        String title,
        RichText rich,
        Instant starts,
        Instant ends,
        boolean allDay,
        String venue,
        @Nullable Place place,
        Audience audience,
        @Nullable Author organiser,
        @Nullable Author source,
        @Nullable UUID series,
        @Nullable String repeats,
        Signing signing,
        @Nullable Integer capacity,
        int taken,
        int waiting,
        int guests,
        @Nullable Instant closes,
        String cost,
        boolean accessible,
        String accessibility,
        GatheringState state,
        String reason,
        Instant planned,
        @Nullable Instant edited,
        List<PhotoView> photos,
        @Nullable ModerationState withheld) {

    /** What its photos belong to: those of a series are of all its dates. */
    UUID pictured() {
        return series == null ? id : series;
    }

    @Nullable
    UUID organiserId() {
        return organiser == null ? null : organiser.id();
    }

    GatheringCard with(List<PhotoView> photos) {
        return new GatheringCard(
                id,
                hood,
                kind,
                title,
                rich,
                starts,
                ends,
                allDay,
                venue,
                place,
                audience,
                organiser,
                source,
                series,
                repeats,
                signing,
                capacity,
                taken,
                waiting,
                guests,
                closes,
                cost,
                accessible,
                accessibility,
                state,
                reason,
                planned,
                edited,
                photos,
                withheld);
    }
}
