package nl.buurthub.help.urgent;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.buurthub.help.urgent.UrgentEvent.DutyChanged;
import nl.buurthub.hoods.Hood;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.residents.Residents;
import org.jspecify.annotations.Nullable;

/** Who may be called, and when. */
public final class Responders {

    private static final int ALERTS = 10;

    private final Db db;
    private final Journal journal;
    private final Rounds rounds;
    private final Clock clock;

    public Responders(Db db, Journal journal, Rounds rounds, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.rounds = rounds;
        this.clock = clock;
    }

    public List<Duty.Line> list(Caller who, String slug) {
        var hood = Hoods.membership(db, who, slug).requireManager();
        return ResponderSql.all(db, hood.hood(), clock.instant());
    }

    public void vet(Caller who, String slug, UUID person) {
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            if (ResponderSql.vet(tx, hood.hood(), person, who.person().id(), clock.instant())) tell(tx, hood, person);
            else duty(tx, hood, person);
            return null;
        });
    }

    /** By a manager, or the responder. */
    public void dismiss(Caller who, String slug, UUID person) {
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            if (!who.person().id().equals(person)) hood.requireManager();
            if (!ResponderSql.dismiss(tx, hood.hood(), person)) throw new Problem.NotFound();
            rounds.leave(tx, hood.hood(), person);
            journal.append(tx, Stream.person(person), new DutyChanged(slug, null));
            return null;
        });
    }

    /** The contract's {@code DutyPage}. {@code duty}: none for who is no responder, who may be called as a manager. */
    public record DutyPage(@Nullable Duty duty, List<Alert> alerts, List<Cursor> live) {}

    public DutyPage show(Caller who, String slug) {
        var person = who.person().id();
        var hood = Hoods.requireResident(db, who, slug);
        var live = journal.cursors(db, List.of(Stream.person(person)));
        var duty = ResponderSql.duty(db, hood.hood(), person, clock.instant()).orElse(null);
        return new DutyPage(duty, AlertSql.ofPerson(db, hood.hood(), person, ALERTS), live);
    }

    public Duty change(Caller who, String slug, DutyChange change) {
        var person = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            if (!ResponderSql.change(tx, hood.hood(), person, change)) throw new Problem.NotFound();
            if (change.hours() != null) ResponderSql.hours(tx, hood.hood(), person, change.hours());
            if (change.homeNamed()) Residents.livesAt(tx, hood, person, change.home());
            ResponderSql.settle(tx, hood.hood(), person, clock.instant());
            rounds.offDuty(tx, hood.hood(), person);
            return tell(tx, hood, person);
        });
    }

    /** Takes the place of the one before. What it is goes to no stream. */
    public void locate(Caller who, String slug, Hood.Point at) {
        var person = who.person().id();
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var before = duty(tx, hood, person);
            if (!ResponderSql.locate(tx, hood.hood(), person, at, clock.instant()))
                throw new Problem.Conflict("offDuty");
            if (before.located() == null) tell(tx, hood, person);
            return null;
        });
    }

    public void forget(Caller who, String slug) {
        var person = who.person().id();
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            if (!ResponderSql.forget(tx, hood.hood(), person)) throw new Problem.NotFound();
            tell(tx, hood, person);
            return null;
        });
    }

    /**
     * Has rosters begin and end: who goes off duty shares no position any more.
     *
     * @return whether there may be more
     */
    public boolean applyRosters() {
        return db.tx(tx -> {
            var changes = ResponderSql.applyRosters(tx, clock.instant());
            changes.forEach(one -> ResponderSql.duty(tx, one.hood(), one.person(), clock.instant())
                    .ifPresent(duty ->
                            journal.append(tx, Stream.person(one.person()), new DutyChanged(one.slug(), duty))));
            return !changes.isEmpty();
        });
    }

    private Duty tell(Tx tx, Membership hood, UUID person) {
        var duty = duty(tx, hood, person);
        journal.append(tx, Stream.person(person), new DutyChanged(hood.slug(), duty));
        return duty;
    }

    private Duty duty(Queries db, Membership hood, UUID person) {
        return ResponderSql.duty(db, hood.hood(), person, clock.instant()).orElseThrow(Problem.NotFound::new);
    }
}
