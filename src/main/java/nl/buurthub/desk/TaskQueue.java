package nl.buurthub.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.buurthub.desk.DeskEvent.TaskChanged;
import nl.buurthub.desk.DeskEvent.TaskClosed;
import nl.buurthub.hoods.Membership;
import nl.buurthub.hoods.TaskKind;
import nl.buurthub.hoods.Tasks;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.live.Journal;
import nl.buurthub.platform.live.Stream;
import org.jspecify.annotations.Nullable;

/** The one list of all that needs a manager: what comes in and what goes out, told to every desk. */
public final class TaskQueue implements Tasks {

    private final Journal journal;
    private final Clock clock;

    public TaskQueue(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void open(Tx tx, String slug, Need need) {
        var opened = TaskSql.open(tx, slug, need, clock.instant());
        step(tx, slug, opened.id(), opened.isNew() ? TaskStep.Kind.OPENED : TaskStep.Kind.AGAIN, null, null, "");
    }

    @Override
    public void restate(Tx tx, String slug, UUID thing, String title) {
        for (var task : TaskSql.restate(tx, slug, thing, title))
            journal.renew(
                    tx,
                    Stream.desk(slug),
                    new TaskChanged(TaskSql.find(tx, task).orElseThrow()));
    }

    @Override
    public void settle(Tx tx, String slug, TaskKind kind, UUID about) {
        for (var task : TaskSql.about(tx, slug, kind, List.of(about)))
            close(tx, slug, task, TaskStep.Kind.SETTLED, null, "");
    }

    @Override
    public void gone(Tx tx, String slug, Collection<UUID> things) {
        for (var task : TaskSql.about(tx, slug, null, things)) close(tx, slug, task, TaskStep.Kind.SETTLED, null, "");
        TaskSql.forget(tx, things);
        journal.erase(tx, Stream.desk(slug), things);
    }

    @Override
    public void back(Tx tx, String slug, UUID thing, String title) {
        for (var task : TaskSql.reopen(tx, slug, thing, title))
            step(tx, slug, task, TaskStep.Kind.AGAIN, null, null, "");
    }

    /** Whatever else was asked of managers about this thing was answered with it. */
    void decided(Tx tx, String slug, UUID about, @Nullable UUID task) {
        for (var other : TaskSql.about(tx, slug, null, List.of(about)))
            if (!other.equals(task)) close(tx, slug, other, TaskStep.Kind.SETTLED, null, "");
    }

    /** Nobody is at the desk for them any more. */
    public void left(Tx tx, Membership hood, UUID manager) {
        for (var task : TaskSql.release(tx, hood.hood(), manager))
            step(tx, hood.slug(), task, TaskStep.Kind.RELEASED, null, null, "");
    }

    /** @param who absent for what happened by itself */
    void step(
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

    void close(Tx tx, String slug, UUID task, TaskStep.Kind step, @Nullable UUID who, String words) {
        TaskSql.step(tx, task, step, who, null, words, clock.instant());
        TaskSql.close(tx, task, clock.instant());
        journal.append(tx, Stream.desk(slug), new TaskClosed(task));
    }
}
