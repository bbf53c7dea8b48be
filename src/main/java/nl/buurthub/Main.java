package nl.buurthub;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.logging.log4j.LogManager;

/** The program. Without a command it serves. */
public final class Main {

    private static final Path CONF = Path.of("conf");

    private Main() {}

    public static void main(String[] args) {
        try {
            var settings = Settings.load(CONF, System.getenv(), System.getProperties());
            log(settings);
            if (Boolean.getBoolean("hub.child")) stopWithParent();
            var config = Config.of(settings);
            settings.check();
            if (args.length > 0) Commands.run(config, args);
            else serve(settings, config);
        } catch (RuntimeException failed) {
            var foreseen = ExitReason.of(failed);
            foreseen.ifPresentOrElse(
                    reason -> System.err.println(reason.sentence()),
                    () -> LogManager.getLogger(Main.class).fatal("this was not foreseen", failed));
            // Threads of what did start would keep a node alive that never serves.
            System.exit(foreseen.map(ExitReason::exit).orElse(ExitReason.FAILED));
        }
    }

    /** Told to Log4j before it makes its first logger, and so before any class that has one. */
    private static void log(Settings settings) {
        System.setProperty("log.layout", settings.yes("log.json") ? "json" : "text");
        System.setProperty("log.level", settings.text("log.level"));
        System.setProperty("log.access.level", settings.yes("log.access") ? "info" : "off");
        settings.optional("log.node").ifPresent(node -> System.setProperty("log.node", node));
    }

    /** Maven leaves what it started behind when it is stopped; so does a killed {@link Nodes}. */
    private static void stopWithParent() {
        var parent = ProcessHandle.current().parent();
        // On a thread of its own: the common pool may have but one, which what is stopped waits for.
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            parent.ifPresent(process -> process.onExit().join());
            System.exit(0);
        });
    }

    private static void serve(Settings settings, Config config) {
        config.refuseUnsafe();
        if (config.cluster().enabled()) ClusterCertificate.check(config.cluster(), Instant.now());
        LogManager.getLogger(Main.class).info("settings\n{}", settings);
        var node = new CompletableFuture<Node>();
        // Before there is a node: who stops a start waits for it, and leaves nothing running.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> node.thenAccept(Node::close)
                                .exceptionally(_ -> null)
                                .join(),
                        "stop"));
        try {
            node.complete(Node.start(config, Clock.systemUTC()));
        } catch (RuntimeException e) {
            node.completeExceptionally(e);
            throw e;
        }
    }
}
