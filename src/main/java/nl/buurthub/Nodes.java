package nl.buurthub;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Several nodes on this machine, each a process of its own that is started again when it falls; ports go up by ten. */
final class Nodes {

    private static final int STEP = 10;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Nodes() {}

    static void run(Config config, int count) {
        var database = Database.of(config);
        var nodes = IntStream.range(0, count)
                .mapToObj(nr -> new KeptProcess("node " + (nr + 1), command(config, nr, count), PAUSE))
                .toList();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            nodes.forEach(KeptProcess::stop);
                            nodes.forEach(KeptProcess::join);
                            database.close();
                        },
                        "stop"));
        nodes.forEach(KeptProcess::start);
        nodes.forEach(KeptProcess::join);
    }

    private static ProcessBuilder command(Config config, int nr, int count) {
        var members = IntStream.range(0, count)
                .mapToObj(other -> "127.0.0.1:" + (config.cluster().port() + other * STEP))
                .collect(Collectors.joining(","));
        var settings = Map.of(
                "log.node", "node " + (nr + 1),
                "http.port", Integer.toString(config.httpPort() + nr * STEP),
                "management.port", Integer.toString(config.managementPort() + nr * STEP),
                "cluster.enabled", "true",
                "cluster.port", Integer.toString(config.cluster().port() + nr * STEP),
                "cluster.bus.port", Integer.toString(config.cluster().busPort() + nr * STEP),
                "cluster.members", members,
                "demo.life", Boolean.toString(config.demoLife() && nr == 0));
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dhub.child=true");
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return new ProcessBuilder(command).inheritIO();
    }
}
