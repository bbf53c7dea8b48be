package nl.buurthub.platform.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import nl.buurthub.platform.base.Json;
import nl.buurthub.testing.LiveContract;
import nl.buurthub.testing.TestHub;
import org.jspecify.annotations.Nullable;

/** A WebSocket by hand, for what no decent client does. */
final class RawSocket implements AutoCloseable {

    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;

    /** @param opcode with the final bit off where more follows */
    record Frame(int opcode, byte[] payload) {
        JsonNode json() {
            return Json.read(new String(payload, UTF_8), JsonNode.class);
        }
    }

    private final Socket socket = new Socket();
    private final DataInputStream in;

    /** The status line of the answer to the handshake. */
    final String status;

    private RawSocket(int port, int window, String... headers) throws IOException {
        if (window > 0) socket.setReceiveBufferSize(window);
        socket.setSoTimeout(15_000);
        socket.connect(new InetSocketAddress("localhost", port));
        in = new DataInputStream(socket.getInputStream());
        var request = "GET /live HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        status = line();
        while (!line().isEmpty()) {}
    }

    /** Asks for the upgrade with these headers. */
    static RawSocket asking(TestHub hub, String... headers) {
        try {
            return new RawSocket(hub.node().port(), 0, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param window bytes that the kernel takes in before somebody reads; 0: the usual */
    static RawSocket open(TestHub hub, int window) {
        return open(hub.node().port(), window);
    }

    static RawSocket open(int port, int window) {
        try {
            return new RawSocket(port, window, upgrade("Upgrade"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headers of a handshake. */
    static String[] upgrade(String connection) {
        return new String[] {
            "Connection: " + connection,
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
        };
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c; (c = in.read()) != '\n'; ) {
            if (c < 0) throw new IOException("closed within the handshake");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    RawSocket says(String text) {
        return sends(0x80 | TEXT, text.getBytes(UTF_8), true);
    }

    RawSocket sends(int head, byte[] payload, boolean masked) {
        return sends(frame(head, payload, masked));
    }

    static byte[] frame(int head, byte[] payload, boolean masked) {
        var frame = new ByteArrayOutputStream();
        frame.write(head);
        var mask = masked ? 0x80 : 0;
        if (payload.length < 126) {
            frame.write(mask | payload.length);
        } else {
            frame.write(mask | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        // A mask of zeros leaves the payload as it is.
        if (masked) frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    RawSocket sends(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The next frame, or nothing once the server closed. */
    @Nullable
    Frame next() {
        try {
            var head = in.read();
            if (head < 0) return null;
            var length = in.read();
            if (length == 126) length = in.readUnsignedShort();
            else if (length == 127) length = Math.toIntExact(in.readLong());
            return new Frame(head & 0x0F, in.readNBytes(length));
        } catch (SocketTimeoutException e) {
            throw new IllegalStateException("neither a word nor closed", e);
        } catch (IOException e) {
            return null;
        }
    }

    /** Everything said until the server closes, without pings. */
    List<Frame> untilClosed() {
        var frames = new ArrayList<Frame>();
        for (var frame = next(); frame != null; frame = next()) if (frame.opcode() != PING) frames.add(frame);
        return frames;
    }

    /** The reason of the bye that comes before the close frame, whose code says the same. */
    String lastWord() {
        var frames = untilClosed();
        var reason = frames.get(frames.size() - 2).json().path("reason").asText();
        assertThat(frames.getLast().opcode()).isEqualTo(CLOSE);
        assertThat(ByteBuffer.wrap(frames.getLast().payload()).getShort())
                .isEqualTo((short) LiveContract.WHOLE.code(reason));
        return reason;
    }

    /** Says no more, and hears what is said until the server closes too. */
    List<Frame> ends() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // It was closed already.
        }
        return untilClosed();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
