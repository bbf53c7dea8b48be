package nl.buurthub.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import nl.buurthub.platform.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A directory of one user that programs share. Whose turn it is, and who is in it, locks on files tell: the system takes them
 * from a program however that ends. Such a lock is of all of a program, so what is here is as well.
 */
final class SharedDirectory {

    private static final Map<Path, SharedDirectory> OF_THIS_PROGRAM = new ConcurrentHashMap<>();

    private final Path path;
    private final ReentrantLock turn = new ReentrantLock();
    private int inside;
    private @Nullable FileChannel presence;

    /** What is done in turn. */
    interface Work<T> {
        T run() throws IOException;
    }

    private SharedDirectory(Path path) {
        this.path = path;
    }

    /** @throws Refusal for one that is somebody else's */
    static SharedDirectory of(Path directory) throws IOException {
        Files.createDirectories(directory);
        var path = directory.toRealPath();
        var own = Files.createTempFile(path, "own", null);
        try {
            if (!Files.getOwner(own).equals(Files.getOwner(path)))
                throw new Refusal(directory + " is of another user, who could have us run other programs");
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } finally {
            Files.delete(own);
        }
        return OF_THIS_PROGRAM.computeIfAbsent(path, SharedDirectory::new);
    }

    Path path() {
        return path;
    }

    /** While no other thread and no other program does any such work. */
    <T> T inTurn(Work<T> work) throws IOException {
        turn.lock();
        try (var file = open("starting");
                var _ = file.lock()) {
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    /** In turn. @return whether nobody was in it */
    boolean enter() throws IOException {
        var isFirst = inside == 0 && isEmpty();
        if (inside == 0) {
            presence = open("users");
            presence.lock(0, Long.MAX_VALUE, true);
        }
        inside++;
        return isFirst;
    }

    /** In turn. @return whether nobody is in it any more */
    boolean leave() throws IOException {
        inside--;
        if (inside > 0 || presence == null) return false;
        presence.close();
        return isEmpty();
    }

    private boolean isEmpty() throws IOException {
        try (var file = open("users");
                FileLock alone = file.tryLock()) {
            return alone != null;
        }
    }

    private FileChannel open(String name) throws IOException {
        return FileChannel.open(
                path.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
