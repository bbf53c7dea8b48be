package nl.buurthub.agenda;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.journal.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A gathering that is locked until the transaction ends.
 *
 * @param slug its hood's
 * @param zone its hood's
 * @param signed how many signed up, ever
 */
record GatheringRow(
        UUID id,
        String slug,
        ZoneId zone,
        @Nullable UUID organiser,
        @Nullable UUID series,
        @Nullable Instant occurs,
        Audience audience,
        String title,
        String venue,
        Instant starts,
        Signing signing,
        @Nullable Integer capacity,
        int guests,
        @Nullable Instant closes,
        GatheringState state,
        int taken,
        int waiting,
        int signed) {

    /** What its photos belong to, and what managers know it by: all dates of a series are one. */
    UUID pictured() {
        return series == null ? id : series;
    }

    Stream stream() {
        return Stream.of(slug, audience);
    }

    void requirePlanned() {
        if (state != GatheringState.PLANNED) throw new Problem.Conflict(state);
    }

    /** That one can still sign up. */
    void requireOpen(Instant now) {
        requirePlanned();
        if (signing == Signing.NONE) throw new Problem.Conflict("noSignUp");
        if (!now.isBefore(closes == null ? starts : closes)) throw new Problem.Conflict("signUpClosed");
    }

    /** That it isn't too late to give a place up. */
    void requireAhead(Instant now) {
        requirePlanned();
        if (!now.isBefore(starts)) throw new Problem.Conflict("started");
    }
}
