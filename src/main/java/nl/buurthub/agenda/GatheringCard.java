package nl.buurthub.agenda;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.photos.PhotoView;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.text.RichText;
import nl.buurthub.signup.Signing;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as everybody sees it who may; the contract's {@code GatheringCard}, which has all of it on one level.
 *
 * @param hood its slug
 */
public record GatheringCard(
        UUID id,
        String hood,
        @JsonUnwrapped What what,
        @JsonUnwrapped When when,
        @JsonUnwrapped Where where,
        @JsonUnwrapped By by,
        @JsonUnwrapped Coming coming,
        @JsonUnwrapped Status status) {

    /** What one comes for, who may, and what it costs. */
    public record What(
            GatheringKind kind, String title, RichText rich, Audience audience, String cost, List<PhotoView> photos) {}

    /**
     * @param allDay it is of a day, or days, and not of an hour: from midnight to midnight by the clock of the hood
     * @param repeats the rule of its series
     */
    public record When(
            Instant starts,
            Instant ends,
            boolean allDay,
            @Nullable UUID series,
            @Nullable String repeats) {}

    /** Where it is, and who can get in. */
    public record Where(String venue, @Nullable Place place, boolean accessible, String accessibility) {}

    /** @param source the organisation's calendar it came from, instead of an organiser */
    public record By(
            @Nullable Author organiser,
            @Nullable Author source,
            Instant planned,
            @Nullable Instant edited) {}

    /**
     * How one signs up, and who did.
     *
     * @param taken places given, guests included
     * @param waiting how many wait for one, guests included
     * @param guests at most so many with a sign-up
     */
    public record Coming(
            Signing signing,
            @Nullable Integer capacity,
            int taken,
            int waiting,
            int guests,
            @Nullable Instant closes) {}

    /** Whether it takes place. {@code moderation}: why only its organiser sees it, if that is so. */
    public record Status(
            GatheringState state, String reason, @Nullable ModerationState moderation) {}

    /** Of the plan. */
    public Edition edition() {
        return Edition.of(
                what,
                when,
                where,
                coming.signing(),
                coming.capacity(),
                coming.guests(),
                coming.closes(),
                status.state());
    }

    /** What its photos belong to: those of a series are of all its dates. */
    UUID pictured() {
        return when.series() == null ? id : when.series();
    }

    @Nullable
    UUID organiserId() {
        return by.organiser() == null ? null : by.organiser().id();
    }

    GatheringCard with(List<PhotoView> photos) {
        var pictured = new What(what.kind(), what.title(), what.rich(), what.audience(), what.cost(), photos);
        return new GatheringCard(id, hood, pictured, when, where, by, coming, status);
    }
}
