package nl.buurthub.campaign;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Migrations;
import nl.buurthub.platform.postgres.LocalPostgres;
import nl.buurthub.testing.CuttingProxy;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.NodeProcess;
import nl.buurthub.testing.Ports;
import nl.buurthub.testing.Processes;
import nl.buurthub.testing.Program;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import org.jspecify.annotations.Nullable;

/** Three nodes and the database of their own, as {@code nodes 3} runs them, each behind a network that may fail. */
final class CampaignSite implements AutoCloseable {

    static final int NODES = 3;
    private static final int STEP = 10;

    private final Path data;
    private final File log = new File("target/campaign.log");
    private final Map<String, Integer> ports = new HashMap<>();
    private final List<CuttingProxy> proxies = new ArrayList<>();
    private final TestHub hub;
    private @Nullable Process nodes;

    CampaignSite(Path data) throws IOException {
        this.data = data;
        for (var setting : List.of("http.port", "management.port", "cluster.port", "cluster.bus.port"))
            ports.put(setting, Ports.free());
        for (var nr = 0; nr < NODES; nr++) proxies.add(new CuttingProxy(port("http.port", nr)));
        Files.deleteIfExists(log.toPath());
        try (var local = LocalPostgres.at(data.resolve("postgres"))) {
            Migrations.run(DatabaseUrl.of(local.url()));
            hub = TestHub.withoutNodes(
                    TestDatabase.found(local.url()), Map.of("data.dir", data.toString()), Clock.systemUTC());
            hub.livedThroughTheDemo();
            hub.manager("ada");
        }
    }

    private int port(String setting, int node) {
        return ports.getOrDefault(setting, 0) + node * STEP;
    }

    void start() throws IOException {
        var settings = new HashMap<>(Map.of(
                "data.dir", data.toString(), "demo.enabled", "true", "demo.life", "false", "limits.enabled", "false"));
        ports.forEach((setting, port) -> settings.put(setting, Integer.toString(port)));
        nodes = Program.command(settings, "nodes", Integer.toString(NODES))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** All of them serve when this returns. */
    void awaitsReady() {
        await().atMost(180, SECONDS).until(() -> IntStream.range(0, NODES).allMatch(this::isReady));
    }

    private boolean isReady(int node) {
        return NodeProcess.readiness(port("management.port", node)) == 200;
    }

    TestHub hub() {
        return hub;
    }

    CuttingProxy proxy(int node) {
        return proxies.get(node);
    }

    /** The same person, through any of the nodes. */
    Neighbour anywhere(Neighbour who, Random random) {
        return who.at(proxies.get(random.nextInt(NODES)).site());
    }

    Optional<ProcessHandle> node(int nr) {
        var port = "-Dhttp.port=" + port("http.port", nr);
        return nodes().flatMap(ProcessHandle::children)
                .filter(child -> Arrays.asList(child.info().arguments().orElse(new String[0]))
                        .contains(port))
                .findFirst();
    }

    /** The process that started the nodes. */
    Stream<ProcessHandle> nodes() {
        return Stream.ofNullable(nodes).map(Process::toHandle);
    }

    Optional<ProcessHandle> postmaster() {
        return Processes.postmaster(data.resolve("postgres/cluster"));
    }

    String log() throws IOException {
        return Files.readString(log.toPath());
    }

    @Override
    public void close() {
        proxies.forEach(CuttingProxy::close);
        nodes().forEach(parent -> {
            parent.destroy();
            parent.onExit().orTimeout(60, SECONDS).exceptionally(_ -> parent).join();
            parent.descendants().forEach(ProcessHandle::destroyForcibly);
            parent.destroyForcibly();
        });
        hub.close();
    }
}
