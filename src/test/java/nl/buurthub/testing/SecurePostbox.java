package nl.buurthub.testing;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that is spoken to over TLS only: from the first byte, or after STARTTLS. */
public final class SecurePostbox implements AutoCloseable {

    private final Postbox postbox = new Postbox();
    private final List<ServerSocket> doors = new ArrayList<>();
    private final SSLContext tls;
    private final int implicit;
    private final int starttls;

    /** @param name of the host that its certificate is for; the server itself is at localhost */
    public SecurePostbox(Authority authority, String name) {
        authority.signs(name);
        this.tls = authority.showing(name);
        this.implicit = open(this::secured);
        this.starttls = open(this::upgraded);
    }

    /** TLS from the first byte. */
    public String url() {
        return "smtps://" + Postbox.LOGIN + "@localhost:" + implicit;
    }

    /** TLS after STARTTLS, and nothing else before it. */
    public String starttlsUrl() {
        return "smtp://" + Postbox.LOGIN + "@localhost:" + starttls + "?starttls=required";
    }

    public MimeMessage[] received() {
        return postbox.received();
    }

    /** The first to this resident whose subject says this. Awaits it. */
    public Received awaits(String name, String subject) {
        return postbox.awaits(name, subject);
    }

    private interface Talk {
        void with(Socket client) throws IOException;
    }

    private int open(Talk talk) {
        try {
            var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            doors.add(door);
            Thread.ofVirtual().start(() -> accept(door, talk));
            return door.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void accept(ServerSocket door, Talk talk) {
        try {
            while (true) {
                var client = door.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        talk.with(client);
                    } catch (IOException gone) {
                        return;
                    }
                });
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void upgraded(Socket client) throws IOException {
        say(client, "220 here");
        for (var line = line(client); !line.isEmpty(); line = line(client)) {
            switch (line.split(" ")[0]) {
                case "EHLO" -> say(client, "250-here\r\n250 STARTTLS");
                case "STARTTLS" -> {
                    say(client, "220 go on");
                    secured(client, true);
                    return;
                }
                default -> say(client, "530 5.7.0 Must issue a STARTTLS command first");
            }
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Without reading ahead: what comes next may not be for us. */
    private static String line(Socket client) throws IOException {
        var line = new StringBuilder();
        for (var next = client.getInputStream().read();
                next > 0 && next != '\n';
                next = client.getInputStream().read()) line.append((char) next);
        return line.toString().strip();
    }

    private void secured(Socket client) throws IOException {
        secured(client, false);
    }

    private void secured(Socket client, boolean greeted) throws IOException {
        try (var secure = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
                var server = new Socket(InetAddress.getLoopbackAddress(), postbox.port())) {
            secure.setUseClientMode(false);
            secure.startHandshake();
            if (greeted) line(server);
            var answers = Thread.ofVirtual().start(() -> pass(server, secure));
            pass(secure, server);
            answers.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that comes, until no more does. */
    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        for (var door : doors) door.close();
        postbox.close();
    }
}
