package nl.buurthub.help.urgent;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

/** Reads how dispatches go. */
final class CourseSql {

    private CourseSql() {}

    static Optional<Course> find(Queries db, UUID hood, UUID dispatch) {
        return whole(db, db.list("""
                        select dispatch.*, slug from dispatch join hood on hood.id = dispatch.hood
                        where dispatch.id = $1 and dispatch.hood = $2
                        """, CourseSql::course, dispatch, hood)).stream()
                .findFirst();
    }

    /** Newest first, after the cursor. */
    static List<Course> list(Queries db, UUID hood, @Nullable PageCursor after, int most) {
        return whole(
                db,
                db.list(
                        """
                        select dispatch.*, slug from dispatch join hood on hood.id = dispatch.hood
                        where dispatch.hood = $1 and ($2::uuid is null or (opened, dispatch.id) < ($3, $2))
                        order by opened desc, dispatch.id desc limit $4
                        """,
                        CourseSql::course,
                        hood,
                        after == null ? null : after.id(),
                        after == null ? null : after.at(),
                        most));
    }

    private static List<Course> whole(Queries db, List<Course> courses) {
        var ids = courses.stream().map(Course::id).toArray(UUID[]::new);
        var called = called(db, ids, tries(db, ids));
        return courses.stream()
                .map(course -> course.with(called.getOrDefault(course.id(), List.of())))
                .toList();
    }

    private static Map<UUID, List<Course.Called>> called(
            Queries db, UUID[] dispatches, Map<UUID, Map<UUID, List<Course.Try>>> tries) {
        var called = new HashMap<UUID, List<Course.Called>>();
        db.list("""
                        select alert.*, name from alert join person on person.id = alert.person
                        where dispatch = any($1) order by round, distance nulls last, person.id
                        """, row -> row, (Object) dispatches)
                .forEach(row -> called.computeIfAbsent(row.getUUID("dispatch"), _ -> new ArrayList<>())
                        .add(called(row, tries)));
        return called;
    }

    private static Course.Called called(Row row, Map<UUID, Map<UUID, List<Course.Try>>> tries) {
        return new Course.Called(
                row.getUUID("person"),
                row.getString("name"),
                Rows.wireEnum(row, "state", AlertState.class),
                row.getInteger("round"),
                row.getInteger("distance"),
                Rows.instant(row, "alerted"),
                Rows.instant(row, "changed"),
                row.getString("words"),
                tries.getOrDefault(row.getUUID("dispatch"), Map.of()).getOrDefault(row.getUUID("person"), List.of()));
    }

    /** By dispatch and person. */
    private static Map<UUID, Map<UUID, List<Course.Try>>> tries(Queries db, UUID[] dispatches) {
        var tries = new HashMap<UUID, Map<UUID, List<Course.Try>>>();
        db.list("select * from delivery where dispatch = any($1) order by tried, id", row -> row, (Object) dispatches)
                .forEach(row -> tries.computeIfAbsent(row.getUUID("dispatch"), _ -> new HashMap<>())
                        .computeIfAbsent(row.getUUID("person"), _ -> new ArrayList<>())
                        .add(new Course.Try(
                                Rows.wireEnum(row, "channel", Channel.class),
                                Rows.instant(row, "tried"),
                                Rows.instantOrNull(row, "reached"))));
        return tries;
    }

    static List<Course.Line> log(Queries db, UUID dispatch) {
        return db.list(
                """
                select at, what, round, name from dispatch_log left join person on person.id = dispatch_log.person
                where dispatch = $1 order by dispatch_log.id
                """,
                row -> new Course.Line(
                        Rows.instant(row, "at"),
                        Rows.wireEnum(row, "what", DispatchLog.class),
                        row.getString("name"),
                        row.getInteger("round")),
                dispatch);
    }

    private static Course course(Row row) {
        return new Course(
                row.getUUID("id"),
                row.getString("slug"),
                row.getUUID("request"),
                row.getBoolean("drill"),
                row.getString("need"),
                row.getString("details"),
                row.getString("area"),
                Rows.wireEnum(row, "state", DispatchState.class),
                row.getInteger("round"),
                Rows.instant(row, "opened"),
                Rows.instantOrNull(row, "closed"),
                row.getString("words"),
                row.getInteger("needed"),
                0,
                List.of());
    }
}
