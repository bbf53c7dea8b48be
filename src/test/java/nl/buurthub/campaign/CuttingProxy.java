package nl.buurthub.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import nl.buurthub.testing.Meanwhile;

/** What lies between people and a node: it hands on bytes, hangs for a while, or cuts off everybody at once. */
final class CuttingProxy implements AutoCloseable {

    private final int port;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** Whoever hands on reads; as long as it hangs, somebody writes. */
    private final ReentrantReadWriteLock hanging = new ReentrantReadWriteLock();

    /** @param port of the node */
    CuttingProxy(int port) throws IOException {
        this.port = port;
        door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Meanwhile.runs(this::take);
    }

    String site() {
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
                var inside = new Socket(InetAddress.getLoopbackAddress(), port)) {
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
            handOn(from.getInputStream(), to.getOutputStream());
        } catch (IOException gone) {
            // So is the other side now.
        }
    }

    private void handOn(InputStream from, OutputStream to) throws IOException {
        var bytes = new byte[16_384];
        for (var some = from.read(bytes); some >= 0; some = from.read(bytes)) {
            hanging.readLock().lock();
            try {
                to.write(bytes, 0, some);
            } finally {
                hanging.readLock().unlock();
            }
        }
    }

    void cuts() {
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

    void hangsWhile(Runnable time) {
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
