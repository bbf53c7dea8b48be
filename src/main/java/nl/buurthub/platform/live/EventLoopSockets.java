package nl.buurthub.platform.live;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.Stream;

/** The sockets of one event loop, and what they hear. One timer for all of them. */
final class EventLoopSockets {

    private static final int HELLO_SECONDS = 10;
    private static final int PING_SECONDS = 30;
    private static final int SILENT_SECONDS = 75;

    private final Hub hub;
    private final EventLoop eventLoop;
    private final Clock clock;
    private final List<LiveSocket> sockets = new ArrayList<>();
    private final Map<String, StreamSubscribers> subscribers = new HashMap<>();
    private int second;

    EventLoopSockets(Hub hub, EventLoop eventLoop, Clock clock) {
        this.hub = hub;
        this.eventLoop = eventLoop;
        this.clock = clock;
        eventLoop.scheduleAtFixedRate(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    void execute(Runnable work) {
        eventLoop.execute(work);
    }

    Admissions admissions() {
        return hub.admissions();
    }

    int second() {
        return second;
    }

    void add(LiveSocket socket) {
        socket.heard = second;
        socket.place = sockets.size();
        sockets.add(socket);
        hub.meters().opened();
    }

    void remove(LiveSocket socket) {
        var last = sockets.removeLast();
        if (last != socket) {
            sockets.set(socket.place, last);
            last.place = socket.place;
        }
        hub.meters().closed();
    }

    void listen(Subscription subscription) {
        var all = subscribers.get(subscription.stream);
        if (all == null) {
            all = new StreamSubscribers();
            subscribers.put(subscription.stream, all);
            var fresh = all;
            hub.watch(subscription.granted, this, from -> watching(fresh, from));
        }
        all.wait(subscription);
        goOn(subscription);
    }

    /** Subscribers that all left meanwhile are not those of the same stream that came after them. */
    private void watching(StreamSubscribers all, Cursor from) {
        all.startAt(from);
        List.copyOf(all.catchingUp()).forEach(this::goOn);
    }

    /** Catches up from the journal, a part at a time as fast as the socket takes it, then joins the live subscribers. */
    void goOn(Subscription subscription) {
        var all = subscribers.get(subscription.stream);
        if (all == null || !all.known() || subscription.place >= 0 || subscription.reading) return;
        all.elsewhere(subscription).ifPresent(cursor -> restart(subscription, cursor));
        if (subscription.left || all.join(subscription) || subscription.isTooSlow()) return;
        subscription.reading = true;
        hub.after(subscription.stream, subscription.sent)
                .onComplete(found -> execute(() -> {
                    subscription.reading = false;
                    if (!subscription.out.isOpen() || subscription.left) return;
                    if (found.failed() || found.result().isEmpty()) subscription.socket.bye(CloseReason.DATABASE);
                    else caughtUp(subscription, Batch.of(subscription.stream, found.result()));
                }));
    }

    private void caughtUp(Subscription subscription, Batch batch) {
        if (batch.from() != subscription.sent + 1) {
            // Trimmed or put back under its feet; on resuming it is told to start anew.
            batch.release();
            subscription.socket.cut();
            return;
        }
        var revocation =
                batch.revocations().stream().filter(subscription::isRevokedBy).findFirst();
        var last = revocation.map(found -> found.seq() - 1).orElse(batch.to());
        var sent = subscription.sent;
        // Before it is written: writing may come back here, when the socket turns writable again.
        subscription.sent = last;
        if (!subscription.silent) batch.write(subscription.out, sent, last);
        batch.release();
        if (revocation.isPresent()) subscription.socket.revoked(subscription);
        else goOn(subscription);
    }

    void leave(Subscription subscription) {
        subscription.left = true;
        var all = subscribers.get(subscription.stream);
        if (all == null) return;
        all.leave(subscription);
        if (!all.isEmpty()) return;
        subscribers.remove(subscription.stream);
        hub.unwatch(subscription.stream, this);
    }

    /** Writes a batch to whoever hears its stream here, and gives it back. */
    void give(Batch batch, Runnable done) {
        execute(() -> {
            var all = subscribers.get(batch.stream());
            if (all != null) {
                all.give(batch);
                hub.meters().delivered((long) all.size() * batch.ends().length);
            }
            batch.release();
            done.run();
        });
    }

    void reset(Cursor cursor) {
        execute(() -> {
            var all = subscribers.get(cursor.stream());
            if (all == null || !all.known()) return;
            all.startAt(cursor);
            all.all().forEach(subscription -> restart(subscription, cursor));
            List.copyOf(all.catchingUp()).forEach(this::goOn);
        });
    }

    /** Of what is not public, who may hear it in another history is to be asked again. */
    private static void restart(Subscription subscription, Cursor cursor) {
        if (new Stream(cursor.stream()).isPublic()) subscription.reset(cursor);
        else subscription.socket.bye(CloseReason.DATABASE);
    }

    /** Nobody can tell any more who may hear what is not public. */
    void closePrivate() {
        execute(() -> List.copyOf(sockets).stream()
                .filter(LiveSocket::hearsPrivately)
                .forEach(socket -> socket.bye(CloseReason.DATABASE)));
    }

    Future<Void> closeAll() {
        Promise<Void> told = Promise.promise();
        execute(() -> {
            List.copyOf(sockets).forEach(socket -> socket.bye(CloseReason.STOPPING));
            told.complete();
        });
        return told.future();
    }

    private void sweep() {
        second++;
        var now = clock.instant().getEpochSecond();
        for (var socket : List.copyOf(sockets)) {
            var silence = second - socket.heard;
            if (silence > SILENT_SECONDS) socket.cut();
            else if (!socket.greeted() && silence > HELLO_SECONDS) socket.bye(CloseReason.PROTOCOL);
            else if (socket.expired(now)) socket.bye(CloseReason.EXPIRED);
            else if ((socket.place + second) % PING_SECONDS == 0) socket.ping();
        }
    }
}
