package nl.buurthub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Other builds of the web client: copies in which something is not as it is in ours. */
public final class Webroot {

    /** The script in which a build says how it is called. */
    public static final String SAYING = "core/clock.js";

    private static final Path OURS = Path.of("webroot");

    private Webroot() {}

    public static Path copyTo(Path directory) {
        copy(OURS, directory);
        return directory;
    }

    /** A build that says how it is called, in a script that every page has. */
    public static Path called(String build, Path directory) {
        try {
            var changed = copyTo(directory).resolve(SAYING);
            Files.writeString(changed, Files.readString(changed) + "export const build = '" + build + "';\n");
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copied = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) Files.createDirectories(copied);
                else Files.copy(file, copied);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
