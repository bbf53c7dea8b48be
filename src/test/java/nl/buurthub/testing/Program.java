package nl.buurthub.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurthub.Main;

/** The program as somebody runs it who reads what it says and how it ended. */
public record Program(int exit, String said) {

    /** @param settings over those of {@code conf/}; the demo's, as there */
    public static Program run(Map<String, String> settings, String... arguments) {
        return run(command(settings, arguments));
    }

    public static Program run(ProcessBuilder command) {
        try {
            var said = Files.createTempFile(Files.createDirectories(Path.of("target")), "program", ".log");
            var process = command.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            try {
                var exit = process.onExit().orTimeout(90, SECONDS).join().exitValue();
                return new Program(exit, Files.readString(said).strip());
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it is started, compiled as little as a test needs. */
    public static ProcessBuilder command(Map<String, String> settings, String... arguments) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
