package nl.buurthub.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** For what is told beforehand where it is to listen. */
public final class Ports {

    private static final int LOWEST = 20_000;

    /** Below those that systems give to connections. */
    private static final int COUNT = 12_000;

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    /** Told to nobody else: of tests that run at once, one would find it free as long as the other's process still begins. */
    public static int free() {
        while (true) {
            try (var socket = new ServerSocket(LOWEST + NEXT.getAndIncrement() % COUNT)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one, then.
            }
        }
    }
}
