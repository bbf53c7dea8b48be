package nl.buurthub.platform.live;

import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.internal.VertxInternal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.JournalSql;
import nl.buurthub.platform.journal.StoredEvent;
import nl.buurthub.platform.journal.StreamHead;

/**
 * Reads every stream that sockets of this node hear: once, in order, without gaps. A hint tells that there is more; each
 * second the heads are read as well, so a hint may be lost. Its own state belongs to its own context.
 */
public final class Hub {

    private static final int MOST_A_READ = 500;
    private static final int MOST_A_REPLAY = 25;
    private static final long SWEEP_MILLIS = 1_000;
    private static final long BLIND_NANOS = 5_000_000_000L;

    private final Vertx vertx;
    private final Db db;
    private final Clock clock;
    private final LiveMeters meters;
    private final Admissions admissions;
    private final Context context;
    private final Map<EventLoop, EventLoopSockets> loops = new ConcurrentHashMap<>();
    private final Map<String, LiveStream> streams = new HashMap<>();
    private final Map<Place, Future<List<StoredEvent>>> replays = new ConcurrentHashMap<>();
    private long lastRead = System.nanoTime();
    private boolean sweeping;
    private long timer;

    private record Place(String stream, long seq) {}

    public Hub(Vertx vertx, Db db, Admissions admissions, LiveMeters meters, Clock clock) {
        this.vertx = vertx;
        this.db = db;
        this.clock = clock;
        this.meters = meters;
        this.admissions = admissions;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    public void start() {
        context.runOnContext(_ -> {
            vertx.eventBus().<String>consumer(Journal.HINTS, this::hinted);
            timer = vertx.setPeriodic(SWEEP_MILLIS, _ -> sweep());
        });
    }

    LiveMeters meters() {
        return meters;
    }

    Admissions admissions() {
        return admissions;
    }

    /** The loop of an event loop, made at its first socket. */
    EventLoopSockets loop(EventLoop eventLoop) {
        return loops.computeIfAbsent(eventLoop, _ -> new EventLoopSockets(this, eventLoop, clock));
    }

    /** Who resumes at the same place at the same time, as thousands do after a restart, shares one reading. */
    Future<List<StoredEvent>> after(String stream, long seq) {
        Promise<List<StoredEvent>> reading = Promise.promise();
        var place = new Place(stream, seq);
        var other = replays.putIfAbsent(place, reading.future());
        if (other != null) return other;
        admissions.after(stream, seq, MOST_A_REPLAY).onComplete(found -> {
            replays.remove(place);
            reading.handle(found);
        });
        return reading.future();
    }

    /** @param from told on the loop: it is given every event after that position from now on */
    void watch(Cursor head, EventLoopSockets loop, Consumer<Cursor> from) {
        onContext(() -> {
            var known = streams.get(head.stream());
            var watched = known == null ? new LiveStream(head) : known;
            watched.loops.add(loop);
            var cursor = watched.cursor();
            loop.execute(() -> from.accept(cursor));
            if (known != null) return;
            streams.put(watched.name, watched);
            meters.streams(streams.size());
            read(watched);
        });
    }

    void unwatch(String stream, EventLoopSockets loop) {
        onContext(() -> {
            var watched = streams.get(stream);
            if (watched == null) return;
            watched.loops.remove(loop);
            if (watched.loops.isEmpty()) streams.remove(stream);
            meters.streams(streams.size());
        });
    }

    private void onContext(Runnable work) {
        context.runOnContext(_ -> work.run());
    }

    private void hinted(Message<String> hint) {
        var watched = streams.get(hint.body());
        if (watched != null) read(watched);
    }

    /** Reads what is new and gives it to the loops; what comes meanwhile is read after that, in one go. */
    private void read(LiveStream stream) {
        stream.more = true;
        if (stream.reading) return;
        stream.reading = true;
        stream.more = false;
        var since = System.nanoTime();
        JournalSql.after(db, stream.name, stream.position, MOST_A_READ).onComplete(found -> {
            if (found.failed()) {
                stream.reading = false;
                return;
            }
            lastRead = System.nanoTime();
            // With a gap it is another history, or a trimmed one: the next sweep says so to everybody.
            if (found.result().isEmpty() || found.result().getFirst().seq() != stream.position + 1) given(stream);
            else give(stream, found.result(), since);
        });
    }

    private void give(LiveStream stream, List<StoredEvent> entries, long since) {
        var batch = Batch.of(stream.name, entries);
        stream.position = batch.to();
        stream.more |= entries.size() == MOST_A_READ;
        var left = new AtomicInteger(stream.loops.size());
        for (var loop : stream.loops) {
            loop.give(batch.retain(), () -> {
                if (left.decrementAndGet() > 0) return;
                meters.gave(entries.size(), System.nanoTime() - since);
                onContext(() -> given(stream));
            });
        }
        batch.release();
        if (stream.loops.isEmpty()) given(stream);
    }

    private void given(LiveStream stream) {
        stream.reading = false;
        if (stream.more) read(stream);
    }

    private void sweep() {
        if (System.nanoTime() - lastRead > BLIND_NANOS) loops.values().forEach(EventLoopSockets::closePrivate);
        if (sweeping) return;
        sweeping = true;
        streams.values().forEach(stream -> stream.swept = stream.position);
        JournalSql.headsOf(db, List.copyOf(streams.keySet())).onComplete(found -> {
            sweeping = false;
            if (found.failed()) return;
            lastRead = System.nanoTime();
            found.result().forEach(this::compare);
        });
    }

    private void compare(StreamHead head) {
        var stream = streams.get(head.stream());
        if (stream == null) return;
        var another = stream.isAnotherHistory(head);
        stream.epoch = head.epoch();
        if (another) restart(stream, head.cursor());
        else if (head.head() > stream.position) read(stream);
    }

    private static void restart(LiveStream stream, Cursor cursor) {
        stream.position = cursor.seq();
        stream.loops.forEach(loop -> loop.reset(cursor));
    }

    /** Says goodbye to all sockets; done when they are told. */
    public Future<Void> stop() {
        vertx.cancelTimer(timer);
        return Future.all(
                        loops.values().stream().map(EventLoopSockets::closeAll).toList())
                .mapEmpty();
    }
}
