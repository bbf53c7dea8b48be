package nl.buurthub.platform.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurthub.platform.journal.Cursor;
import org.jspecify.annotations.Nullable;

/** The sockets of one event loop that hear a stream. */
final class StreamSubscribers {

    /**
     * So many sockets are looked at before they are written to: what they need is then fetched from memory side by side,
     * and not one after the other between system calls.
     */
    private static final int TOGETHER = 32;

    private final List<Subscription> live = new ArrayList<>();
    private final List<Subscription> catchingUp = new ArrayList<>();

    /** The history that they hear, null as long as the hub didn't say. */
    private @Nullable String epoch;

    /** Every event up to this one was written to each live listener. */
    private long position;

    boolean known() {
        return epoch != null;
    }

    void startAt(Cursor cursor) {
        epoch = cursor.epoch();
        position = cursor.seq();
    }

    /** Where they are, if the subscription's client was told of another history. */
    Optional<Cursor> elsewhere(Subscription subscription) {
        return epoch == null || epoch.equals(subscription.epoch)
                ? Optional.empty()
                : Optional.of(new Cursor(subscription.stream, epoch, position));
    }

    List<Subscription> catchingUp() {
        return catchingUp;
    }

    void wait(Subscription subscription) {
        catchingUp.add(subscription);
    }

    /** Has the subscription hear what happens from now on, if nothing is missing in between. */
    boolean join(Subscription subscription) {
        if (!known() || subscription.sent < position) return false;
        catchingUp.remove(subscription);
        subscription.place = live.size();
        live.add(subscription);
        return true;
    }

    void leave(Subscription subscription) {
        if (subscription.place < 0) {
            catchingUp.remove(subscription);
            return;
        }
        var last = live.removeLast();
        if (last != subscription) {
            live.set(subscription.place, last);
            last.place = subscription.place;
        }
        subscription.place = -1;
    }

    boolean isEmpty() {
        return live.isEmpty() && catchingUp.isEmpty();
    }

    int size() {
        return live.size();
    }

    List<Subscription> all() {
        return Stream.concat(live.stream(), catchingUp.stream()).toList();
    }

    /** Writes a batch to every live listener. Those that lost their right, or can't keep up, are dealt with after it. */
    void give(Batch batch) {
        if (!known() || batch.to() <= position) return;
        position = batch.to();
        revoke(batch);
        var behind = new ArrayList<Subscription>();
        var next = new ArrayList<Subscription>(TOGETHER);
        for (var begin = 0; begin < live.size(); begin += TOGETHER) {
            for (var subscription : live.subList(begin, Math.min(begin + TOGETHER, live.size()))) {
                if (subscription.sent >= batch.to()) continue;
                (subscription.isTooSlow() ? behind : next).add(subscription);
            }
            next.forEach(batch::write);
            next.clear();
        }
        behind.forEach(this::deal);
    }

    /** Who can't keep up is cut off; who is still catching up with another stream goes on from the journal later. */
    private void deal(Subscription behind) {
        if (!behind.socket.isCatchingUp()) {
            behind.socket.cut();
            return;
        }
        leave(behind);
        wait(behind);
    }

    private void revoke(Batch batch) {
        for (var revocation : batch.revocations()) {
            for (var subscription : List.copyOf(live)) {
                if (!subscription.isRevokedBy(revocation)) continue;
                if (!subscription.silent) batch.write(subscription.out, subscription.sent, revocation.seq() - 1);
                subscription.socket.revoked(subscription);
            }
        }
    }
}
