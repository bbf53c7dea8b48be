package nl.buurthub.platform.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Path TEXTS = Path.of("src/main/resources/texts");

    static List<String> features() throws IOException {
        try (var files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureSaysTheSameInBothLanguages(String feature) throws IOException {
        assertThat(keys(feature, Language.EN)).isEqualTo(keys(feature, Language.NL));
    }

    @Test
    void noTwoFeaturesSayTheSame() throws IOException {
        var all = new ArrayList<String>();
        for (var feature : features()) all.addAll(keys(feature, Language.NL));
        assertThat(all).doesNotHaveDuplicates();
    }

    private static Set<String> keys(String feature, Language language) throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(TEXTS.resolve(feature + "." + language.word() + ".properties"))) {
            words.load(file);
        }
        return words.stringPropertyNames();
    }
}
