package nl.buurthub.moderation.decisions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.hoods.Role;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.ContentVersion;
import nl.buurthub.moderation.ContentVersionSql;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.moderation.TaskCard;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.moderation.TaskStep;
import nl.buurthub.moderation.decisions.Contents.Known;
import nl.buurthub.moderation.decisions.DecisionEvent.Decided;
import nl.buurthub.moderation.decisions.DecisionSql.Concerned;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.residents.Suspensions;
import org.jspecify.annotations.Nullable;

/** Decisions of managers on what was written, and on who writes. */
public final class Moderation {

    private static final int LONGEST_HOURS = 24 * 366;

    private final Db db;
    private final Journal journal;
    private final TaskQueue queue;
    private final Suspensions suspensions;
    private final Contents contents;
    private final DecisionMail mail;
    private final Clock clock;

    public Moderation(Platform platform, TaskQueue queue, Suspensions suspensions, Contents contents) {
        this.db = platform.db();
        this.journal = platform.journal();
        this.queue = queue;
        this.suspensions = suspensions;
        this.contents = contents;
        this.mail = new DecisionMail(platform.outbox(), platform.hostNames());
        this.clock = platform.clock();
    }

    /** @param key names what is decided; decided twice, it is once */
    public Decision decide(Caller who, String slug, NewDecision decision, @Nullable RequestKey key) {
        var manager = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            var once = new IdempotencyKey(manager, "decide", key);
            var before = once.made(tx, id -> DecisionSql.find(tx, hood.hood(), id));
            if (before.isPresent()) return before.get().readBy(manager);
            var id = decide(tx, who, hood, decision);
            once.keep(tx, id, clock.instant());
            return DecisionSql.decision(tx, hood.hood(), id).readBy(manager);
        });
    }

    private UUID decide(Tx tx, Caller who, Membership hood, NewDecision asked) {
        var manager = who.person().id();
        var known = contents.known(tx, hood, asked.contentType(), asked.about());
        // Known by one id; what its author removed by the one that was asked.
        var decision = asked.about(known.map(one -> one.content().id()).orElse(asked.about()));
        requireRule(tx, hood, decision);
        var task = decision.task() == null ? null : TaskQueue.lockFree(tx, hood, decision.task(), who);
        if (task != null) requireTask(task, decision);
        requireRead(judged(tx, hood, decision, known, task), decision.edition(), task);
        var concerned = decision.appeal() == null
                ? concerned(tx, who, hood, decision, known)
                : appealed(tx, who, hood, decision, decision.appeal());
        if (manager.equals(concerned.person())) throw new Problem.Refused("conflictOfInterest");
        var until = until(decision);
        apply(tx, hood, decision, known, until);
        var id = DecisionSql.insert(tx, hood, manager, concerned, decision, until, clock.instant());
        if (decision.task() != null) queue.close(tx, hood.slug(), decision.task(), TaskStep.Kind.DECIDED, manager, "");
        if (concerned.person() != null) tell(tx, hood, concerned.person(), DecisionSql.decision(tx, hood.hood(), id));
        return id;
    }

    private static void requireRule(Queries db, Membership hood, NewDecision decision) {
        if (decision.rule() == null) {
            if (decision.action().needsRule()) throw new Problem.Invalid("/rule", "required");
        } else if (!HoodRules.of(db, hood).contains(decision.rule())) throw new Problem.Invalid("/rule", "enum");
    }

    /** What the decision is about, or what shows why it is about who wrote it. */
    private Optional<ModeratedContent> judged(
            Queries db, Membership hood, NewDecision decision, Optional<Known> known, @Nullable TaskCard task) {
        if (ContentType.PERSON.equals(decision.contentType()))
            return task == null ? Optional.empty() : content(db, hood, task);
        return decision.action().isOfContent() ? known.flatMap(Known::now) : known.map(Known::content);
    }

    private Optional<ModeratedContent> content(Queries db, Membership hood, TaskCard task) {
        return contents.known(db, hood, task).map(Known::content);
    }

    /**
     * A judgement is of what was read. Who answers a task says which version that was.
     *
     * @throws Problem.Outdated if it is another by now, with that
     */
    private static void requireRead(Optional<ModeratedContent> now, @Nullable String read, @Nullable TaskCard task) {
        var needed = read != null || task != null && now.isPresent();
        if (needed && now.filter(content -> content.edition().equals(read)).isEmpty())
            throw new Problem.Outdated(now.orElse(null));
    }

    /** The same of who finds that nothing needs to be decided. */
    public void requireRead(Queries db, Membership hood, TaskCard task, @Nullable String read) {
        requireRead(content(db, hood, task), read, task);
    }

    private void tell(Tx tx, Membership hood, UUID person, Decision decision) {
        mail.decided(tx, hood, person, decision);
        journal.append(tx, Stream.person(person), new Decided(decision.forPerson()));
    }

    /** A decision settles what it is about: an appeal by its answer alone. */
    private static void requireTask(TaskCard task, NewDecision decision) {
        var fits = TaskKind.APPEAL.equals(task.kind())
                ? task.about().equals(decision.appeal())
                : ContentType.PERSON.equals(decision.contentType())
                        || task.about().equals(decision.about());
        if (!fits) throw new Problem.Invalid("/task", "enum");
    }

    /** Another decides than who did before, and only whether that was right. */
    private static Concerned appealed(Tx tx, Caller who, Membership hood, NewDecision decision, UUID appealed) {
        var first = DecisionSql.decision(tx, hood.hood(), appealed);
        if (first.appeal() == null || first.person() == null || !first.about().equals(decision.about()))
            throw new Problem.Invalid("/appeal", "gone");
        if (first.appeal().outcome() != null) throw new Problem.Conflict("appealAnswered");
        requireAnother(first, who);
        if (decision.action() != ModerationAction.UPHOLD
                && decision.action() != first.action().reversed()) throw new Problem.Invalid("/action", "enum");
        return new Concerned(
                first.person().id(), first.anonymous(), first.title(), first.text(), first.edition(), first.judged());
    }

    /** @throws Problem.Refused for who is not the caller's to decide on */
    private Concerned concerned(Tx tx, Caller who, Membership hood, NewDecision decision, Optional<Known> known) {
        return ContentType.PERSON.equals(decision.contentType())
                ? person(tx, who, hood, decision.about())
                : known.map(one -> Concerned.by(one.content(), told(tx, decision), clock.instant()))
                        .orElseThrow(Problem.NotFound::new);
    }

    private static List<ContentVersion> told(Queries db, NewDecision decision) {
        return decision.task() == null ? List.of() : ContentVersionSql.of(db, decision.task());
    }

    private static Concerned person(Tx tx, Caller who, Membership hood, UUID person) {
        var residency = Hoods.residency(tx, new Caller.Person(person, person, false), hood.hood())
                .orElseThrow(Problem.NotFound::new);
        if (residency.role() == Role.MANAGER && !who.person().operator()) throw new Problem.Refused("onlyOperator");
        return new Concerned(person, false, "", "", null, List.of());
    }

    /** @throws Problem.Refused for what the caller wrote, or appealed: another decides on that */
    public void requireOthers(Queries db, Caller who, Membership hood, TaskCard task) {
        if (concerns(db, who.person().id(), hood, task)) throw new Problem.Refused("conflictOfInterest");
    }

    /** @throws Problem.Refused for who decided what is appealed: it doesn't rest with them */
    public void requireAnother(Queries db, Caller who, Membership hood, TaskCard task) {
        if (TaskKind.APPEAL.equals(task.kind()))
            requireAnother(DecisionSql.decision(db, hood.hood(), task.about()), who);
    }

    private static void requireAnother(Decision first, Caller who) {
        if (first.manager() != null && first.manager().id().equals(who.person().id()))
            throw new Problem.Refused("ownDecision");
    }

    private boolean concerns(Queries db, UUID somebody, Membership hood, TaskCard task) {
        if (TaskKind.APPEAL.equals(task.kind()))
            return DecisionSql.decision(db, hood.hood(), task.about()).concerns(somebody);
        return content(db, hood, task).filter(found -> found.concerns(somebody)).isPresent();
    }

    public Contents contents() {
        return contents;
    }

    private @Nullable Instant until(NewDecision decision) {
        if (decision.action() != ModerationAction.SUSPEND) return null;
        if (decision.hours() == null) return DecisionSql.FOR_GOOD;
        if (decision.hours() < 1 || decision.hours() > LONGEST_HOURS)
            throw new Problem.Invalid("/hours", decision.hours() < 1 ? "minimum" : "maximum");
        return clock.instant().plus(Duration.ofHours(decision.hours()));
    }

    private void apply(Tx tx, Membership hood, NewDecision decision, Optional<Known> known, @Nullable Instant until) {
        switch (decision.action()) {
            case APPROVE, RESTORE -> giveBack(tx, hood, decision, known);
            case HIDE -> take(tx, hood, decision, known, ModerationState.HIDDEN);
            case REMOVE -> take(tx, hood, decision, known, ModerationState.REMOVED);
            case SUSPEND, LIFT -> suspensions.suspend(tx, hood, requirePerson(decision), until);
            case WARN -> {}
            case RETRACT, UPHOLD -> {
                if (decision.appeal() == null) throw new Problem.Invalid("/appeal", "required");
            }
        }
    }

    private static UUID requirePerson(NewDecision decision) {
        if (!ContentType.PERSON.equals(decision.contentType())) throw new Problem.Invalid("/contentType", "enum");
        return decision.about();
    }

    private void take(Tx tx, Membership hood, NewDecision decision, Optional<Known> known, ModerationState why) {
        var kind = contents.moderatable(decision.contentType());
        if (there(known).moderation() == why) throw new Problem.Conflict("decidedBefore");
        kind.take(tx, hood, decision.about(), why);
        queue.decided(tx, hood.slug(), decision.about(), decision.task());
    }

    private void giveBack(Tx tx, Membership hood, NewDecision decision, Optional<Known> known) {
        var kind = contents.moderatable(decision.contentType());
        if (there(known).moderation() == null) throw new Problem.Conflict("decidedBefore");
        kind.giveBack(tx, hood, decision.about());
        queue.decided(tx, hood.slug(), decision.about(), decision.task());
    }

    private static ModeratedContent there(Optional<Known> known) {
        return known.flatMap(Known::now).orElseThrow(Problem.NotFound::new);
    }
}
