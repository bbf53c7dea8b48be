package nl.buurthub.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.ContentVersion;
import nl.buurthub.moderation.ContentVersionSql;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.TaskCard;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.moderation.TaskSql;
import nl.buurthub.moderation.TaskStep;
import nl.buurthub.moderation.decisions.Contents.Known;
import nl.buurthub.moderation.decisions.Decision;
import nl.buurthub.moderation.decisions.DecisionSql;
import nl.buurthub.moderation.decisions.HoodRules;
import nl.buurthub.moderation.decisions.Moderation;
import nl.buurthub.moderation.decisions.Reports;
import nl.buurthub.moderation.decisions.Reports.Report;
import nl.buurthub.photos.PhotoView;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.residents.Residents;
import org.jspecify.annotations.Nullable;

/** The parts of the desk, joined, and what a manager sees on opening it. */
final class Desk {

    private static final Duration NEW = Duration.ofDays(7);
    private static final int MOST_EARLIER = 20;

    private final Db db;
    private final Journal journal;
    private final Clock clock;
    private final TaskClaims claims;
    private final Moderation moderation;
    private final Colleagues colleagues;

    Desk(Platform platform, TaskQueue queue, Moderation moderation) {
        this.db = platform.db();
        this.journal = platform.journal();
        this.clock = platform.clock();
        this.moderation = moderation;
        this.claims = new TaskClaims(db, queue, moderation, clock);
        this.colleagues = new Colleagues(db, journal, clock);
    }

    /**
     * The contract's {@code DeskPage}.
     *
     * @param newResidents who came to live here in the last seven days
     * @param managers who a task can be handed to
     * @param here those of them whose desk is open
     */
    record DeskPage(
            List<TaskCard> tasks,
            int newResidents,
            List<String> rules,
            List<Author> managers,
            List<Author> here,
            List<Cursor> live) {}

    DeskPage show(Caller who, String slug) {
        var hood = Hoods.membership(db, who, slug).requireManager();
        var live = journal.cursors(db, List.of(Stream.desk(slug)));
        return new DeskPage(
                TaskSql.open(db, hood.hood()),
                Residents.since(db, hood, clock.instant().minus(NEW)),
                HoodRules.of(db, hood),
                Colleagues.all(db, hood),
                colleagues.here(db, hood),
                live);
    }

    /**
     * All there is to know of a task; the contract's {@code TaskPage}.
     *
     * @param content what is to be moderated, as it is now; as it was reported, if its author removed it since: {@code gone}
     * @param photos of the content, for pages that still read them here
     * @param versions of it that managers were told of, or decided on, oldest first; not of what was done
     * @param own whether it is the caller's, and so another's to decide on
     * @param earlier what was decided before about it, or about its author
     * @param appealed the decision that is appealed
     */
    record TaskPage(
            TaskCard task,
            List<TaskStep> steps,
            @Nullable ModeratedContent content,
            boolean gone,
            List<PhotoView> photos,
            List<ContentVersion> versions,
            boolean own,
            List<Report> reports,
            List<Decision> earlier,
            @Nullable Decision appealed) {}

    TaskPage task(Caller who, String slug, UUID id) {
        var hood = Hoods.membership(db, who, slug).requireManager();
        var task = TaskSql.find(db, hood.hood(), id).orElseThrow(Problem.NotFound::new);
        var appealed = TaskKind.APPEAL.equals(task.kind()) ? DecisionSql.decision(db, hood.hood(), task.about()) : null;
        var known = known(hood, task, appealed);
        var content = known.map(Known::content).orElse(null);
        var me = who.person().id();
        var own = appealed != null && appealed.concerns(me) || content != null && content.concerns(me);
        // Whose it was isn't known any more once its author took it away.
        var nameless =
                own || content == null && task.contentType() != null && !ContentType.PERSON.equals(task.contentType());
        return new TaskPage(
                task,
                steps(id, nameless),
                content,
                known.filter(Known::gone).isPresent(),
                content == null ? List.of() : content.photos(),
                appealed == null ? ContentVersionSql.of(db, id) : appealed.judged(),
                own,
                reports(content == null ? task.about() : content.id(), nameless),
                content == null ? List.of() : earlier(hood, content, me),
                appealed == null ? null : appealed.readBy(me));
    }

    private Optional<Known> known(Membership hood, TaskCard task, @Nullable Decision appealed) {
        var contents = moderation.contents();
        return appealed == null
                ? contents.known(db, hood, task)
                : contents.known(db, hood, appealed.contentType(), appealed.about());
    }

    /** Whom they are about doesn't read whom they are from, nor who decides on them. */
    private List<Report> reports(UUID about, boolean nameless) {
        var all = Reports.of(db, about);
        return nameless ? all.stream().map(Report::withoutName).toList() : all;
    }

    private List<TaskStep> steps(UUID task, boolean nameless) {
        var all = TaskSql.steps(db, task);
        return nameless ? all.stream().map(TaskStep::withoutName).toList() : all;
    }

    private List<Decision> earlier(Membership hood, ModeratedContent content, UUID reader) {
        return DecisionSql.earlier(db, hood.hood(), content, MOST_EARLIER).stream()
                .map(decision -> decision.readBy(reader).listed())
                .toList();
    }

    TaskClaims claims() {
        return claims;
    }

    Colleagues colleagues() {
        return colleagues;
    }

    PeriodicJob job() {
        return claims.job();
    }
}
