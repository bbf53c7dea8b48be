package nl.buurthub.platform.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.StoredEvent;

/** The frames a server sends (RFC 6455, unmasked), written out in bytes once and never encoded again. */
final class Frames {

    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int PONG = 0x8A;

    /** An empty ping. */
    static final ByteBuf PING = Unpooled.unreleasableBuffer(
            Unpooled.directBuffer(2).writeByte(0x89).writeByte(0).asReadOnly());

    private static final int LONG = 126;
    private static final int VERY_LONG = 127;

    private Frames() {}

    /** Appends an event. */
    static void event(ByteBuf out, String stream, StoredEvent entry) {
        text(out, ServerMessage.event(stream, entry));
    }

    static ByteBuf ready(List<Cursor> cursors) {
        return text(ServerMessage.ready(cursors));
    }

    static ByteBuf reset(Cursor cursor) {
        return text(ServerMessage.reset(cursor));
    }

    static ByteBuf refused(String stream) {
        return text(ServerMessage.refused(stream));
    }

    /** A last word and the close frame behind it. */
    static ByteBuf bye(CloseReason reason) {
        return close(text(ServerMessage.bye(reason)), reason.status());
    }

    /** A close frame alone. */
    static ByteBuf close(int status) {
        return close(ByteBufAllocator.DEFAULT.buffer(4), status);
    }

    private static ByteBuf close(ByteBuf out, int status) {
        return out.writeByte(CLOSE).writeByte(2).writeShort(status);
    }

    static ByteBuf pong(ByteBuf ping) {
        var out = ByteBufAllocator.DEFAULT.buffer(2 + ping.readableBytes());
        return out.writeByte(PONG).writeByte(ping.readableBytes()).writeBytes(ping);
    }

    private static ByteBuf text(String payload) {
        var out = ByteBufAllocator.DEFAULT.buffer();
        text(out, payload);
        return out;
    }

    private static void text(ByteBuf out, String payload) {
        var length = ByteBufUtil.utf8Bytes(payload);
        out.writeByte(TEXT);
        if (length < LONG) {
            out.writeByte(length);
        } else if (length <= 0xFFFF) {
            out.writeByte(LONG).writeShort(length);
        } else {
            out.writeByte(VERY_LONG).writeLong(length);
        }
        out.ensureWritable(length);
        ByteBufUtil.writeUtf8(out, payload);
    }
}
