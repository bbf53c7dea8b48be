package nl.buurthub.hoods.importing;

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

    @Test
    void whatSaysThatItIsOfTheDutchGridIsTaken() throws IOException {
        var square = "[[[155000,463000],[156000,463000],[156000,464000],[155000,464000],[155000,463000]]]";
        var crs = "'crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:EPSG::28992'}}";
        var file = directory.resolve("hoods.geojson");
        var hood = feature("Bergkwartier", "{'type':'Polygon','coordinates':" + square + "}");
        var collection = "{'type':'FeatureCollection'," + crs + ",'features':[" + hood + "]}";
        imports("Soest", "name", "geometry", Files.writeString(file, collection.replace('\'', '"')));
        assertThat(hoods("soest")).containsExactly("bergkwartier Bergkwartier 52.1597 5.3945");
        assertThat(hub.ask("select boundary #>> '{coordinates,0,0,0}' from hood where slug = 'bergkwartier'"))
                .containsExactly("[5.3872062, 52.1551744]");
    }

    @Test
    void aHoodKeepsItsAddressHoweverAddressesAreMadeByNow() throws IOException {
        imports("Eemnes", "name", "geometry", feature("Ĳburg", POLYGON));
        hub.run("update hood set slug = 'burg' where slug = 'ijburg'");
        assertThat(imports("Eemnes", "name", "geometry", feature("Ĳburg", POLYGON)))
                .containsExactly("burg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Goed!                | features[1] (Goed!) would be /b/goed, as features[0] (Goed)
            Goed                 | features[1] (Goed) would be /b/goed, as features[0] (Goed)
            Noord                | features[1] (Noord) would be /b/noord, which is of another city
            ...                  | no slug can be made of ...
            """)
    void aNameThatMakesNoAddressOfItsOwnIsNamedAndNothingIsMade(String name, String reason) {
        var features = new String[] {feature("Goed", POLYGON), feature(name, POLYGON)};
        assertThatThrownBy(() -> imports("Delft", "name", "geometry", features))
                .hasRootCauseInstanceOf(Refusal.class)
                .rootCause()
                .hasMessageContaining(reason);
        assertThat(hub.ask("select slug from city where slug = 'delft'")).isEmpty();
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
        assertThat(imports("Gouda", "name", "geometry", file)).containsExactly(Slug.of(name));
        assertThat(hub.ask("select name from hood where slug = '" + Slug.of(name) + "'"))
                .containsExactly(name);
    }
}
