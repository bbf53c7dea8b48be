package nl.buurthub.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.buurthub.agenda.AgendaEvent.AttendeeChanged;
import nl.buurthub.agenda.AgendaEvent.NamesChanged;
import nl.buurthub.agenda.AgendaEvent.PlacesChanged;
import nl.buurthub.agenda.AgendaEvent.SignUpChanged;
import nl.buurthub.agenda.SignUpSql.Seat;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places of a gathering whose row is locked until the transaction ends, so that one thing happens to them after the
 * other. At the end of whatever happens nobody waits whose party fits. {@link #tell} says what came of it.
 */
final class Seats {

    private static final Duration TO_DECIDE = Duration.ofHours(24);
    private static final Duration BEFORE_IT_STARTS = Duration.ofHours(2);
    private static final Duration AT_LEAST = Duration.ofHours(1);

    private final Tx tx;
    private final GatheringRow at;
    private final Instant now;
    private final Set<UUID> changed = new LinkedHashSet<>();
    private final Set<UUID> moved = new LinkedHashSet<>();
    private @Nullable List<UUID> lineBefore;
    private boolean named;
    private int taken;
    private int waiting;
    private int signed;

    private Seats(Tx tx, GatheringRow at, Instant now) {
        this.tx = tx;
        this.at = at;
        this.now = now;
        this.taken = at.taken();
        this.waiting = at.waiting();
        this.signed = at.signed();
    }

    /** Opens the places of gatherings and tells what came of it. */
    record Keeper(Journal journal, AgendaMail mail, Clock clock) {
        Seats of(Tx tx, GatheringRow at) {
            return new Seats(tx, at, clock.instant());
        }
    }

    private boolean fits(int more) {
        return at.capacity() == null || taken + more <= at.capacity();
    }

    /** A place for a party, or one at the end of the line. */
    Seat take(int party) {
        var state = fits(party) ? SignUpState.PLACED : SignUpState.WAITING;
        count(state, party);
        return new Seat(state, ++signed);
    }

    /** The sign-up is given up, or taken away. */
    void leave(SignUpRow who) {
        rememberLine();
        SignUpSql.cancel(tx, who.id(), now);
        count(who.state(), -who.party());
        listed(who.id(), isNamed(who));
        fill();
    }

    /**
     * More guests or fewer. Who waits keeps their place in the line.
     *
     * @throws Problem.Conflict if there is no room for more
     */
    void resize(SignUpRow who, int guests) {
        var more = guests - who.guests();
        if (who.state() == SignUpState.PLACED && more > 0 && !fits(more)) throw new Problem.Conflict("full");
        SignUpSql.resize(tx, who.id(), guests);
        count(who.state(), more);
        listed(who.id(), isNamed(who));
        fill();
    }

    /** Something else of the sign-up is different. */
    void touched(UUID signUp) {
        changed.add(signUp);
    }

    /** The same; {@code named}: of who is seen to come. */
    void listed(UUID signUp, boolean named) {
        changed.add(signUp);
        this.named |= named;
    }

    private static boolean isNamed(SignUpRow who) {
        return who.shown() && who.state() == SignUpState.PLACED;
    }

    private void count(SignUpState state, int more) {
        if (state == SignUpState.PLACED) taken += more;
        else waiting += more;
    }

    /** What is free goes to the first in the line whose whole party fits, and on to the next. */
    void fill() {
        if (at.state() != GatheringState.PLANNED || !now.isBefore(at.starts())) return;
        if (waiting == 0 || !fits(1)) return;
        rememberLine();
        for (var next : SignUpSql.line(tx, at.id())) {
            if (!fits(next.party())) continue;
            SignUpSql.moveUp(tx, next.id(), now, declineUntil());
            count(SignUpState.WAITING, -next.party());
            count(SignUpState.PLACED, next.party());
            changed.add(next.id());
            moved.add(next.id());
            if (!fits(1)) return;
        }
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

    /** As the transaction's last deed at this gathering. @return the sign-ups that changed */
    List<SignUpRow> tell(Keeper keeper) {
        var journal = keeper.journal();
        compareLine();
        if (taken != at.taken() || waiting != at.waiting() || signed != at.signed()) {
            GatheringSql.count(tx, at.id(), taken, waiting, signed);
            journal.append(tx, at.stream(), new PlacesChanged(at.id(), taken, waiting, at.capacity()));
        }
        if (changed.isEmpty()) return List.of();
        SignUpSql.lockNames(tx, changed);
        var rows = SignUpSql.entries(tx, changed);
        for (var row : rows) {
            if (row.person() != null)
                journal.append(tx, Stream.person(row.person()), new SignUpChanged(row.own(), at.id()));
            if (at.organiser() != null)
                journal.append(tx, Stream.person(at.organiser()), new AttendeeChanged(at.id(), row.attendee()));
            if (moved.contains(row.id())) {
                keeper.mail().movedUp(tx, at, row);
                named |= row.shown();
            }
        }
        if (named) journal.append(tx, Stream.residents(at.slug()), new NamesChanged(at.id()));
        return rows;
    }
}
