package nl.buurthub.help.urgent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.help.urgent.Course.Called;
import nl.buurthub.help.urgent.Course.Try;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.PageCursor;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.RecordMapping;
import nl.buurthub.platform.db.RecordMapping.Component;
import nl.buurthub.platform.db.Rows;
import org.jspecify.annotations.Nullable;

/** Reads how dispatches go. */
final class CourseSql {

    private static final RecordMapping<Course> COURSE = RecordMapping.of(
            Course.class,
            new Component("hood", row -> row.getString("slug")),
            new Component("asked", _ -> 0),
            new Component("responders", _ -> List.of()));

    private static final RecordMapping<Called> CALLED = RecordMapping.of(
            Called.class, new Component("channels", row -> List.of(Json.read(row.getString("channels"), Try[].class))));

    private static final String COURSES = """
            select dispatch.*, is_anonymous(dispatch.request) as anonymous, slug
            from dispatch join hood on hood.id = dispatch.hood
            """;

    private CourseSql() {}

    static Optional<Course> find(Queries db, UUID hood, UUID dispatch) {
        return whole(db, db.list(COURSES + """
                        where dispatch.id = $1 and dispatch.hood = $2
                        """, COURSE, dispatch, hood)).stream()
                .findFirst();
    }

    /** Newest first, after the cursor. */
    static List<Course> list(Queries db, UUID hood, @Nullable PageCursor after, int most) {
        return whole(
                db,
                db.list(
                        COURSES + """
                        where dispatch.hood = $1 and ($2::uuid is null or (opened, dispatch.id) < ($3, $2))
                        order by opened desc, dispatch.id desc limit $4
                        """,
                        COURSE,
                        hood,
                        after == null ? null : after.id(),
                        after == null ? null : after.at(),
                        most));
    }

    private static List<Course> whole(Queries db, List<Course> courses) {
        var ids = courses.stream().map(Course::id).toArray(UUID[]::new);
        var called = called(db, ids);
        return courses.stream()
                .map(course -> course.with(called.getOrDefault(course.id(), List.of())))
                .toList();
    }

    /** By dispatch. */
    private static Map<UUID, List<Called>> called(Queries db, UUID[] dispatches) {
        var called = new HashMap<UUID, List<Called>>();
        db.list("""
                        select alert.*, name, (
                          select coalesce(json_agg(json_build_object('channel', channel, 'tried', tried, 'reached', reached)
                            order by tried, id), '[]')
                          from delivery where delivery.dispatch = alert.dispatch and delivery.person = alert.person)::text as channels
                        from alert join person on person.id = alert.person
                        where dispatch = any($1) order by round, distance nulls last, person.id
                        """, row -> row, (Object) dispatches)
                .forEach(row -> called.computeIfAbsent(row.getUUID("dispatch"), _ -> new ArrayList<>())
                        .add(CALLED.apply(row)));
        return called;
    }

    /** Of an anonymous one names only who went. */
    static List<Course.Line> log(Queries db, UUID dispatch) {
        return db.list(
                """
                select at, what, dispatch_log.round, case when is_anonymous(dispatch.request) and what in ('declined', 'stood_down')
                  then null else person.name end as name
                from dispatch_log join dispatch on dispatch.id = dispatch_log.dispatch
                left join person on person.id = dispatch_log.person
                where dispatch.id = $1 order by dispatch_log.id
                """,
                row -> new Course.Line(
                        Rows.instant(row, "at"),
                        Rows.wireEnum(row, "what", DispatchStep.class),
                        row.getString("name"),
                        row.getInteger("round")),
                dispatch);
    }
}
