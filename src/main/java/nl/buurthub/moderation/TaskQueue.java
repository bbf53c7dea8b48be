package nl.buurthub.moderation;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.TaskEvent.TaskChanged;
import nl.buurthub.moderation.TaskEvent.TaskClosed;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import org.jspecify.annotations.Nullable;

/** The one list of all that needs a manager: what comes in and what goes out, told to every desk. */
public final class TaskQueue {

    private final Journal journal;
    private final Clock clock;

    public TaskQueue(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Opened again while it stands, it counts once more and stays one. */
    public void open(Tx tx, String slug, NewTask task) {
        var opened = TaskSql.open(tx, slug, task, clock.instant());
        if (task.content() != null) ContentVersionSql.keep(tx, opened.id(), task.content(), clock.instant());
        step(tx, slug, opened.id(), opened.isNew() ? TaskStep.Kind.OPENED : TaskStep.Kind.AGAIN, null, null, "");
    }

    /** It is called differently now, and so are its tasks. */
    public void restate(Tx tx, String slug, UUID thing, String title) {
        for (var task : TaskSql.restate(tx, slug, thing, title)) renew(tx, slug, task);
    }

    /** Its author made this of it: who is to judge it reads that, and what it was when they were told of it. */
    public void edited(Tx tx, String slug, ModeratedContent before, ModeratedContent now) {
        if (now.edition().equals(before.edition())) return;
        for (var task : TaskSql.edited(tx, slug, now)) {
            TaskSql.step(tx, task, TaskStep.Kind.EDITED, null, null, "", clock.instant());
            renew(tx, slug, task);
        }
    }

    private void renew(Tx tx, String slug, UUID task) {
        journal.renew(
                tx, Stream.desk(slug), new TaskChanged(TaskSql.find(tx, task).orElseThrow()));
    }

    /** It needs nobody any more. Nothing happens where no such task stands. */
    public void settle(Tx tx, String slug, TaskKind kind, UUID about) {
        for (var task : TaskSql.about(tx, slug, kind, List.of(about)))
            close(tx, slug, task, TaskStep.Kind.SETTLED, null, "");
    }

    /**
     * Their authors removed these things: nothing is to be done about them, and none of their words stay on the desk. What was
     * reported is judged all the same, by the words that were reported, which go when that is done.
     */
    public void gone(Tx tx, String slug, Collection<UUID> things) {
        var reported = TaskSql.outlive(tx, slug, TaskKind.REPORT, things);
        var done = new HashSet<>(things);
        reported.forEach((task, thing) -> {
            step(tx, slug, task, TaskStep.Kind.REMOVED, null, null, "");
            done.remove(thing);
        });
        for (var task : TaskSql.about(tx, slug, null, things))
            if (!reported.containsKey(task)) close(tx, slug, task, TaskStep.Kind.SETTLED, null, "");
        forget(tx, slug, done);
    }

    private void forget(Tx tx, String slug, Collection<UUID> things) {
        TaskSql.forget(tx, things);
        journal.erase(tx, Stream.desk(slug), things);
    }

    /** What was gone is there again, and so is what was to be done about it. */
    public void back(Tx tx, String slug, ModeratedContent content) {
        for (var task : TaskSql.reopen(tx, slug, content)) {
            ContentVersionSql.keep(tx, task, content, clock.instant());
            step(tx, slug, task, TaskStep.Kind.AGAIN, null, null, "");
        }
    }

    /** Whatever else was asked of managers about this thing was answered with it. */
    public void decided(Tx tx, String slug, UUID about, @Nullable UUID task) {
        for (var other : TaskSql.about(tx, slug, null, List.of(about)))
            if (!other.equals(task)) close(tx, slug, other, TaskStep.Kind.SETTLED, null, "");
    }

    /** Nobody is at the desk for them any more. */
    public void left(Tx tx, Membership hood, UUID manager) {
        for (var task : TaskSql.release(tx, hood.hood(), manager))
            step(tx, hood.slug(), task, TaskStep.Kind.RELEASED, null, null, "");
    }

    /** @throws Problem.Conflict for one that another manager has */
    public static TaskCard lockFree(Tx tx, Membership hood, UUID id, Caller who) {
        var task = TaskSql.lock(tx, hood.hood(), id);
        if (task.assignee() != null) task.requireAssignee(who.person().id());
        return task;
    }

    /** @param who absent for what happened by itself */
    public void step(
            Tx tx,
            String slug,
            UUID task,
            TaskStep.Kind step,
            @Nullable UUID who,
            @Nullable UUID target,
            String words) {
        TaskSql.step(tx, task, step, who, target, words, clock.instant());
        var card = TaskSql.find(tx, task).orElseThrow();
        journal.append(tx, Stream.desk(slug), new TaskChanged(card));
    }

    public void close(Tx tx, String slug, UUID task, TaskStep.Kind step, @Nullable UUID who, String words) {
        TaskSql.step(tx, task, step, who, null, words, clock.instant());
        var gone = TaskSql.close(tx, task, clock.instant());
        ContentVersionSql.forget(tx, task);
        journal.append(tx, Stream.desk(slug), new TaskClosed(task));
        gone.ifPresent(thing -> forget(tx, slug, List.of(thing)));
    }
}
