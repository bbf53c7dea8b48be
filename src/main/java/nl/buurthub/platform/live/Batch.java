package nl.buurthub.platform.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.buurthub.platform.journal.StoredEvent;

/**
 * Events of a stream that follow each other without a gap, as the frames that every socket gets.
 *
 * @param from the first number
 * @param frames all frames, one after the other
 * @param ends where in {@code frames} each event ends
 */
record Batch(String stream, long from, ByteBuf frames, int[] ends, List<Revocation> revocations) {

    /** Whoever is or uses {@code subject} hears the stream until before {@code seq}. */
    record Revocation(long seq, UUID subject) {}

    static Batch of(String stream, List<StoredEvent> entries) {
        var frames = ByteBufAllocator.DEFAULT.directBuffer(512 * entries.size());
        var ends = new int[entries.size()];
        var revocations = new ArrayList<Revocation>();
        for (var i = 0; i < ends.length; i++) {
            var entry = entries.get(i);
            Frames.event(frames, stream, entry);
            ends[i] = frames.writerIndex();
            if (entry.revokes() != null) revocations.add(new Revocation(entry.seq(), entry.revokes()));
        }
        return new Batch(stream, entries.getFirst().seq(), frames, ends, revocations);
    }

    /** The last number. */
    long to() {
        return from + ends.length - 1;
    }

    /** Writes the events after one number, up to and including another. */
    void write(SocketWriter out, long after, long last) {
        var begin = after < from ? 0 : ends[(int) (after - from)];
        var end = last < from ? 0 : ends[(int) (Math.min(last, to()) - from)];
        if (begin < end) out.write(frames, begin, end);
    }

    /** Writes what a subscription hasn't had. */
    void write(Subscription subscription) {
        if (!subscription.silent) write(subscription.out, subscription.sent, to());
        subscription.sent = to();
    }

    Batch retain() {
        frames.retain();
        return this;
    }

    void release() {
        frames.release();
    }
}
