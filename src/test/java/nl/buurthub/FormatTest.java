package nl.buurthub;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One way to lay out Java, so that nobody has to talk about it. */
class FormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everyJavaFileIsFormatted() throws Exception {
        var astray = new ArrayList<Path>();
        for (var file : javaFiles()) {
            var text = Files.readString(file);
            if (!formatted(text).equals(text)) astray.add(file);
        }
        assertThat(astray).as("run mvn test-compile exec:exec@format").isEmpty();
    }

    /** Formats all of it. */
    public static void main(String[] none) throws Exception {
        for (var file : javaFiles()) {
            var text = Files.readString(file);
            var formatted = formatted(text);
            if (!formatted.equals(text)) Files.writeString(file, formatted);
        }
    }

    private static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String formatted(String text) throws Exception {
        var tidy = RemoveUnusedImports.removeUnusedImports(text);
        return FORMATTER.formatSource(ImportOrderer.reorderImports(tidy, JavaFormatterOptions.Style.PALANTIR));
    }
}
