package nl.buurthub.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process that is a running server.
 *
 * @param ready whether it lets in who comes: after a crash it first puts in order what it kept
 */
record Postmaster(int port, boolean ready) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** The one of this data directory. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        try {
            var lines = Files.readAllLines(file).stream().map(String::strip).toList();
            var process = ProcessHandle.of(Long.parseLong(lines.get(PID)));
            if (process.isEmpty()) return Optional.empty();
            if (process.filter(one -> serves(one, cluster)).isPresent())
                return Optional.of(new Postmaster(
                        Integer.parseInt(lines.get(PORT)),
                        lines.size() > STATUS && lines.get(STATUS).equals("ready")));
            // Its number went to another process, which would keep a server from starting.
            Files.deleteIfExists(file);
            return Optional.empty();
        } catch (NoSuchFileException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        var info = process.info();
        return info.command().filter(command -> command.endsWith("postgres")).isPresent()
                && info.arguments()
                        .filter(arguments -> !List.of(arguments).contains(cluster.toString()))
                        .isEmpty();
    }
}
