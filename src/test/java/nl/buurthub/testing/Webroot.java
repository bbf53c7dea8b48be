package nl.buurthub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Other builds of the web client: copies in which something is not as it is in ours. */
public final class Webroot {

    private static final Path OURS = Path.of("webroot");

    private Webroot() {}

    public static Path copyTo(Path directory) {
        copy(OURS, directory);
        return directory;
    }

    /** A build in which this file has this line more. */
    public static Path withLine(Path directory, String file, String line) {
        try {
            var changed = copyTo(directory).resolve(file);
            Files.writeString(changed, Files.readString(changed) + line + "\n");
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
