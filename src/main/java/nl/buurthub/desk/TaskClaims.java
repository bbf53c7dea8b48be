package nl.buurthub.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.TaskCard;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.moderation.TaskSql;
import nl.buurthub.moderation.TaskStep;
import nl.buurthub.moderation.decisions.Moderation;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** Who does which task. */
public final class TaskClaims {

    private static final int WORDS = 500;
    private static final Duration LONGEST_NAP = Duration.ofDays(31);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Db db;
    private final TaskQueue queue;
    private final Moderation moderation;
    private final Clock clock;

    TaskClaims(Db db, TaskQueue queue, Moderation moderation, Clock clock) {
        this.db = db;
        this.queue = queue;
        this.moderation = moderation;
        this.clock = clock;
    }

    /**
     * Whose a task is to become.
     *
     * @param from whose it is, as the caller saw it; null for nobody's
     * @param to absent: the caller's own
     */
    record Claim(@Nullable UUID from, @Nullable UUID to) {}

    /** @throws Problem.Conflict if it is not whose the caller thought, with who has it */
    TaskCard claim(Caller who, String slug, UUID id, Claim claim) {
        var manager = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            var task = TaskSql.lock(tx, hood.hood(), id);
            moderation.requireOthers(tx, who, hood, task);
            var to = claim.to() == null ? manager : claim.to();
            if (to.equals(manager)) moderation.requireAnother(tx, who, hood, task);
            if (!Colleagues.isManager(tx, hood, to)) throw new Problem.Invalid("/to", "manager");
            task.requireAssignee(claim.from());
            var step = to.equals(manager) ? TaskStep.Kind.CLAIMED : TaskStep.Kind.HANDED;
            TaskSql.assign(tx, id, to);
            queue.step(tx, slug, id, step, manager, to.equals(manager) ? null : to, "");
            return TaskSql.find(tx, id).orElseThrow();
        });
    }

    TaskCard release(Caller who, String slug, UUID id) {
        return change(who, slug, id, (tx, hood, task) -> {
            TaskSql.assign(tx, id, null);
            queue.step(tx, slug, id, TaskStep.Kind.RELEASED, who.person().id(), null, "");
        });
    }

    /** Nobody needs to do it until then. */
    TaskCard snooze(Caller who, String slug, UUID id, Instant until) {
        var now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_NAP))) throw new Problem.Invalid("/until", "moment");
        return act(who, slug, id, (tx, hood, task) -> {
            moderation.requireAnother(tx, who, hood, task);
            TaskSql.snooze(tx, id, until);
            queue.step(tx, slug, id, TaskStep.Kind.SNOOZED, who.person().id(), null, "");
        });
    }

    /** @param read which version of what it is about the caller did */
    TaskCard done(Caller who, String slug, UUID id, String words, @Nullable String read) {
        var said = TextInput.line(words, "/words", WORDS);
        return act(who, slug, id, (tx, hood, task) -> {
            if (TaskKind.APPEAL.equals(task.kind())) throw new Problem.Conflict("appealOpen");
            moderation.requireRead(tx, hood, task, read);
            queue.close(tx, slug, id, TaskStep.Kind.DONE, who.person().id(), said);
        });
    }

    /** What is done about it, and so not by whom it is about. */
    private TaskCard act(Caller who, String slug, UUID id, TaskAction action) {
        return change(who, slug, id, (tx, hood, task) -> {
            moderation.requireOthers(tx, who, hood, task);
            action.to(tx, hood, task);
        });
    }

    /** What is done to a task that is the caller's, or nobody's. */
    private interface TaskAction {
        void to(Tx tx, Membership hood, TaskCard task);
    }

    private TaskCard change(Caller who, String slug, UUID id, TaskAction action) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            action.to(tx, hood, TaskQueue.lockFree(tx, hood, id, who));
            return TaskSql.find(tx, id).orElseThrow();
        });
    }

    PeriodicJob job() {
        return new PeriodicJob("snoozed tasks", () -> PAUSE, this::wake);
    }

    /** @return whether one slept long enough */
    private boolean wake() {
        return db.doNext(
                tx -> TaskSql.wake(tx, clock.instant()),
                (tx, task) -> queue.step(tx, task.slug(), task.id(), TaskStep.Kind.WOKEN, null, null, ""));
    }
}
