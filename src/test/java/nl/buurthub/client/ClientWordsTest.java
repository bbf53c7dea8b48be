package nl.buurthub.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Json;
import org.junit.jupiter.api.Test;

class ClientWordsTest {

    private static final Path WEBROOT = Path.of("webroot");
    private static final Pattern ENTRY = Pattern.compile("\\bkey: '([^']+)',\\s+names: \\{([^}]*)\\}");

    @Test
    void theClientSaysTheSameInBothLanguages() {
        assertThat(folders("words.en.json")).isEqualTo(folders("words.nl.json")).isNotEmpty();
        for (var folder : folders("words.nl.json"))
            assertThat(keys(folder, "en")).as(folder.toString()).isEqualTo(keys(folder, "nl"));
    }

    @Test
    void theNamesThatAreThereFromTheStartAreInBothLanguages() {
        for (var folder : folders("feature.js"))
            ENTRY.matcher(read(folder.resolve("feature.js")))
                    .results()
                    .forEach(entry -> assertThat(entry.group(2))
                            .as(entry.group(1))
                            .contains("nl: '")
                            .contains("en: '"));
    }

    @Test
    void noKeyStandsInTwoFiles() {
        var seen = new TreeSet<String>();
        for (var folder : folders("words.nl.json"))
            for (var key : keys(folder, "nl")) assertThat(seen.add(key)).as(key).isTrue();
    }

    /** The folders in which such a file stands. */
    private static List<Path> folders(String name) {
        try (var files = Files.walk(WEBROOT)) {
            return files.filter(file -> file.endsWith(name))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Path folder, String language) {
        try {
            var words = Json.MAPPER.readTree(read(folder.resolve("words." + language + ".json")));
            var keys = new TreeSet<String>();
            collect("", words, keys);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(String path, JsonNode node, Set<String> keys) {
        if (node.isValueNode() || node.isArray()) keys.add(path);
        else node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), keys));
    }
}
