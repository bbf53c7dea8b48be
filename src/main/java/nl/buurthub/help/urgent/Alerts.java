package nl.buurthub.help.urgent;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.buurthub.help.urgent.Alert.AlertPage;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** What somebody who was called sees and answers. To others, and to who lives here no more, there is nothing. */
public final class Alerts {

    private final Db db;
    private final Journal journal;
    private final Rounds rounds;
    private final Clock clock;

    public Alerts(Db db, Journal journal, Rounds rounds, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The address is there for who is going, until it is closed. */
    public AlertPage show(Caller who, String slug, UUID dispatch) {
        var person = who.person().id();
        var hood = neighbour(db, who, slug);
        var live = journal.cursors(db, List.of(Stream.person(person)));
        var alert = alert(db, hood, dispatch, person);
        var isGoing = alert.state().isGoing() && ResponderSql.isCalled(db, hood.hood(), person);
        var address = isGoing ? DispatchSql.address(db, dispatch).orElse(null) : null;
        return new AlertPage(alert, address, live);
    }

    private static Membership neighbour(Queries db, Caller who, String slug) {
        var hood = Hoods.membership(db, who, slug);
        if (!hood.resident()) throw new Problem.NotFound();
        return hood;
    }

    private static Alert alert(Queries db, Membership hood, UUID dispatch, UUID person) {
        return AlertSql.find(db, hood.hood(), dispatch, person).orElseThrow(Problem.NotFound::new);
    }

    /** What one answers; {@code words} with done: how it went. */
    public record Answer(AlertState state, @Nullable String words) {
        public Answer {
            if (words != null) words = words.isBlank() ? "" : TextInput.text(words, "/words", 500);
        }
    }

    public Alert answer(Caller who, String slug, UUID dispatch, Answer answer) {
        var person = who.person().id();
        return db.tx(tx -> {
            var hood = neighbour(tx, who, slug);
            if (answer.state() == AlertState.GOING) hood.requireResident();
            alert(tx, hood, dispatch, person);
            var locked = DispatchSql.lock(tx, dispatch).orElseThrow(Problem.NotFound::new);
            if (!ResponderSql.isCalled(tx, hood.hood(), person)) throw new Problem.NotFound();
            var before = AlertSql.state(tx, dispatch, person).orElseThrow(Problem.NotFound::new);
            if (before == answer.state()) return alert(tx, hood, dispatch, person);
            // Enough are going already for who comes back on a no; and who turned back once doesn't set out again.
            var late = before == AlertState.DECLINED
                    && (locked.state() == DispatchState.ANSWERED || DispatchSql.wentOnce(tx, dispatch, person));
            if (locked.isClosed() || late || !before.canBecome(answer.state())) throw new Problem.Conflict(before);
            AlertSql.answer(tx, dispatch, person, answer.state(), answer.words(), clock.instant());
            DispatchSql.log(tx, dispatch, DispatchStep.of(answer.state()), person, null, clock.instant());
            rounds.settle(tx, locked, before.isGoing() && answer.state() == AlertState.DECLINED);
            rounds.tell(tx, locked);
            return alert(tx, hood, dispatch, person);
        });
    }
}
