package nl.buurthub.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntSupplier;

/**
 * What lies between people and a node: it hands on bytes, hangs for a while, or cuts off everybody at once; of WebSockets only what
 * its network is told to.
 */
public final class CuttingProxy implements AutoCloseable {

    private static final byte[] UPGRADED = "HTTP/1.1 101 ".getBytes(StandardCharsets.US_ASCII);
    private static final int SILENCE = 1_000;

    /** What becomes of WebSockets. */
    public enum Sockets {
        PASS,
        /** Instead of the answer to the handshake. */
        CUT,
        /** As soon as nothing came for a second. */
        CUT_WHEN_SILENT,
        /** They open, and nothing comes. */
        MUTE
    }

    private final IntSupplier port;
    private final ServerSocket door;
    private volatile Sockets sockets = Sockets.PASS;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** Whoever hands on reads; as long as it hangs, somebody writes. */
    private final ReentrantReadWriteLock hanging = new ReentrantReadWriteLock();

    /** @param port of the node */
    public CuttingProxy(int port) {
        this(() -> port);
    }

    /** @param port of the node that the next connection is of */
    public CuttingProxy(IntSupplier port) {
        this.port = port;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Meanwhile.runs(this::take);
    }

    /** From now on, of those that open. */
    public void sockets(Sockets becoming) {
        sockets = becoming;
    }

    public String site() {
        return "http://localhost:" + door.getLocalPort();
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                var outside = door.accept();
                open.add(outside);
                Meanwhile.runs(() -> join(outside));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket outside) {
        try (outside;
                var inside = new Socket(InetAddress.getLoopbackAddress(), port.getAsInt())) {
            open.add(inside);
            var back = Meanwhile.runs(() -> handOn(inside, outside));
            handOn(outside, inside);
            back.join();
            open.remove(inside);
        } catch (IOException nobodyThere) {
            // Who came gets to know by being closed.
        } finally {
            open.remove(outside);
        }
    }

    private void handOn(Socket from, Socket to) {
        try (from;
                to) {
            handOn(from, to.getOutputStream());
        } catch (IOException gone) {
            // So is the other side now.
        }
    }

    private void handOn(Socket from, OutputStream to) throws IOException {
        var in = from.getInputStream();
        var bytes = new byte[16_384];
        var fate = Sockets.PASS;
        for (var some = in.read(bytes); some >= 0; some = in.read(bytes)) {
            if (fate == Sockets.MUTE) continue;
            if (isUpgrade(bytes, some)) fate = sockets;
            if (fate == Sockets.CUT) return;
            if (fate == Sockets.CUT_WHEN_SILENT) from.setSoTimeout(SILENCE);
            hanging.readLock().lock();
            try {
                to.write(bytes, 0, some);
            } finally {
                hanging.readLock().unlock();
            }
        }
    }

    private static boolean isUpgrade(byte[] bytes, int some) {
        return some > UPGRADED.length && Arrays.equals(bytes, 0, UPGRADED.length, UPGRADED, 0, UPGRADED.length);
    }

    public void cuts() {
        open.forEach(CuttingProxy::cut);
    }

    private static void cut(Socket socket) {
        try {
            // With a reset, as a network does.
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // As it was to be.
        }
    }

    public void hangsWhile(Runnable time) {
        hanging.writeLock().lock();
        try {
            time.run();
        } finally {
            hanging.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cuts();
    }
}
