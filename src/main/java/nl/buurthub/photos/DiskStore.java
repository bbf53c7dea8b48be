package nl.buurthub.photos;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buurthub.platform.base.FileTrouble;
import nl.buurthub.platform.base.Outage;
import nl.buurthub.platform.base.Problem;

/** Photos in a directory, which nodes on several machines share. It may fail for a while: a disk that is full, or away. */
public final class DiskStore implements PhotoStore {

    private static final String DRAFT = ".draft";

    /** Longer than anything takes to be written. */
    private static final Duration LEFT = Duration.ofHours(1);

    private final Path root;
    private final Outage writing = new Outage("writing photos");
    private final Outage reading = new Outage("reading photos");

    public DiskStore(Path root) {
        this.root = root;
    }

    /** Why nothing can be written in a directory, if that is so: tried, for permissions don't tell of a full or lost disk. */
    public static Optional<String> trouble(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "", DRAFT));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(FileTrouble.of(e));
        }
    }

    @Override
    public void put(String file, byte[] bytes) {
        try {
            write(path(file), bytes);
            writing.over();
        } catch (IOException e) {
            writing.failed(e);
            throw new Problem.Unavailable();
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        var directory = Files.createDirectories(path.getParent());
        var draft = Files.createTempFile(directory, "", DRAFT);
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) channel.write(left);
            channel.force(true);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        // The name is in the directory.
        try (var names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    @Override
    public Optional<byte[]> open(String file) {
        try {
            var bytes = Files.readAllBytes(path(file));
            reading.over();
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            reading.failed(e);
            throw new Problem.Unavailable();
        }
    }

    @Override
    public Set<String> files() {
        if (!Files.isDirectory(root)) return Set.of();
        try (var all = Files.walk(root, 2)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(PhotoSize::names)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String file) {
        try {
            Files.deleteIfExists(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the clock that files have their times of. */
    @Override
    public void sweep() {
        if (!Files.isDirectory(root)) return;
        var before = System.currentTimeMillis() - LEFT.toMillis();
        try (var all = Files.walk(root, 2)) {
            // One that can't be deleted was swept by another node.
            all.map(Path::toFile)
                    .filter(file -> file.getName().endsWith(DRAFT) && file.lastModified() < before)
                    .forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String file) {
        if (!PhotoSize.names(file)) throw new IllegalArgumentException("no photo's file: " + file);
        return root.resolve(file.substring(0, 2)).resolve(file);
    }
}
