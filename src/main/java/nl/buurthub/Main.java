package nl.buurthub;

import java.nio.file.Path;
import java.time.Clock;
import org.apache.logging.log4j.LogManager;

/** The program. Without a command it serves. */
public final class Main {

    private static final Path CONF = Path.of("conf");

    private Main() {}

    public static void main(String[] args) {
        try {
            var settings = Settings.load(CONF, System.getenv(), System.getProperties());
            var config = Config.of(settings);
            settings.check();
            if (args.length > 0) Commands.run(config, args);
            else serve(settings, config);
        } catch (Settings.Wrong wrong) {
            System.err.println("These settings can't be used:\n" + wrong.getMessage());
            System.exit(2);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        } catch (RuntimeException failed) {
            // Threads of what did start would keep a node alive that never serves.
            LogManager.getLogger(Main.class).fatal("could not start", failed);
            System.exit(1);
        }
    }

    private static void serve(Settings settings, Config config) {
        config.refuseUnsafe();
        LogManager.getLogger(Main.class).info("settings\n{}", settings);
        var node = Node.start(config, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop"));
    }
}
