package nl.buurthub.help.urgent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.platform.journal.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * How an urgent request, or a drill, goes.
 *
 * @param anonymous who asked stays unknown, and so does who was called, for who is missing among them would tell
 * @param asked how many were called
 */
public record Course(
        UUID id,
        String hood,
        @Nullable UUID request,
        boolean anonymous,
        boolean drill,
        String need,
        String details,
        String area,
        DispatchState state,
        int round,
        Instant opened,
        @Nullable Instant closed,
        String words,
        int needed,
        int asked,
        List<Called> responders) {

    /** Somebody who was called. {@code words}: how it went, says who was there. */
    public record Called(
            UUID person,
            String name,
            AlertState state,
            int round,
            @Nullable Integer distance,
            Instant alerted,
            Instant changed,
            String words,
            List<Try> channels) {}

    /** When somebody was tried through a channel, and when it rang there. */
    public record Try(
            Channel channel, Instant tried, @Nullable Instant reached) {}

    /** What happened, in order. */
    public record Line(
            Instant at,
            DispatchStep what,
            @Nullable String name,
            @Nullable Integer round) {}

    /** The contract's {@code CoursePage}. */
    public record CoursePage(Course course, List<Line> log, List<Cursor> live) {}

    /** The contract's {@code CourseList}. */
    public record CourseList(List<Course> items, @Nullable String next, List<Cursor> live) {}

    /** As managers see it: of an anonymous one who is going, is there or was, without how far away they live. */
    Course with(List<Called> called) {
        return of(called.size(), anonymous ? coming(called, true) : called);
    }

    private Course of(int asked, List<Called> called) {
        return new Course(
                id, hood, request, anonymous, drill, need, details, area, state, round, opened, closed, words, needed,
                asked, called);
    }

    /** Who is going, is there or was; not how they were reached, nor how far away they live. */
    Course forAsker(int others) {
        return of(others, coming(responders, false));
    }

    private static List<Called> coming(List<Called> called, boolean words) {
        return called.stream()
                .filter(one -> one.state().isGoing() || one.state() == AlertState.DONE)
                .map(one -> new Called(
                        one.person(),
                        one.name(),
                        one.state(),
                        one.round(),
                        null,
                        one.alerted(),
                        one.changed(),
                        words ? one.words() : "",
                        List.of()))
                .toList();
    }
}
