package nl.buurthub.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that misbehaves as told: what it answers to a command, where {@code HANG_UP} closes the connection.
 * {@code CONNECT} is the greeting and {@code .} the end of a message; what isn't told it does well. A whole line is answered
 * by itself, if that is told.
 */
final class ScriptedSmtp implements AutoCloseable {

    static final String HANG_UP = "";
    /** Says nothing, for as long as a test lasts. */
    static final String SILENCE = "…";

    private final ServerSocket server;
    private final Map<String, String> answers;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    final AtomicInteger messages = new AtomicInteger();
    final List<String> heard = new CopyOnWriteArrayList<>();

    ScriptedSmtp(Map<String, String> answers) throws IOException {
        this.answers = answers;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "smtp://localhost:" + server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void talk(Socket socket) {
        try (socket;
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            if (!say(socket, answers.getOrDefault("CONNECT", "220 here"))) return;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                var command = line.split(" ")[0];
                var well = command.equals("DATA") ? "354 go on" : "250 ok";
                if (!say(socket, answers.getOrDefault(line, answers.getOrDefault(command, well)))) return;
                if (command.equals("QUIT")) return;
                if (!command.equals("DATA") || answers.containsKey("DATA")) continue;
                while (!".".equals(in.readLine())) {}
                messages.incrementAndGet();
                if (!say(socket, answers.getOrDefault(".", "250 taken"))) return;
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static boolean say(Socket socket, String answer) throws IOException {
        if (answer.equals(HANG_UP)) return false;
        if (answer.equals(SILENCE)) return true;
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) socket.close();
    }
}
