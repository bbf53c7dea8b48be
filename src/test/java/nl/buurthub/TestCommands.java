package nl.buurthub;

/** The commands, for a test's hub. */
public final class TestCommands {

    private TestCommands() {}

    public static void run(Config config, String... args) {
        Commands.run(config, args);
    }
}
