package nl.buurthub.platform.postgres;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.db.NoDatabase;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, out of the jar that Maven chose for it. */
final class PostgresPrograms {

    private static final Map<String, String> MACHINES = Map.of("amd64", "x86_64", "aarch64", "arm_64");
    private static final int RUNNABLE = 0100;

    private final Path directory;
    private final boolean asRoot;

    private PostgresPrograms(Path directory) throws IOException {
        this.directory = directory;
        asRoot = Integer.valueOf(0).equals(Files.getAttribute(directory, "unix:uid"));
    }

    /** In the place of those of another version, where there are. */
    static PostgresPrograms in(Path directory) throws IOException {
        var archive = archive();
        var programs = directory.resolve(version(archive));
        if (!Files.exists(programs)) {
            Draft.delete(directory);
            Files.createDirectory(directory);
            Draft.of(programs, draft -> unpack(archive, draft));
        }
        return new PostgresPrograms(programs);
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).replace("mac os x", "darwin");
        var machine = System.getProperty("os.arch");
        var name = "/postgres-" + system + "-" + MACHINES.getOrDefault(machine, machine);
        var alpine = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return Stream.of(name + alpine, name)
                .map(one -> PostgresPrograms.class.getResource(one + ".txz"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("database.url: needed, as this installation has no PostgreSQL of its own for "
                                + system + " " + machine));
    }

    /** The jar knows its sum, without being read. */
    private static String version(URL archive) throws IOException {
        var connection = (JarURLConnection) archive.openConnection();
        return Long.toHexString(connection.getJarEntry().getCrc());
    }

    private static void unpack(URL archive, Path directory) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = directory.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                else Files.copy(tar, target);
                if ((entry.getMode() & RUNNABLE) != 0) target.toFile().setExecutable(true);
            }
        }
    }

    void run(String program, List<String> arguments) throws IOException {
        run(program, arguments, Path.of("/dev/null"));
    }

    /** @param input what it reads */
    void run(String program, List<String> arguments, Path input) throws IOException {
        var command = new ArrayList<String>();
        // None of them runs as root: in a room of its own the system calls it somebody else.
        if (asRoot) command.addAll(List.of("unshare", "--user"));
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.onExit().join().exitValue() != 0) throw new NoDatabase(program + ": " + said);
    }
}
