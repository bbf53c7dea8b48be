package nl.buurthub.help.urgent;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.buurthub.help.Urgency;
import nl.buurthub.hoods.Hood;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/** Dispatches as those see them who ask and who run the hood: begun, followed, closed. */
public final class Dispatches implements Urgency {

    private final Db db;
    private final Journal journal;
    private final Rounds rounds;
    private final Clock clock;

    public Dispatches(Db db, Journal journal, Rounds rounds, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public UUID asked(Tx tx, Membership hood, Call call) {
        if (call.behalf() == null && DispatchSql.isOpenFor(tx, hood.hood(), call.asker()))
            throw new Problem.Conflict("urgentAlready");
        var id = DispatchSql.insert(
                tx, hood.hood(), call, hood.settings().urgent().needed(), clock.instant());
        begin(tx, id, null);
        return id;
    }

    private void begin(Tx tx, UUID id, @Nullable UUID by) {
        DispatchSql.log(tx, id, DispatchStep.OPENED, by, null, clock.instant());
        var dispatch = DispatchSql.lock(tx, id).orElseThrow();
        rounds.next(tx, dispatch, 0);
        rounds.tell(tx, dispatch);
    }

    @Override
    public void restated(Tx tx, UUID request) {
        DispatchSql.ofRequest(tx, request)
                .flatMap(id -> DispatchSql.lock(tx, id))
                .ifPresent(dispatch -> {
                    DispatchSql.restate(tx, dispatch.id());
                    rounds.restate(tx, dispatch);
                });
    }

    @Override
    public boolean runs(Tx tx, UUID request) {
        return DispatchSql.ofRequest(tx, request)
                .flatMap(id -> DispatchSql.lock(tx, id))
                .filter(dispatch -> !dispatch.isClosed())
                .isPresent();
    }

    @Override
    public void ended(Tx tx, UUID request) {
        var dispatch = DispatchSql.ofRequest(tx, request).flatMap(id -> DispatchSql.lock(tx, id));
        dispatch.filter(open -> !open.isClosed()).ifPresent(open -> {
            rounds.close(tx, open, "", null, DispatchStep.CLOSED);
            rounds.tell(tx, open);
        });
    }

    /** What a drill is about, and where. */
    public record Drill(String need, Hood.@Nullable Point point) {
        public Drill {
            need = TextInput.name(need, "/need", 120);
        }
    }

    /** @param key names the drill; started twice, it is started once */
    public Course startDrill(Caller who, String slug, Drill drill, @Nullable RequestKey key) {
        var by = who.person().id();
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug).requireManager();
            var once = new IdempotencyKey(by, "startDrill", key);
            var before = once.made(tx, dispatch -> CourseSql.find(tx, hood.hood(), dispatch));
            if (before.isPresent()) return before.get();
            var needed = hood.settings().urgent().needed();
            var id = DispatchSql.drill(tx, hood.hood(), by, drill.need(), drill.point(), needed, clock.instant());
            once.keep(tx, id, clock.instant());
            begin(tx, id, by);
            return CourseSql.find(tx, hood.hood(), id).orElseThrow();
        });
    }

    public Course.CourseList list(Caller who, String slug, @Nullable PageCursor after, int limit) {
        var hood = Hoods.membership(db, who, slug).requireManager();
        var live = journal.cursors(db, List.of(Stream.desk(slug)));
        var page = Page.of(
                CourseSql.list(db, hood.hood(), after, limit + 1),
                limit,
                course -> new PageCursor(course.opened(), course.id()).toString());
        return new Course.CourseList(page.items(), page.next(), live);
    }

    public Course.CoursePage show(Caller who, String slug, UUID dispatch) {
        var hood = Hoods.membership(db, who, slug);
        var stream =
                hood.manager() ? Stream.desk(slug) : Stream.person(who.person().id());
        var live = journal.cursors(db, List.of(stream));
        var course = course(db, who, hood, dispatch);
        return new Course.CoursePage(course, hood.manager() ? CourseSql.log(db, dispatch) : List.of(), live);
    }

    /** Who goes for the asker; for managers more, but of an anonymous one. */
    private static Course course(Queries db, Caller who, Membership hood, UUID dispatch) {
        var course = CourseSql.find(db, hood.hood(), dispatch).orElseThrow(Problem.NotFound::new);
        if (hood.manager()) return course;
        return DispatchSql.asker(db, dispatch)
                .filter(who.person().id()::equals)
                .map(_ -> course.forAsker(AlertSql.others(db, dispatch)))
                .orElseThrow(Problem.NotFound::new);
    }

    /** Where those who went closed it, who asked still has the word. */
    public Course close(Caller who, String slug, UUID dispatch, String words) {
        var said = words.isBlank() ? "" : TextInput.text(words, "/words", 500);
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            course(tx, who, hood, dispatch);
            var locked = DispatchSql.lock(tx, dispatch).orElseThrow(Problem.NotFound::new);
            // The asker's name is in no log.
            if (!locked.isClosed())
                rounds.close(tx, locked, said, hood.manager() ? who.person().id() : null, DispatchStep.CLOSED);
            else if (said.isEmpty() || !DispatchSql.say(tx, dispatch, said)) throw new Problem.Conflict(locked.state());
            rounds.tell(tx, locked);
            return course(tx, who, hood, dispatch);
        });
    }
}
