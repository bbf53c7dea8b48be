package nl.buurthub.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {

    @TempDir
    Path directory;

    @Test
    void aDirectoryThatTakesFilesHasNoTroubleAndNothingIsLeftInIt() {
        assertThat(DiskStore.trouble(directory)).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatANodeLeftHalfWrittenThatWasKilledIsSwept() throws IOException {
        var photos = Files.createDirectories(directory.resolve("ab"));
        var old = Files.createFile(photos.resolve("1.draft"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        var coming = Files.createFile(photos.resolve("2.draft"));
        var photo = Files.createFile(photos.resolve("a".repeat(43) + "-400.jpg"));
        Files.setLastModifiedTime(photo, FileTime.from(Instant.EPOCH));
        new DiskStore(directory).sweep();
        assertThat(photos.toFile().list()).containsExactlyInAnyOrder(fileName(coming), fileName(photo));
    }

    private static String fileName(Path path) {
        return path.getFileName().toString();
    }

    @Test
    void aDirectoryThatCannotBeThereSaysWhy() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThat(DiskStore.trouble(file.resolve("data"))).contains("Not a directory");
    }
}
