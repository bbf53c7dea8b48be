package nl.buurthub.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Photos in a directory, which nodes on several machines share. */
public final class DiskStore implements PhotoStore {

    private final Path root;

    public DiskStore(Path root) {
        this.root = root;
    }

    @Override
    public void put(String file, byte[] bytes) {
        var path = path(file);
        try {
            Files.createDirectories(path.getParent());
            var draft = Files.createTempFile(path.getParent(), "", ".draft");
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) channel.write(left);
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
            // The name is in the directory.
            try (var directory = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> open(String file) {
        try {
            return Optional.of(Files.readAllBytes(path(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
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

    private Path path(String file) {
        if (!PhotoSize.names(file)) throw new IllegalArgumentException("no photo's file: " + file);
        return root.resolve(file.substring(0, 2)).resolve(file);
    }
}
