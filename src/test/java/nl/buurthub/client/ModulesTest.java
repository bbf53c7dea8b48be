package nl.buurthub.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the modules of the web client may import of each other, read from their import lines. */
class ModulesTest {

    private static final Path ROOT = Path.of("webroot");
    private static final int MOST_FILES = 25;

    /** At the start of a line, or later by {@code import('…')}. */
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^(?:import|export)\\s[^;(]*?'(\\.{1,2}/[^']+)'|\\bimport\\('(\\.{1,2}/[^']+)'\\)");

    private static final Pattern DEVICE_CLOCK = Pattern.compile("Date\\.now\\(|new Date\\(\\)");

    /** An element that begins with somebody's name. */
    private static final Pattern NAME = Pattern.compile("<\\w+([^<>]*)>\\$\\{[\\w.?() ]*\\.name\\b");

    private static final Pattern OFFLINE = Pattern.compile("(?m)^  offline: \\[([^\\]]*)\\]");

    private static final Map<Path, List<Path>> IMPORTS = imports();

    @Test
    void whatIsImportedIsThere() {
        IMPORTS.forEach(
                (module, imports) -> assertThat(imports).as(module.toString()).allMatch(IMPORTS::containsKey));
    }

    @Test
    void theCoreImportsNoFeature() {
        assertThat(lines((from, to) -> from.startsWith("core") && !to.startsWith("core")))
                .isEmpty();
    }

    @Test
    void aFeatureImportsTheCoreItsOwnFilesAndContentsPagesOfOthers() {
        assertThat(lines((from, to) -> from.startsWith("features")
                        && !to.startsWith("core")
                        && !to.startsWith(from.subpath(0, 2))
                        && !isContentsPage(to)))
                .isEmpty();
    }

    @Test
    void nothingButTheListImportsAllFeatures() {
        assertThat(lines((from, to) -> !from.startsWith("features") && to.startsWith("features")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("app.js ") && line.endsWith("/feature.js"));
    }

    @Test
    void theListNamesEveryFeature() throws IOException {
        try (var folders = Files.list(ROOT.resolve("features"))) {
            assertThat(IMPORTS.get(Path.of("app.js")))
                    .containsAll(folders.filter(Files::isDirectory)
                            .map(folder -> ROOT.relativize(folder).resolve("feature.js"))
                            .toList());
        }
    }

    @Test
    void noModuleImportsWhatImportsIt() {
        assertThat(IMPORTS.keySet()).noneMatch(module -> reachable(module).contains(module));
    }

    @Test
    void noRoomHasTooManyFiles() {
        var rooms = IMPORTS.keySet().stream()
                .filter(module -> module.getNameCount() > 1)
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(rooms).allSatisfy((_, count) -> assertThat(count).isLessThanOrEqualTo(MOST_FILES));
    }

    @Test
    void whatIsKeptForWithoutANetworkIsThere() {
        var kept = IMPORTS.keySet().stream()
                .filter(ModulesTest::isContentsPage)
                .flatMap(page -> OFFLINE.matcher(read(page))
                        .results()
                        .flatMap(found -> Stream.of(found.group(1).split("[',\\s]+"))
                                .filter(file -> !file.isEmpty())
                                .map(file -> page.resolveSibling(file + ".js"))))
                .toList();
        assertThat(kept).isNotEmpty().allMatch(IMPORTS::containsKey);
    }

    /** It may be hours off; the worker has no other, and notes by it what only this device reads. */
    @Test
    void nothingButTheClockAsksTheDeviceWhatTimeItIs() {
        assertThat(IMPORTS.keySet().stream()
                        .filter(module -> DEVICE_CLOCK.matcher(read(module)).find()))
                .containsExactlyInAnyOrder(Path.of("core/clock.js"), Path.of("sw.js"));
    }

    /** By a browser, to who reads another language. */
    @Test
    void noNameIsTranslated() {
        assertThat(IMPORTS.keySet().stream()
                        .flatMap(module -> NAME.matcher(read(module))
                                .results()
                                .filter(element -> !element.group(1).contains(" translate="))
                                .map(element -> module + ": " + element.group())))
                .isEmpty();
    }

    private static boolean isContentsPage(Path module) {
        return module.getNameCount() == 3 && module.endsWith("feature.js");
    }

    private interface Line {
        boolean is(Path from, Path to);
    }

    private static List<String> lines(Line wanted) {
        return IMPORTS.entrySet().stream()
                .flatMap(module -> module.getValue().stream()
                        .filter(imported -> wanted.is(module.getKey(), imported))
                        .map(imported -> module.getKey() + " " + imported))
                .toList();
    }

    /** All that a module imports, and what these import. */
    private static Set<Path> reachable(Path module) {
        var all = new HashSet<Path>();
        var next = new ArrayList<>(IMPORTS.getOrDefault(module, List.of()));
        while (!next.isEmpty()) {
            var one = next.removeLast();
            if (all.add(one)) next.addAll(IMPORTS.getOrDefault(one, List.of()));
        }
        return all;
    }

    private static Map<Path, List<Path>> imports() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .map(ROOT::relativize)
                    .filter(file -> !file.startsWith("vendor"))
                    .collect(Collectors.toMap(Function.identity(), ModulesTest::imports));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> imports(Path module) {
        return IMPORT.matcher(read(module))
                .results()
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .map(file -> ROOT.relativize(
                        ROOT.resolve(module).resolveSibling(file).normalize()))
                .toList();
    }

    private static String read(Path module) {
        try {
            return Files.readString(ROOT.resolve(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
