package nl.buurthub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Those of other programs, which Java finds but sends no signals of a test's choice. */
public final class Processes {

    private Processes() {}

    /** @param signal as {@code STOP} */
    public static void signal(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PostgreSQL server that serves this cluster, if one does. */
    public static Optional<ProcessHandle> postmaster(Path cluster) {
        try (var lines = Files.lines(cluster.resolve("postmaster.pid"))) {
            return lines.findFirst().map(pid -> Long.parseLong(pid.strip())).flatMap(ProcessHandle::of);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
