package nl.buurthub.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.signup.SignUpSql.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * The places of a slot that is locked until the transaction ends, so that one thing happens to them after the other. Who waits
 * moves up by the rule of this package: at the end of whatever happens nobody waits whose party fits, unless what is free is
 * kept for a party before theirs. {@link #tell} says what came of it.
 */
public final class Seats {

    private static final Duration TO_DECIDE = Duration.ofHours(24);
    private static final Duration BEFORE_IT_STARTS = Duration.ofHours(2);
    private static final Duration AT_LEAST = Duration.ofHours(1);

    private final Tx tx;
    private final Slots slots;
    private final Slot at;
    private final Instant now;
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Set<UUID> moved = new LinkedHashSet<>();
    private @Nullable List<UUID> lineBefore;
    private boolean named;
    private Occupancy places;

    Seats(Tx tx, Slots slots, Slot at) {
        this.tx = tx;
        this.slots = slots;
        this.at = at;
        this.now = slots.clock().instant();
        this.places = at.places();
    }

    /** What a sign-up gets, in the order of commitment. */
    public record Seat(SignUpState state, int nr) {}

    /** A place for a party, or one at the end of the line. */
    public Seat take(int party) {
        var state = fitsBeforeTheLine(party) ? SignUpState.PLACED : SignUpState.WAITING;
        places = places.plus(state, party).next();
        return new Seat(state, places.signed());
    }

    /** Whether there is room that isn't kept for anybody. Whoever waits is passed over then. */
    private boolean fitsBeforeTheLine(int more) {
        if (!places.fits(more)) return false;
        if (places.waiting() == 0) return true;
        var line = SignUpSql.line(tx, at.id());
        if (line.stream().anyMatch(this::isKeptFor)) return false;
        SignUpSql.passOver(tx, line.stream().map(Waiting::id).toList());
        return true;
    }

    /** Who was passed over before isn't again, as long as others may still make room for the rest of the party. */
    private boolean isKeptFor(Waiting who) {
        return who.passed() && places.couldFit(who.party()) && !at.isLastDay(now);
    }

    /** The sign-up is given up, or taken away. */
    public void leave(SignUp who) {
        rememberLine();
        SignUpSql.cancel(tx, who.id(), now);
        places = places.plus(who.state(), -who.party());
        listed(who.id(), who.isNamed());
        fill();
    }

    /**
     * More guests or fewer. Who waits keeps their place in the line.
     *
     * @throws Problem.Conflict if there is no room for more
     */
    public void resize(SignUp who, int guests) {
        var more = guests - who.guests();
        if (who.state() == SignUpState.PLACED && more > 0 && !fitsBeforeTheLine(more))
            throw new Problem.Conflict("full");
        SignUpSql.resize(tx, who.id(), guests);
        places = places.plus(who.state(), more);
        listed(who.id(), who.isNamed());
        fill();
    }

    /** Something else of the sign-up is different. */
    public void touched(UUID signUp) {
        changed.add(signUp);
    }

    /** The same; {@code named}: of who is seen to come. */
    public void listed(UUID signUp, boolean named) {
        changed.add(signUp);
        this.named |= named;
    }

    /** What is free goes to the first in the line whose whole party fits, and on to the next; past no party twice. */
    public void fill() {
        if (at.terms().cancelled() || !now.isBefore(at.starts())) return;
        if (places.waiting() == 0 || !places.fits(1)) return;
        rememberLine();
        var before = new ArrayList<UUID>();
        for (var next : SignUpSql.line(tx, at.id())) {
            if (places.fits(next.party())) {
                moveUp(next);
                if (!before.isEmpty()) SignUpSql.passOver(tx, before);
                before.clear();
            } else if (isKeptFor(next)) return;
            else before.add(next.id());
            if (!places.fits(1)) return;
        }
    }

    private void moveUp(Waiting next) {
        SignUpSql.moveUp(tx, next.id(), now, declineUntil());
        places = places.plus(SignUpState.WAITING, -next.party()).plus(SignUpState.PLACED, next.party());
        changed.add(next.id());
        moved.add(next.id());
    }

    private Instant declineUntil() {
        var soonest = now.plus(AT_LEAST);
        var latest = now.plus(TO_DECIDE);
        var start = at.starts().minus(BEFORE_IT_STARTS);
        var until = start.isBefore(latest) ? start : latest;
        return until.isBefore(soonest) ? soonest : until;
    }

    private void rememberLine() {
        if (lineBefore == null) lineBefore = SignUpSql.lineAhead(tx, at.id());
    }

    /** Those that stand elsewhere in the line now. */
    private void compareLine() {
        if (lineBefore == null) return;
        var line = SignUpSql.lineAhead(tx, at.id());
        for (var place = 0; place < line.size(); place++)
            if (place >= lineBefore.size() || !line.get(place).equals(lineBefore.get(place)))
                changed.add(line.get(place));
    }

    /** As the last that the transaction does to this slot. @return the sign-ups that changed */
    public List<SignUp> tell() {
        var journal = slots.journal();
        var owner = slots.owner();
        compareLine();
        if (!places.equals(at.places())) {
            SlotSql.count(tx, at.id(), places);
            journal.append(tx, at.stream(), owner.placesChanged(at.id(), places));
        }
        if (changed.isEmpty()) return List.of();
        SignUpSql.lockNames(tx, changed);
        var signUps = SignUpSql.entries(tx, changed);
        for (var signUp : signUps) {
            var person = signUp.by().person();
            if (person != null) journal.append(tx, Stream.person(person), owner.signUpChanged(signUp));
            if (at.organiser() != null)
                journal.append(tx, Stream.person(at.organiser()), owner.attendeeChanged(at.id(), signUp.attendee()));
            if (moved.contains(signUp.id())) {
                slots.mail().movedUp(tx, at, signUp);
                named |= signUp.isNamed();
            }
        }
        if (named) journal.append(tx, Stream.residents(at.hood()), owner.namesChanged(at.id()));
        return signUps;
    }
}
