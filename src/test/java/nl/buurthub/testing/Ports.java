package nl.buurthub.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** For what is told beforehand where it is to listen. */
public final class Ports {

    private Ports() {}

    /** Below those that systems give to connections: it is still free when a process that begins takes it. */
    public static int free() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }
}
