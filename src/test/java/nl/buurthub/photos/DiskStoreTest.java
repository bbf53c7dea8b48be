package nl.buurthub.photos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void aDirectoryThatCannotBeThereSaysWhy() throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThat(DiskStore.trouble(file.resolve("data"))).contains("Not a directory");
    }
}
