package nl.buurthub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A migration that has landed is never changed: a database that has it wouldn't start any more. */
class LandedMigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/migrations");
    private static final Path LIST = Path.of("src/test/resources/migrations.sha256");

    /** By file. */
    private static final Map<String, String> THERE = new TreeMap<>();

    private static final Map<String, String> LANDED = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException, NoSuchAlgorithmException {
        try (var files = Files.newDirectoryStream(MIGRATIONS, "V*.sql")) {
            for (var file : files) THERE.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
        }
        for (var line : Files.readAllLines(LIST)) {
            var columns = line.split(" +", -1);
            LANDED.put(columns[1], columns[0]);
        }
    }

    private static String sha256(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    @Test
    void whatLandedIsAsItWas() {
        LANDED.forEach((file, checksum) -> assertThat(THERE.get(file))
                .as(
                        "%s has landed, and databases have it as it was: put it back, and change the schema in a new migration",
                        file)
                .isEqualTo(checksum));
    }

    @Test
    void whatIsNewIsInTheList() {
        assertThat(LANDED.keySet())
                .as(
                        "a new migration lands with its line, from %s: sha256sum V…__….sql >> %s",
                        MIGRATIONS, MIGRATIONS.relativize(LIST))
                .containsAll(THERE.keySet());
    }
}
