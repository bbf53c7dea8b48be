package nl.buurthub.help.urgent;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.buurthub.help.urgent.UrgentEvent.AlertChanged;
import nl.buurthub.help.urgent.UrgentEvent.DispatchChanged;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.EventWriter;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a dispatch that the transaction has locked further: round after round, until enough are going, or it is over. */
public final class Rounds {

    /** Help within the hour that nobody is going to. */
    private static final TaskKind URGENT = new TaskKind("urgent");

    private final Db db;
    private final Journal journal;
    private final TaskQueue tasks;
    private final EndedCalls ended;
    private final BiConsumer<Tx, UUID> helped;
    private final Clock clock;

    /** @param helped told of a request whose dispatch is closed */
    public Rounds(Db db, Journal journal, TaskQueue tasks, EndedCalls ended, BiConsumer<Tx, UUID> helped, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.tasks = tasks;
        this.ended = ended;
        this.helped = helped;
        this.clock = clock;
    }

    /**
     * Does one round that is due.
     *
     * @return whether there may be more
     */
    public boolean doNext() {
        return db.doNext(tx -> DispatchSql.lockDue(tx, clock.instant()), (tx, dispatch) -> {
            next(tx, dispatch, dispatch.round());
            tell(tx, dispatch);
        });
    }

    /** The first that finds somebody after the round that was last; after all of them every manager is called. */
    void next(Tx tx, Dispatch dispatch, int last) {
        if (dispatch.request() != null) await(tx, dispatch);
        var rules = dispatch.rules();
        var rounds = rules.radii().size();
        var now = clock.instant();
        for (var round = last + 1; round <= rounds; round++) {
            DispatchSql.log(tx, dispatch.id(), DispatchStep.ROUND, null, round, now);
            var radius = rules.radii().get(round - 1);
            var near = AlertSql.nearest(tx, dispatch.id(), radius, round == rounds, rules.perRound(), now);
            if (near.isEmpty()) continue;
            call(tx, dispatch, near, round);
            var due = now.plusSeconds(rules.roundSeconds());
            DispatchSql.become(tx, dispatch.id(), DispatchState.CALLING, round, due);
            return;
        }
        DispatchSql.log(tx, dispatch.id(), DispatchStep.ESCALATED, null, null, now);
        call(tx, dispatch, AlertSql.managers(tx, dispatch.id()), rounds + 1);
        DispatchSql.become(tx, dispatch.id(), DispatchState.ESCALATED, rounds, null);
    }

    /** Managers see that somebody is needed, until somebody is going. */
    private void await(Tx tx, Dispatch dispatch) {
        var need = DispatchSql.need(tx, dispatch.id());
        tasks.open(tx, dispatch.slug(), new NewTask(URGENT, dispatch.id(), need, "help/urgent"));
    }

    private void call(Tx tx, Dispatch dispatch, List<AlertSql.Near> near, int round) {
        var now = clock.instant();
        var silent = now.plusSeconds(dispatch.rules().channelSeconds());
        AlertSql.raise(tx, dispatch.id(), near, round, now, silent);
        for (var one : near) ChannelSql.tried(tx, dispatch.id(), one.person(), Channel.LIVE, null, now);
    }

    /**
     * What follows from an answer.
     *
     * @param turnedBack somebody who was going isn't any more: it calls again at once, those who were stood down too
     */
    void settle(Tx tx, Dispatch dispatch, boolean turnedBack) {
        var count = AlertSql.count(tx, dispatch.id());
        if (count.going() == 0 && count.done() >= dispatch.needed()) {
            close(tx, dispatch, "", null, DispatchStep.CLOSED);
        } else if (count.going() + count.done() >= dispatch.needed()) {
            standDown(tx, dispatch);
            DispatchSql.become(tx, dispatch.id(), DispatchState.ANSWERED, dispatch.round(), null);
            tasks.settle(tx, dispatch.slug(), URGENT, dispatch.id());
        } else if (turnedBack) {
            // The widest round is done again, where that was the last.
            next(
                    tx,
                    dispatch,
                    Math.min(dispatch.round(), dispatch.rules().radii().size() - 1));
        } else if (count.alerted() == 0 && count.going() == 0 && dispatch.state() == DispatchState.CALLING) {
            next(tx, dispatch, dispatch.round());
        }
    }

    /**
     * Calls nobody any more for one of before a backup was put back, when it may long be over: its managers see it.
     *
     * @return whether there may be more
     */
    boolean leaveNext() {
        return db.doNext(DispatchSql::lockCalling, (tx, dispatch) -> {
            standDown(tx, dispatch);
            DispatchSql.log(tx, dispatch.id(), DispatchStep.ESCALATED, null, null, clock.instant());
            DispatchSql.become(tx, dispatch.id(), DispatchState.ESCALATED, dispatch.round(), null);
            tell(tx, dispatch);
        });
    }

    private void standDown(Tx tx, Dispatch dispatch) {
        for (var person : AlertSql.standDown(tx, dispatch.id(), clock.instant()))
            DispatchSql.log(tx, dispatch.id(), DispatchStep.STOOD_DOWN, person, null, clock.instant());
    }

    /** Somebody can't be called any more: they are stood down where they were, and others called where they were going. */
    void leave(Tx tx, UUID hood, UUID person) {
        for (var id : AlertSql.active(tx, hood, person)) {
            var dispatch = DispatchSql.lock(tx, id).orElseThrow();
            var before = AlertSql.state(tx, id, person).orElseThrow();
            if (before != AlertState.ALERTED && !before.isGoing()) continue;
            release(tx, dispatch, person);
            settle(tx, dispatch, before.isGoing());
            tell(tx, dispatch);
        }
    }

    private void release(Tx tx, Dispatch dispatch, UUID person) {
        AlertSql.answer(tx, dispatch.id(), person, AlertState.STOOD_DOWN, null, clock.instant());
        DispatchSql.log(tx, dispatch.id(), DispatchStep.STOOD_DOWN, person, null, clock.instant());
    }

    /** Somebody went off duty: who is going still is. */
    void offDuty(Tx tx, UUID hood, UUID person) {
        for (var id : AlertSql.active(tx, hood, person)) {
            releaseOffDuty(tx, DispatchSql.lock(tx, id).orElseThrow());
        }
    }

    /**
     * Has one dispatch call those no more whose hours ended.
     *
     * @return whether there may be more
     */
    boolean releaseNext() {
        return db.doNext(tx -> DispatchSql.lockOffDuty(tx, clock.instant()), this::releaseOffDuty);
    }

    /** @return whether it called somebody who is off duty by now */
    boolean releaseOffDuty(Tx tx, Dispatch dispatch) {
        var off = AlertSql.offDuty(tx, dispatch.id(), clock.instant());
        if (off.isEmpty()) return false;
        for (var person : off) release(tx, dispatch, person);
        settle(tx, dispatch, false);
        tell(tx, dispatch);
        return true;
    }

    void close(Tx tx, Dispatch dispatch, String words, @Nullable UUID by, DispatchStep step) {
        DispatchSql.close(tx, dispatch.id(), words, clock.instant());
        AlertSql.release(tx, dispatch.id(), clock.instant());
        DispatchSql.log(tx, dispatch.id(), step, by, null, clock.instant());
        tasks.settle(tx, dispatch.slug(), URGENT, dispatch.id());
        if (dispatch.request() != null && step == DispatchStep.CLOSED) helped.accept(tx, dispatch.request());
    }

    /** Tells everybody whom it concerns how it is now; what was sent to others of before is taken back. */
    void tell(Tx tx, Dispatch dispatch) {
        ended.takeBack(tx, dispatch);
        tellCalled(tx, dispatch, journal::append);
        tellCourse(tx, dispatch, journal::append);
    }

    /** Other words: what was told before now says the same. */
    void restate(Tx tx, Dispatch dispatch) {
        tellCalled(tx, dispatch, journal::renew);
        tellCourse(tx, dispatch, journal::renew);
        tasks.restate(tx, dispatch.slug(), dispatch.id(), DispatchSql.need(tx, dispatch.id()));
    }

    /** Somebody was tried through a channel, or reached: of an anonymous one that isn't told. */
    void tellChannels(Tx tx, Dispatch dispatch) {
        if (!dispatch.anonymous()) tellCourse(tx, dispatch, journal::append);
    }

    private static void tellCalled(Tx tx, Dispatch dispatch, EventWriter writer) {
        for (var told : AlertSql.ofDispatch(tx, dispatch.id()))
            writer.write(tx, Stream.person(told.person()), new AlertChanged(told.alert()));
    }

    /** To those who see its course: the desk, and the asker. */
    private static void tellCourse(Tx tx, Dispatch dispatch, EventWriter writer) {
        var course = CourseSql.find(tx, dispatch.hood(), dispatch.id()).orElseThrow();
        writer.write(tx, Stream.desk(dispatch.slug()), new DispatchChanged(course));
        DispatchSql.asker(tx, dispatch.id())
                .ifPresent(asker -> writer.write(
                        tx,
                        Stream.person(asker),
                        new DispatchChanged(course.forAsker(AlertSql.others(tx, dispatch.id())))));
    }
}
