package nl.buurthub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UploadsTest {

    @Test
    void whatAKilledNodeLeftIsSweptAndWhatComesInIsNot() throws IOException {
        var left = Files.createTempFile("buurthub-upload-", "");
        var coming = Files.createTempFile("buurthub-upload-", "");
        var elses = Files.createTempFile("upload", "");
        try {
            var old = FileTime.from(Instant.now().minus(Duration.ofMinutes(61)));
            Files.setLastModifiedTime(left, old);
            Files.setLastModifiedTime(elses, old);
            Uploads.sweep();
            assertThat(left).doesNotExist();
            assertThat(coming).exists();
            assertThat(elses).exists();
        } finally {
            Files.delete(coming);
            Files.delete(elses);
        }
    }
}
