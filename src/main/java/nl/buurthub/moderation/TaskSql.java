package nl.buurthub.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

public final class TaskSql {

    private static final RecordMapping<TaskCard> CARD = RecordMapping.of(TaskCard.class);

    private TaskSql() {}

    /** A task that was just opened, or told of again. */
    record Opened(UUID id, boolean isNew) {}

    public static Opened open(Queries db, String slug, NewTask task, Instant now) {
        return db.one(
                """
                insert into task (hood, kind, about, title, path, opened, content_type, signals, edition)
                select id, $2, $3, $4, $5, $6, $7, $8, $9 from hood where slug = $1
                on conflict (hood, kind, about) where closed is null
                do update set times = task.times + 1, title = excluded.title, edition = excluded.edition, snoozed = null
                returning id, times = 1 as new
                """,
                row -> new Opened(row.getUUID("id"), row.getBoolean("new")),
                slug,
                task.kind(),
                task.about(),
                task.title(),
                task.path(),
                now,
                task.contentType(),
                task.signals().stream().map(SpamSignal::word).toArray(String[]::new),
                task.content() == null ? null : task.content().edition());
    }

    /** Oldest first, what is urgent before the rest. */
    public static List<TaskCard> open(Queries db, UUID hood) {
        return db.list("""
                select * from task_entry where hood = $1 and closed is null order by urgent desc, opened, id
                """, CARD, hood);
    }

    public static Optional<TaskCard> find(Queries db, UUID id) {
        return db.first("""
                select * from task_entry where id = $1
                """, CARD, id);
    }

    public static Optional<TaskCard> find(Queries db, UUID hood, UUID id) {
        return db.first("""
                select * from task_entry where id = $1 and hood = $2
                """, CARD, id, hood);
    }

    /**
     * One that is open, locked until the transaction ends.
     *
     * @throws Problem.NotFound if there is no such task
     * @throws Problem.Conflict if it was closed
     */
    public static TaskCard lock(Queries db, UUID hood, UUID id) {
        var closed = db.first(
                        "select closed is not null as closed from task where id = $1 and hood = $2 for update",
                        row -> row.getBoolean("closed"),
                        id,
                        hood)
                .orElseThrow(Problem.NotFound::new);
        if (closed) throw new Problem.Conflict("taskClosed");
        return find(db, id).orElseThrow();
    }

    public static void assign(Queries db, UUID id, @Nullable UUID assignee) {
        db.run("update task set assignee = $2, snoozed = null where id = $1", id, assignee);
    }

    public static void snooze(Queries db, UUID id, Instant until) {
        db.run("update task set snoozed = $2 where id = $1", id, until);
    }

    /** @return what it was about, if its author removed that */
    static Optional<UUID> close(Queries db, UUID id, Instant now) {
        return db.one(
                "update task set closed = $2, snoozed = null where id = $1 returning case when gone then about end as gone",
                row -> Optional.ofNullable(row.getUUID("gone")),
                id,
                now);
    }

    /** Those that are open about these things. {@code kind}: of this kind alone. */
    static List<UUID> about(Queries db, String slug, @Nullable TaskKind kind, Collection<UUID> things) {
        return db.list("""
                select task.id from task join hood on hood.id = task.hood
                where about = any($1) and slug = $2 and closed is null and ($3::text is null or kind = $3)
                order by task.id for update of task
                """, row -> row.getUUID("id"), things.toArray(UUID[]::new), slug, kind);
    }

    /** Those that are about it, and don't ask to moderate it. */
    static List<UUID> restate(Queries db, String slug, UUID about, String title) {
        return db.list("""
                update task set title = $3 from hood
                where hood.id = task.hood and slug = $1 and about = $2 and content_type is null and closed is null
                  and title <> $3
                returning task.id
                """, row -> row.getUUID("id"), slug, about, title);
    }

    /** Those that ask to moderate it. */
    static List<UUID> edited(Queries db, String slug, ModeratedContent now) {
        return db.list("""
                update task set title = $4, edition = $5 from hood
                where hood.id = task.hood and slug = $1 and content_type = $2 and about = $3 and closed is null
                returning task.id
                """, row -> row.getUUID("id"), slug, now.contentType(), now.id(), now.heading(), now.edition());
    }

    /** Those of this kind that are open about these things, which are gone, and know which words they are about; with the thing. */
    static Map<UUID, UUID> outlive(Queries db, String slug, TaskKind kind, Collection<UUID> things) {
        var outliving = db.list(
                """
                update task set gone = true from hood
                where hood.id = task.hood and slug = $1 and kind = $2 and about = any($3) and closed is null
                  and exists (select from content_version where task = task.id)
                returning task.id, about
                """,
                row -> Map.entry(row.getUUID("id"), row.getUUID("about")),
                slug,
                kind,
                things.toArray(UUID[]::new));
        return outliving.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those that outlived it, or that nobody did because it was gone. */
    static List<UUID> reopen(Queries db, String slug, ModeratedContent back) {
        return db.list("""
                update task set closed = null, gone = false, title = $3, edition = $4,
                  assignee = case when closed is null then assignee end
                from hood
                where hood.id = task.hood and slug = $1 and about = $2 and (gone and closed is null
                  or 'settled' = (select step from task_step where task = task.id order by nr desc limit 1)
                  and not exists (
                    select from task other where other.about = $2 and other.kind = task.kind and other.closed is null))
                returning task.id
                """, row -> row.getUUID("id"), slug, back.id(), back.heading(), back.edition());
    }

    /** What is gone, and what nobody does anything about any more, has no words here. */
    static void forget(Queries db, Collection<UUID> things) {
        db.run("update task set title = '' where about = any($1) and closed is not null", (Object)
                things.toArray(UUID[]::new));
    }

    /** Whom somebody no longer works for: what was assigned to them is nobody's. */
    static List<UUID> release(Queries db, UUID hood, UUID assignee) {
        return db.list(
                "update task set assignee = null where hood = $1 and assignee = $2 and closed is null returning id",
                row -> row.getUUID("id"),
                hood,
                assignee);
    }

    /** One that slept long enough. */
    public static Optional<Woken> wake(Queries db, Instant now) {
        return db.first("""
                update task set snoozed = null from hood where hood.id = task.hood and task.id = (
                  select id from task where snoozed <= $1 and closed is null limit 1 for update skip locked)
                returning task.id, slug
                """, row -> new Woken(row.getUUID("id"), row.getString("slug")), now);
    }

    public record Woken(UUID id, String slug) {}

    static void step(
            Queries db,
            UUID task,
            TaskStep.Kind step,
            @Nullable UUID who,
            @Nullable UUID target,
            String words,
            Instant now) {
        db.run(
                "insert into task_step (task, step, person, target, words, at) values ($1, $2, $3, $4, $5, $6)",
                task,
                step,
                who,
                target,
                words,
                now);
    }

    public static List<TaskStep> steps(Queries db, UUID task) {
        return db.list(
                """
                select step, words, at, who.id as who, who.name as who_name, target.id as target, target.name as target_name
                from task_step left join person who on who.id = task_step.person
                  left join person target on target.id = task_step.target
                where task = $1 order by nr
                """,
                row -> new TaskStep(
                        Rows.wireEnum(row, "step", TaskStep.Kind.class),
                        Rows.author(row, "who"),
                        Rows.author(row, "target"),
                        row.getString("words"),
                        Rows.instant(row, "at")),
                task);
    }
}
