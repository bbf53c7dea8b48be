package nl.buurthub.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Twenty phones that send a photo of 12 megapixels at once, with what the program takes of memory meanwhile, in heap and in
 * all. Server and senders are one program here. {@code mvn test -Pby-hand -Dtest=PhotoBench}
 */
@Tag("bench")
class PhotoBench {

    static final int PHONES = 20;
    static final int MEGABYTE = 1024 * 1024;

    @AutoClose
    final TestHub hub = TestHub.start();

    @Test
    void twentyPhotosOfTwelveMegapixelsAtOnce() throws Exception {
        var ana = hub.resident("ana");
        var photo = Pictures.written(Pictures.noisy(4032, 3024, 1), "jpg");
        for (var warming = 0; warming < 4; warming++) ana.uploads(photo);
        System.gc();
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) pool.resetPeakUsage();
        var heapBefore = used();
        var residentBefore = resident();

        List<Callable<Long>> uploads = new ArrayList<>();
        for (var phone = 0; phone < PHONES; phone++) {
            var neighbour = hub.resident("neighbour" + phone);
            uploads.add(() -> {
                var from = System.nanoTime();
                neighbour.uploads(photo);
                return System.nanoTime() - from;
            });
        }
        var from = System.nanoTime();
        var slowest = 0L;
        try (var phones = Executors.newFixedThreadPool(PHONES)) {
            for (var done : phones.invokeAll(uploads)) slowest = Math.max(slowest, value(done));
        }
        var seconds = (System.nanoTime() - from) / 1e9;
        var peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%d photos of 12 megapixels (%.1f MB each) at once: %.2f a second, the slowest after %.1f s; heap from"
                        + " %d MB to %d MB at most, resident from %d MB to %d MB%n",
                PHONES,
                photo.length / (double) MEGABYTE,
                PHONES / seconds,
                slowest / 1e9,
                heapBefore / MEGABYTE,
                peak / MEGABYTE,
                residentBefore,
                resident());
        assertThat(resident()).isLessThan(2_000);
    }

    private static long value(Future<Long> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** In megabytes, the most there was. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .map(line -> line.replaceAll("[^0-9]", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }
}
