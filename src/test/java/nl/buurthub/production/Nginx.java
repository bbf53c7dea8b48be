package nl.buurthub.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurthub.testing.Authority;
import nl.buurthub.testing.Ports;
import nl.buurthub.testing.Program;

/** The machine's nginx with {@code conf/nginx.conf}, in which only names, addresses and files are others. */
final class Nginx implements FrontProxy {

    /** What a system's own configuration has around it. */
    private static final String AROUND = """
            daemon off;
            pid nginx.pid;
            error_log nginx.log;
            %s
            events {}
            http {
              access_log off;
              client_body_temp_path bodies;
              proxy_temp_path answers;
              fastcgi_temp_path none;
              uwsgi_temp_path none;
              scgi_temp_path none;
              include site.conf;
            }
            """;

    private final Path directory;
    private final Process process;

    static Optional<Path> program() {
        return Program.found("nginx", Path.of("/usr/sbin")).findFirst();
    }

    Nginx(Path program, Path directory, int port, Authority.Signed certificate, List<Integer> nodes) {
        this.directory = directory;
        try {
            Files.writeString(directory.resolve("site.conf"), site(port, certificate, nodes));
            // Started by root it would work as somebody who may not read here.
            var user = System.getProperty("user.name").equals("root") ? "user root;" : "";
            Files.writeString(directory.resolve("nginx.conf"), AROUND.formatted(user));
            process = new ProcessBuilder(
                            program.toString(),
                            "-p",
                            directory.toString(),
                            "-c",
                            directory.resolve("nginx.conf").toString(),
                            "-e",
                            "nginx.log")
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().until(() -> listens(port));
    }

    private static String site(int port, Authority.Signed certificate, List<Integer> nodes) throws IOException {
        var text = Files.readString(Path.of("conf/nginx.conf")).replaceAll("(?m)^.*listen \\[::].*\n", "");
        var here = Stream.of(
                new String[] {"listen 80;", "listen 127.0.0.1:" + Ports.free() + ";"},
                new String[] {"listen 443 ", "listen 127.0.0.1:" + port + " "},
                new String[] {"/var/log/nginx/buurthub.log", "access.log"},
                new String[] {"buurt.example.nl", "localhost"},
                new String[] {"/etc/ssl/buurthub/site.crt", certificate.chain().toString()},
                new String[] {"/etc/ssl/buurthub/site.key", certificate.key().toString()},
                new String[] {"10.0.0.11:8080", "127.0.0.1:" + nodes.get(0)},
                new String[] {"10.0.0.12:8080", "127.0.0.1:" + nodes.get(1)});
        for (var replacement : here.toList()) {
            assertThat(text).contains(replacement[0]);
            text = text.replace(replacement[0], replacement[1]);
        }
        return text;
    }

    private boolean listens(int port) {
        if (!process.isAlive()) throw new IllegalStateException(log());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(directory.resolve("nginx.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "nginx";
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
