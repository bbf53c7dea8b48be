package nl.buurthub.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What goes on while a test looks, each on a thread of its own. Not in Java's common pool: two cores give that one thread, and
 * an HTTP client can't connect while somebody waits on it.
 */
public final class Meanwhile {

    private Meanwhile() {}

    public static <T extends @Nullable Object> CompletableFuture<T> asks(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, Thread::startVirtualThread);
    }

    public static CompletableFuture<Void> runs(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    /** What came of each, in the order of the list. */
    public static <T extends @Nullable Object> List<T> atOnce(List<Supplier<T>> questions) {
        var asked = questions.stream().map(Meanwhile::asks).toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }
}
