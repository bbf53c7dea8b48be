package nl.buurthub.hoods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.db.DatabaseUrl;
import nl.buurthub.platform.db.Db;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class HoodImportTest {

    private static final String SQUARE = "[[[5.1,52.1],[5.2,52.1],[5.2,52.2],[5.1,52.2],[5.1,52.1]]]";
    private static final String POLYGON = "{'type':'Polygon','coordinates':" + SQUARE + "}";

    static TestHub hub;
    static VirtualThreads threads;
    static Db db;

    @TempDir
    Path directory;

    @BeforeAll
    static void start(Vertx vertx) {
        hub = TestHub.start();
        threads = VirtualThreads.on(vertx);
        db = new Db(vertx, DatabaseUrl.of(hub.database().url()), "import", 2, 10);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private List<String> imports(String city, String name, String polygon, String... features) throws IOException {
        var file = directory.resolve("hoods.geojson");
        var collection = "{'type':'FeatureCollection','features':[" + String.join(",", features) + "]}";
        Files.writeString(file, collection.replace('\'', '"'));
        return imports(city, name, polygon, file);
    }

    private static List<String> imports(String city, String name, String polygon, Path file) {
        Promise<List<String>> done = Promise.promise();
        threads.run(() -> HoodImport.run(db, file, city, name, polygon), done);
        return done.future().toCompletionStage().toCompletableFuture().join();
    }

    private static String feature(String name, String geometry) {
        return "{'type':'Feature','properties':{'name':'" + name + "'},'geometry':" + geometry + "}";
    }

    private static List<String> hoods(String city) {
        return hub.ask("select slug || ' ' || name || ' ' || round(latitude::numeric, 4) || ' ' "
                + "|| round(longitude::numeric, 4) from hood where city = '" + city + "' order by slug");
    }

    @Test
    void eachFeatureBecomesAHoodWithItsBoundaryAndCentre() throws IOException {
        var slugs = imports("Amersfoort", "name", "geometry", feature("Sint-Jansbuurt (Noord)", POLYGON));
        assertThat(slugs).containsExactly("sint-jansbuurt-noord");
        assertThat(hoods("amersfoort")).containsExactly("sint-jansbuurt-noord Sint-Jansbuurt (Noord) 52.1500 5.1500");
        var hood = hub.visitor()
                .asks("GET", "/hoods/sint-jansbuurt-noord")
                .must(200)
                .body();
        assertThat(hood.path("city").asText()).isEqualTo("Amersfoort");
    }

    @Test
    void aMultiPolygonAndOtherNamesForPropertiesAreTaken() throws IOException {
        var feature = "{'type':'Feature','properties':{'BU_NAAM':'Één','vorm':{'type':'MultiPolygon','coordinates':["
                + SQUARE + ",[[[5.3,52.3],[5.4,52.3],[5.4,52.4],[5.3,52.3]]]]}}}";
        assertThat(imports("Baarn", "BU_NAAM", "vorm", feature)).containsExactly("een");
        assertThat(hoods("baarn")).containsExactly("een Één 52.2500 5.2500");
    }

    @Test
    void doneAgainItBringsHoodsUpToDate() throws IOException {
        imports("Castricum", "name", "geometry", feature("Duin buurt", POLYGON));
        imports("Castricum", "name", "geometry", feature("Duin-Buurt", POLYGON.replace("52.2", "52.4")));
        assertThat(hoods("castricum")).containsExactly("duin-buurt Duin-Buurt 52.2500 5.1500");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {'properties':{}}                                                        | feature 1 has no property name
                    {'properties':{'name':'  '}}                                             | feature 1 has no property name
                    {'properties':{'name':'Fout'},'geometry':null}                           | feature 1 (Fout) has no polygon in geometry
                    {'properties':{'name':'Fout'},'geometry':{'type':'Point','coordinates':[5,52]}} | feature 1 (Fout) has no polygon
                    {'properties':{'name':'Fout'},'geometry':{'type':'Polygon','coordinates':[]}}   | feature 1 (Fout) has coordinates
                    {'properties':{'name':'Fout'},'geometry':{'type':'Polygon','coordinates':[[[155000,463000]]]}} | feature 1 (Fout) has coordinates
                    {'properties':{'name':'...'},'geometry':{'type':'Polygon','coordinates':[[[5,52]]]}}   | no slug can be made of ...
                    {'properties':{'name':'Goed!'},'geometry':{'type':'Polygon','coordinates':[[[5,52]]]}} | feature 1 would be /b/goed
                    {'properties':{'name':'Noord'},'geometry':{'type':'Polygon','coordinates':[[[5,52]]]}} | feature 1 (Noord) would be /b/noord
                    """)
    void aWrongFeatureIsNamedAndNothingIsMade(String wrong, String reason) {
        assertThatThrownBy(() -> imports("Delft", "name", "geometry", feature("Goed", POLYGON), wrong))
                .hasRootCauseInstanceOf(Refusal.class)
                .rootCause()
                .hasMessageContaining(reason);
        assertThat(hub.ask("select slug from city where slug = 'delft'")).isEmpty();
    }

    @Test
    void aNameTooLongToShowIsNamed() {
        assertThatThrownBy(() -> imports("Delft", "name", "geometry", feature("a".repeat(81), POLYGON)))
                .rootCause()
                .hasMessageContaining("feature 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"type":"Feature"}                             | no GeoJSON FeatureCollection
            {"type":"FeatureCollection","features":[]}     | has no features
            {"type":"FeatureCollection"}                   | has no features
            name;polygon                                   | is no JSON
            ~~                                             | no GeoJSON FeatureCollection
            """)
    void aFileOfAnotherKindIsRefused(String content, String reason) throws IOException {
        assertUnusable(Files.writeString(directory.resolve("other.json"), content), reason);
    }

    /** With the mark that Windows puts before it, and as old programs write it. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void aFileIsReadInWhateverItIsWritten(String charset) throws IOException {
        var mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        var name = "Café van " + charset;
        var collection = "{'type':'FeatureCollection','features':[" + feature(name, POLYGON) + "]}";
        var file = directory.resolve("hoods.geojson");
        Files.writeString(file, mark + collection.replace('\'', '"'), Charset.forName(charset));
        assertThat(imports("Gouda", "name", "geometry", file)).containsExactly(HoodImport.slug(name));
        assertThat(hub.ask("select name from hood where slug = '" + HoodImport.slug(name) + "'"))
                .containsExactly(name);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertUnusable(directory.resolve("missing.geojson"), "can't be read: there is no such file");
    }

    @Test
    void aDirectoryIsRefused() {
        assertUnusable(directory, "can't be read: ");
    }

    private static void assertUnusable(Path file, String reason) {
        assertThatThrownBy(() -> HoodImport.run(db, file, "Delft", "name", "geometry"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(reason);
    }
}
