package nl.buurthub.platform.live;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.unix.Socket;
import io.netty.channel.unix.UnixChannel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What goes out to one client. Frames are offered to the kernel directly, and only what it doesn't take at once goes
 * through the channel: with thousands of sockets, walking each one's pipeline and queue costs a quarter of a delivery.
 * All that is sent must come by here, or frames would overtake each other.
 */
final class SocketWriter {

    private final Channel channel;
    private final @Nullable Socket kernel;

    /** Nothing stands in the channel's own queue. */
    private boolean clear = true;

    private boolean closed;

    SocketWriter(Channel channel) {
        this.channel = channel;
        var isPlain = channel.pipeline().get(SslHandler.class) == null;
        this.kernel =
                isPlain && channel instanceof UnixChannel unix && unix.fd() instanceof Socket socket ? socket : null;
    }

    /** Writes a part of what stays the caller's. */
    void write(ByteBuf frames, int from, int to) {
        if (closed) return;
        var taken = offer(frames, from, to);
        if (taken == to - from) return;
        clear = false;
        channel.writeAndFlush(frames.retainedSlice(from + taken, to - from - taken), channel.voidPromise());
    }

    /** Writes all of it, and releases it. */
    void write(ByteBuf frames) {
        write(frames, frames.readerIndex(), frames.writerIndex());
        frames.release();
    }

    /** @return how many bytes the kernel took */
    private int offer(ByteBuf frames, int from, int to) {
        var direct = direct();
        if (direct == null || !frames.hasMemoryAddress()) return 0;
        try {
            return Math.max(0, direct.sendAddress(frames.memoryAddress(), from, to));
        } catch (IOException e) {
            // The channel meets the same failure and deals with it.
            return 0;
        }
    }

    /** The socket, if what it is offered now follows what was sent before. */
    private @Nullable Socket direct() {
        // The number of a closed socket may be somebody else's by now.
        return kernel != null && kernel.isOpen() && isClear() ? kernel : null;
    }

    private boolean isClear() {
        if (!clear) {
            var queue = channel.unsafe().outboundBuffer();
            clear = queue != null && queue.totalPendingWriteBytes() == 0;
        }
        return clear;
    }

    /** More stands unsent than a client that keeps up ever has. */
    boolean isSlow() {
        return direct() == null && !channel.isWritable();
    }

    boolean isOpen() {
        return !closed;
    }

    /** Closes behind a last word, which it releases. */
    void close(ByteBuf last) {
        closed = true;
        channel.writeAndFlush(last).addListener(ChannelFutureListener.CLOSE);
    }

    /** Closes without a word: it wouldn't arrive. */
    void cut() {
        closed = true;
        channel.close();
    }

    /** The channel is closed. */
    void closed() {
        closed = true;
    }
}
