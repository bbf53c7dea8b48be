package nl.buurthub.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import org.junit.jupiter.api.Test;

class ClientWordsTest {

    @Test
    void theClientSaysTheSameInBothLanguages() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("nl"));
    }

    @Test
    void theServerSaysTheSameInBothLanguages() {
        assertThat(Messages.in(Language.EN).keys())
                .isEqualTo(Messages.in(Language.NL).keys());
    }

    private static Set<String> keys(String language) throws IOException {
        var words = Json.MAPPER.readTree(
                Path.of("webroot/i18n/" + language + ".json").toFile());
        var keys = new TreeSet<String>();
        collect("", words, keys);
        return keys;
    }

    private static void collect(String path, JsonNode node, Set<String> keys) {
        if (node.isValueNode() || node.isArray()) keys.add(path);
        else node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), keys));
    }
}
