package nl.buurthub.kiosk;

import java.time.Clock;
import java.time.Duration;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;

/**
 * Whether screens live. One that falls silent while it should be on is a task for the managers, until it is heard again; one that
 * shows what is two hours old is another, until that is fresh again.
 */
final class Health {

    /** A screen that says nothing. */
    static final TaskKind SILENT = new TaskKind("kiosk");

    /** A screen that shows what is old. */
    static final TaskKind STALE = new TaskKind("kiosk_content");

    /** Where managers see their screens. */
    private static final String PAGE = "kiosks";

    /** A screen tells of itself every minute. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    /** Also how long screens have to come back after this program was away. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Db db;
    private final Journal journal;
    private final TaskQueue tasks;
    private final Clock clock;

    Health(Db db, Journal journal, TaskQueue tasks, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.tasks = tasks;
        this.clock = clock;
    }

    public void beat(Caller.Kiosk kiosk, Heartbeat beat) {
        db.tx(tx -> {
            var before = KioskSql.lock(tx, kiosk.id()).orElseThrow(Problem.SignInNeeded::new);
            var after = KioskSql.heard(tx, kiosk.id(), beat, clock.instant());
            if (after.equals(before)) return null;
            var card = KioskSql.card(tx, kiosk.id());
            if (before.silent()) tasks.settle(tx, kiosk.hood(), SILENT, kiosk.id());
            if (before.stale() && !after.stale()) tasks.settle(tx, kiosk.hood(), STALE, kiosk.id());
            if (!before.stale() && after.stale()) open(tx, kiosk, STALE, card);
            tell(tx, kiosk, card);
            return null;
        });
    }

    public PeriodicJob job() {
        return new PeriodicJob("watching screens", () -> PAUSE, this::fallSilent);
    }

    /** @return whether a screen did */
    boolean fallSilent() {
        var now = clock.instant();
        return db.doNext(tx -> KioskSql.fallSilent(tx, now.minus(SILENCE), now), (tx, kiosk) -> {
            var card = KioskSql.card(tx, kiosk.id());
            tell(tx, kiosk, card);
            open(tx, kiosk, SILENT, card);
        });
    }

    private void tell(Tx tx, Caller.Kiosk kiosk, KioskCard card) {
        journal.append(tx, Stream.desk(kiosk.hood()), new KioskEvent.KioskChanged(card));
    }

    private void open(Tx tx, Caller.Kiosk kiosk, TaskKind kind, KioskCard card) {
        tasks.open(tx, kiosk.hood(), new NewTask(kind, kiosk.id(), card.name(), PAGE));
    }
}
