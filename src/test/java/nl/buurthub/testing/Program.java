package nl.buurthub.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurthub.Main;

/** The program, or another, as somebody runs it who reads what it says and how it ended. */
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

    /** What it said, as it ended well. */
    public String succeeded() {
        if (exit != 0) throw new IllegalStateException(said);
        return said;
    }

    /** How it is started, compiled as little as a test needs. */
    public static ProcessBuilder command(Map<String, String> settings, String... arguments) {
        var command = new ArrayList<>(List.of(
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return java(command);
    }

    /** The Java that this runs on. */
    public static ProcessBuilder java(List<String> arguments) {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Where programs of this name are: along the PATH, and in these directories. */
    public static Stream<Path> found(String name, Path... besides) {
        var path =
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return Stream.concat(path, Arrays.stream(besides))
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable);
    }
}
