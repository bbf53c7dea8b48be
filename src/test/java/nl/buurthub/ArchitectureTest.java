package nl.buurthub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurthub.platform.db.RecordMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the program; a new package gets its floor here. */
class ArchitectureTest {

    private static final String ROOT = "nl.buurthub";
    private static final int MOST_FILES = 25;
    private static final int MOST_PARAMETERS = 6;
    private static final int MOST_BY_POSITION = 8;
    private static final int MOST_LINES = 250;

    /** From the ground up; a room ({@code help.urgent}) stands on the floor of what it is a room of. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("platform.base", "platform.text"),
            Set.of(
                    "platform.contract",
                    "platform.web",
                    "platform.assets",
                    "platform.db",
                    "platform.postgres",
                    "platform.journal",
                    "platform.live",
                    "platform.mail",
                    "platform.feature",
                    "platform.icalendar",
                    "platform.restore"),
            Set.of(
                    "hoods",
                    "residents",
                    "people",
                    "groups",
                    "photos",
                    "moderation",
                    "notices",
                    "signup",
                    "search",
                    "push",
                    // What a view asks of features stands below these.
                    "demo.story",
                    "kiosk.source",
                    "pages.source"),
            Set.of("posts", "help", "agenda", "directory", "volunteering", "participation"),
            Set.of("desk", "kiosk", "radar", "newsletter", "paper", "impact", "pages", "demo", "admin"));

    /** What of its own floor a package may import besides: elsewhere neighbours don't know each other. */
    private static final Map<String, Set<String>> NEIGHBOURS = Map.ofEntries(
            entry("platform.text", Set.of("platform.base")),
            entry("platform.web", Set.of("platform.contract")),
            entry("platform.assets", Set.of("platform.web", "platform.db")),
            entry("platform.postgres", Set.of("platform.db")),
            entry("platform.journal", Set.of("platform.db")),
            entry("platform.live", Set.of("platform.db", "platform.journal", "platform.feature", "platform.web")),
            entry("platform.mail", Set.of("platform.db")),
            entry("platform.feature", Set.of("platform.db", "platform.journal", "platform.mail", "platform.web")),
            entry("platform.restore", Set.of("platform.db", "platform.journal", "platform.mail")),
            entry("demo.story", Set.of("moderation")),
            entry("kiosk.source", Set.of("photos")),
            entry("photos", Set.of("people")),
            entry("residents", Set.of("hoods", "people")),
            entry("pages.source", Set.of("hoods", "photos")),
            entry("moderation", Set.of("hoods", "residents", "photos")),
            entry("signup", Set.of("hoods", "residents", "people")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/templates/"))
            .importPackages(ROOT);

    @Test
    void everyPackageHasAFloor() {
        assertThat(CLASSES.stream().map(ArchitectureTest::part).distinct().filter(part -> floor(part) < 0))
                .isEmpty();
    }

    @Test
    void aPackageImportsLowerFloorsOnly() {
        assertThat(imports()
                        .filter(step -> floor(part(step.getTargetClass())) > floor(part(step.getOriginClass())))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void neighboursOnAFloorDoNotImportEachOther() {
        assertThat(imports().filter(ArchitectureTest::isToANeighbour).map(Dependency::getDescription))
                .isEmpty();
    }

    private static boolean isToANeighbour(Dependency step) {
        var from = house(part(step.getOriginClass()));
        var to = house(part(step.getTargetClass()));
        return floor(from) == floor(to)
                && !from.equals(to)
                && !NEIGHBOURS.getOrDefault(from, Set.of()).contains(to);
    }

    @Test
    void aRoomImportsItsGroundAndTheGroundNoRoom() {
        assertThat(imports()
                        .filter(step -> isARoom(part(step.getTargetClass())))
                        .filter(step -> house(part(step.getOriginClass())).equals(house(part(step.getTargetClass()))))
                        .filter(step -> !joinsRooms(step.getOriginClass()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /** {@code help.HelpFeature} joins its rooms; in {@code help.story} neighbours of the demo do what is done in them. */
    private static boolean joinsRooms(JavaClass type) {
        var isGround = !isARoom(part(type));
        return isGround && type.getName().endsWith("Feature") || part(type).endsWith(".story");
    }

    /** On two cores the common pool has one thread, and whoever waits in it keeps all others waiting, HTTP clients too. */
    @Test
    void nothingRunsInTheCommonPool() {
        noClasses()
                .should()
                .callMethod(CompletableFuture.class, "runAsync", Runnable.class)
                .orShould()
                .callMethod(CompletableFuture.class, "supplyAsync", Supplier.class)
                .orShould()
                .callMethod(IntStream.class, "parallel")
                .orShould()
                .callMethod(Stream.class, "parallel")
                .check(new ClassFileImporter().importPackages(ROOT));
    }

    @Test
    void whoAskedForHelpIsKnownToHelpAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.buurthub.help..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("AskerSql")
                .check(CLASSES);
    }

    private static boolean isARoom(String part) {
        return !house(part).equals(part);
    }

    /** From one part of the program to another. */
    private static Stream<Dependency> imports() {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(step -> step.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(step -> !part(step.getOriginClass()).equals(part(step.getTargetClass())));
    }

    private static int floor(String part) {
        if (part.isEmpty()) return FLOORS.size();
        for (var floor = 0; floor < FLOORS.size(); floor++)
            if (FLOORS.get(floor).contains(house(part))) return floor;
        return -1;
    }

    /** What a part is a room of, or itself: {@code help} of {@code help.urgent}. What has a floor by its own name is no room. */
    private static String house(String part) {
        if (FLOORS.stream().anyMatch(floor -> floor.contains(part))) return part;
        var dot = part.indexOf('.');
        return dot < 0 ? part : part.substring(0, dot);
    }

    /** {@code posts}, {@code platform.web}; nothing for the classes that join them. */
    private static String part(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
    }

    @Test
    void noPackageHoldsMoreThanOneLooksOver() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var packages = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            assertThat(packages.entrySet().stream().filter(entry -> entry.getValue() > MOST_FILES))
                    .isEmpty();
        }
    }

    @Test
    void whatAClassIsMadeOfIsTakenInAtOneGlance() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.isRecord() && !type.isEnum())
                        .flatMap(type -> type.getConstructors().stream())
                        .filter(constructor -> constructor.getParameters().size() > MOST_PARAMETERS)
                        .map(JavaConstructor::getFullName))
                .isEmpty();
    }

    @Test
    void whatIsMadeOfARowOfMoreThanEightColumnsIsMadeByTheirNames() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(step -> step.getTargetClass().isEquivalentTo(Row.class)))
                        .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                        .filter(call -> call.getTarget().getRawParameterTypes().size() > MOST_BY_POSITION)
                        .map(JavaConstructorCall::getDescription))
                .isEmpty();
    }

    @Test
    void everyRecordThatIsMadeByNamesFitsItsMapping() throws ClassNotFoundException {
        for (var type : CLASSES)
            if (type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(RecordMapping.class)))
                Class.forName(type.getName());
    }

    @Test
    void oneSimpleNameIsOneClass() {
        assertThat(CLASSES.stream()
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(name -> name.getValue() > 1))
                .isEmpty();
    }

    @Test
    void nobodyAwaitsWithATimeoutWhichStallsAVerticleForEver() {
        noClasses()
                .should()
                .callMethod(Future.class, "await", long.class, TimeUnit.class)
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Manager", "Helper", "Helpers", "Util", "Utils", "Impl", "Service"})
    void noClassIsNamedAfterNothingInParticular(String ending) {
        noClasses().should().haveSimpleNameEndingWith(ending).check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "webroot"})
    void noFileIsLongerThanOneReadsAtOnce(String directory) throws IOException {
        try (var files = Files.walk(Path.of(directory))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(java|js|css)"))
                            .filter(file -> !file.startsWith("webroot/vendor"))
                            .filter(file -> lines(file) > MOST_LINES))
                    .isEmpty();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
