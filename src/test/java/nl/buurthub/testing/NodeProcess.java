package nl.buurthub.testing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A node in a process of its own, one of several. */
public final class NodeProcess implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final int management;
    private final Path log;
    private final Process process;

    private NodeProcess(String name, int port, int management, ProcessBuilder program) throws IOException {
        this.port = port;
        this.management = management;
        log = Files.createDirectories(Path.of("target/nodes")).resolve(name + ".log");
        process = program.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
    }

    /** Nodes on one database that hint to each other; all of them serve when this returns. */
    public static List<NodeProcess> cluster(TestHub hub, int count) {
        return cluster(hub, count, Map.of());
    }

    /** @param more settings, of each of them */
    public static List<NodeProcess> cluster(TestHub hub, int count, Map<String, String> more) {
        hub.livedThroughTheDemo();
        var ports = IntStream.range(0, count).map(_ -> Ports.free()).boxed().toList();
        var members = ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        var nodes = new ArrayList<NodeProcess>();
        for (var nr = 0; nr < count; nr++) {
            var settings = new HashMap<>(Map.of(
                    "database.url", hub.database().url(),
                    "cluster.enabled", "true",
                    "cluster.port", Integer.toString(ports.get(nr)),
                    "cluster.bus.port", Integer.toString(Ports.free()),
                    "cluster.members", members));
            settings.putAll(more);
            nodes.add(demo(settings));
        }
        try {
            nodes.forEach(NodeProcess::awaitsReady);
            return nodes;
        } catch (RuntimeException e) {
            nodes.forEach(NodeProcess::close);
            throw e;
        }
    }

    private static NodeProcess demo(Map<String, String> more) {
        var port = Ports.free();
        var management = Ports.free();
        var settings = new HashMap<>(Map.of(
                "http.port", Integer.toString(port),
                "management.port", Integer.toString(management),
                "limits.enabled", "false",
                // Without the demo a node insists on mail, https and secrets of its own.
                "demo.enabled", "true",
                "demo.life", "false",
                "data.dir", "target/test-data"));
        settings.putAll(more);
        return start("node-" + port, port, management, Program.command(settings));
    }

    /**
     * @param name of its log
     * @param port on which it serves, {@code management} where it says how it is: as {@code program} was told
     */
    public static NodeProcess start(String name, int port, int management, ProcessBuilder program) {
        try {
            return new NodeProcess(name, port, management, program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it serves. */
    public NodeProcess awaitsReady() {
        await().atMost(90, SECONDS).until(this::serves);
        return this;
    }

    private boolean serves() {
        if (!process.isAlive()) throw new IllegalStateException(log());
        return readiness() == 200;
    }

    public int readiness() {
        return readiness(management);
    }

    /** What {@code /health/ready} says; 503 where nobody answers. */
    public static int readiness(int management) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/health/ready"))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 503;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String site() {
        return "http://localhost:" + port;
    }

    /** SIGKILL. */
    public void dies() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM. */
    public void isToldToStop() {
        process.destroy();
    }

    /** Its exit status; waits for it. */
    public int exit() {
        return process.onExit().orTimeout(60, SECONDS).join().exitValue();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        dies();
    }
}
