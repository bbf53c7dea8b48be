package nl.buurthub.signup;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.journal.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that one signs up for, whatever it is. Its owner locks it until the transaction ends where its places change.
 *
 * @param hood its slug
 */
public record Slot(
        UUID id, String hood, Audience audience, @Nullable UUID organiser, Label label, Terms terms, Occupancy places) {

    /** So long before it starts no place is kept for anybody any more: the owner then lets the line move up. */
    public static final Duration LAST_DAY = Duration.ofHours(24);

    /** What mail calls it. {@code zone}: by whose clock its moments are told. */
    public record Label(String title, String venue, ZoneId zone) {}

    /** Who may sign up, and until when. {@code closes}: the last moment, when that isn't the start. */
    public record Terms(
            Signing signing, Instant starts, @Nullable Instant closes, boolean cancelled) {}

    public Instant starts() {
        return terms.starts();
    }

    boolean isLastDay(Instant now) {
        return !now.isBefore(starts().minus(LAST_DAY));
    }

    public Stream stream() {
        return Stream.of(hood, audience);
    }

    public void requirePlanned() {
        if (terms.cancelled()) throw new Problem.Conflict(SignUpState.CANCELLED);
    }

    /** That one can still sign up. */
    public void requireOpen(Instant now) {
        requirePlanned();
        if (terms.signing() == Signing.NONE) throw new Problem.Conflict("noSignUp");
        var closes = terms.closes() == null ? starts() : terms.closes();
        if (!now.isBefore(closes)) throw new Problem.Conflict("signUpClosed");
    }

    /** That one can without an account. */
    public void requireOpenToAnyone(Instant now) {
        requireOpen(now);
        if (terms.signing() != Signing.ANYONE) throw new Problem.Conflict("needsAccount");
    }

    /** That it isn't too late to give a place up. */
    public void requireAhead(Instant now) {
        requirePlanned();
        if (!now.isBefore(starts())) throw new Problem.Conflict("started");
    }

    /** That a party is no larger than it may be, and could ever fit. */
    public void requireGuests(int guests) {
        if (guests > places.mostGuests()) throw new Problem.Invalid("/guests", "guests", places.mostGuests());
    }
}
