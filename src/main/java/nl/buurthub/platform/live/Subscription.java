package nl.buurthub.platform.live;

import nl.buurthub.platform.journal.Cursor;

/** A socket's place in a stream. Belongs to the socket's event loop. */
final class Subscription {

    final LiveSocket socket;
    final SocketWriter out;
    final String stream;

    /** Where the stream stood just before permission was asked; what was revoked up to then was known. */
    final Cursor granted;

    /** Only to hear of revocations. */
    final boolean silent;

    /** The history that the client was told of. */
    String epoch;

    /** Every event up to this one was written to the socket. */
    long sent;

    /** Its place among the stream's listeners, or -1 while it catches up. */
    int place = -1;

    /** A part of the journal is on its way. */
    boolean reading;

    boolean left;

    Subscription(LiveSocket socket, SocketWriter out, Cursor granted, long sent, boolean silent) {
        this.socket = socket;
        this.out = out;
        this.stream = granted.stream();
        this.granted = granted;
        this.epoch = granted.epoch();
        this.sent = sent;
        this.silent = silent;
    }

    /** Has the client start anew there. */
    void reset(Cursor cursor) {
        epoch = cursor.epoch();
        sent = cursor.seq();
        if (!silent) out.write(Frames.reset(cursor));
    }

    boolean isTooSlow() {
        return !silent && out.isSlow();
    }

    boolean isRevokedBy(Batch.Revocation revocation) {
        return revocation.seq() > granted.seq() && socket.isOf(revocation.subject());
    }
}
