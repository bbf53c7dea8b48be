package nl.buurthub.hoods.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurthub.platform.base.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoodFileTest {

    private static final String SQUARE = "[[5.1,52.1],[5.2,52.1],[5.2,52.2],[5.1,52.2],[5.1,52.1]]";
    private static final String GOOD = feature("'Goed'", "Polygon", "[" + SQUARE + "]");

    @TempDir
    Path directory;

    private static String feature(String name, String type, String coordinates) {
        return "{'type':'Feature','properties':{'name':" + name + "},'geometry':{'type':'" + type + "','coordinates':"
                + coordinates + "}}";
    }

    private static String collection(String more, String... features) {
        return "{'type':'FeatureCollection'" + more + ",'features':[" + String.join(",", features) + "]}";
    }

    private static String crs(String name) {
        return ",'crs':{'type':'name','properties':{'name':'" + name + "'}}";
    }

    private List<FoundHood> read(String json) {
        var file = directory.resolve("hoods.geojson");
        try {
            Files.writeString(file, json.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return HoodFile.read(file, "name", "geometry");
    }

    private void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Refusal.class).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'type':'Feature'}                              | is no GeoJSON FeatureCollection
            {'type':'FeatureCollection'}                    | has no features
            {'type':'FeatureCollection','features':[]}      | has no features
            {'type':'FeatureCollection','features':null}    | has no features
            {'type':'FeatureCollection','features':{'a':1}} | has no features
            [1]                                             | is no GeoJSON FeatureCollection
            name;polygon                                    | is no JSON
            {'type':'FeatureCollection','features':[NaN]}   | is no JSON
            {'type':'FeatureCollection','features':[]}{}    | is no JSON
            ~~                                              | is no GeoJSON FeatureCollection
            """)
    void aFileOfAnotherKindIsRefused(String json, String reason) {
        assertRefused(json, reason);
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> HoodFile.read(directory.resolve("none.geojson"), "name", "geometry"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("none.geojson can't be read: there is no such file");
        assertThatThrownBy(() -> HoodFile.read(directory, "name", "geometry"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("can't be read: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            null                                                       | is no GeoJSON Feature
            'Noord'                                                    | is no GeoJSON Feature
            {'type':'Feature','properties':null}                       | has no text of 1 to 80 signs in property name
            {'type':'Feature','properties':{}}                         | has no text of 1 to 80 signs in property name
            {'type':'Feature','properties':{'name':null}}              | has no text of 1 to 80 signs in property name
            {'type':'Feature','properties':{'name':12}}                | has no text of 1 to 80 signs in property name
            {'type':'Feature','properties':{'name':['Noord']}}         | has no text of 1 to 80 signs in property name
            {'type':'Feature','properties':{'name':' \\u200b '}}       | has no text of 1 to 80 signs in property name
            {'type':'Feature','properties':{'name':'N'}}               | (N) has no polygon in geometry
            {'type':'Feature','properties':{'name':'N'},'geometry':null} | (N) has no polygon in geometry
            {'type':'Feature','properties':{'name':'N'},'geometry':{}} | (N) has something else than a Polygon or MultiPolygon: {}
            """)
    void aFeatureThatIsNoHoodIsNamed(String wrong, String reason) {
        assertRefused(collection("", GOOD, wrong), "features[1] " + reason);
    }

    @Test
    void aNameThatIsTooLongToShowIsNamed() {
        assertRefused(
                collection("", feature("'" + "a".repeat(81) + "'", "Polygon", "[" + SQUARE + "]")),
                "features[0] has no text of 1 to 80 signs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Point      | [5,52]                                            | has something else than a Polygon
            LineString | [[5,52],[6,52],[6,53],[5,52]]                     | has something else than a Polygon
            Polygon    | null                                              | has no rings
            Polygon    | []                                                | has no rings
            Polygon    | {}                                                | has no rings
            Polygon    | [null]                                            | has no points
            Polygon    | [[]]                                              | has no points
            Polygon    | [[null,null,null,null]]                           | has a point that is not of two numbers: null
            Polygon    | [[[5,null],[6,52],[6,53],[5,null]]]               | has a point that is not of two numbers: [5,null]
            Polygon    | [[['5','52'],[6,52],[6,53],['5','52']]]           | has a point that is not of two numbers
            Polygon    | [[[5],[6],[7],[5]]]                               | has a point that is not of two numbers: [5]
            Polygon    | [[5,52],[6,52],[6,53],[5,52]]                     | has a point that is not of two numbers: 5
            Polygon    | [[[[5,52],[6,52],[6,53],[5,52]]]]                 | has a point that is not of two numbers
            Polygon    | [[[5,52,'0'],[6,52,0],[6,53,0],[5,52,0]]]         | has a point that is not of two numbers
            Polygon    | [[[5,52],[6,52]]]                                 | has a ring of 2 points
            Polygon    | [[[5,52],[6,52],[5,52]]]                          | has a ring of 3 points
            Polygon    | [[[5,52],[6,52],[6,53],[5,53]]]                   | has a ring that is not closed
            Polygon    | [[[5,52],[5,52],[5,52],[5,52]]]                   | has a ring with nothing within it
            Polygon    | [[[5,52],[6,53],[5.5,52.5],[5,52]]]               | has a ring with nothing within it
            Polygon    | [[[5,52],[6,53],[6,52],[5,53.5],[5,52]]]          | crosses itself, at the line from [5.0, 52.0]
            Polygon    | [[[5,52],[6,52],[6,53],[5,52]],[[5.5,52.1],[5.6,52.1],[5.6,53.5],[5.5,52.1]]] | crosses itself
            Polygon    | [[[155000,463000],[156000,463000],[156000,464000],[155000,463000]]] | no degrees: [155000.0, 463000.0]; if they
            Polygon    | [[[1e999,52],[6,52],[6,53],[1e999,52]]]           | no degrees
            Polygon    | [[[52,5],[52,6],[53,6],[52,5]]]                   | has latitude before longitude: [52.0, 5.0]
            MultiPolygon | []                                              | has no polygons
            MultiPolygon | [null]                                          | has no rings
            MultiPolygon | [[[[5,52],[6,52],[6,53],[5,52]]],[[[5,null]]]]  | has a point that is not of two numbers: [5,null]
            """)
    void aGeometryThatIsNoBoundaryIsNamed(String type, String coordinates, String reason) {
        assertThatThrownBy(() -> read(collection("", GOOD, feature("'Fout'", type, coordinates))))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("features[1] (Fout) has ")
                .hasMessageContaining(reason);
    }

    @Test
    void aBoundaryOfMorePointsThanAPageCanBearIsNamed() {
        var circle = IntStream.rangeClosed(0, 20_000)
                .mapToDouble(nr -> Math.toRadians(nr % 20_000 * .018))
                .mapToObj(angle -> "[" + (5 + Math.cos(angle)) + "," + (52 + Math.sin(angle)) + "]")
                .collect(Collectors.joining(",", "[[", "]]"));
        assertRefused(
                collection("", feature("'Rond'", "Polygon", circle)), "features[0] (Rond) has a boundary of more than");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ogc:def:crs:EPSG::28992",
                "urn:ogc:def:crs:EPSG:9.0:28992",
                "EPSG:28992",
                "http://www.opengis.net/def/crs/EPSG/0/28992"
            })
    void coordinatesOfTheDutchGridAreTakenFromWhoSaysSo(String name) {
        var square = "[[[155000,463000],[156000,463000],[156000,464000],[155000,464000],[155000,463000]]]";
        var hood = read(collection(crs(name), feature("'Berg'", "Polygon", square)))
                .getFirst();
        assertThat(hood.boundary().json())
                .contains("[[[[5.3872062,52.1551744],[5.4018188,52.1551735],[5.4018218,52.1641614],");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "urn:ogc:def:crs:EPSG::4326"})
    void coordinatesOfWgs84AreTakenAlsoFromWhoSaysSo(String name) {
        assertThat(read(collection(crs(name), GOOD))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,'crs':null                                                           | isn't known here
            ,'crs':'EPSG:28992'                                                   | isn't known here
            ,'crs':{'type':'link','properties':{'href':'https://example.org/28992'}} | isn't known here
            ,'crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:EPSG::31370'}} | isn't known here
            ,'crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:EPSG::28992'}} | not of EPSG:28992: [5.1, 52.1]
            """)
    void coordinatesOfAnotherKindAreRefusedWhereverTheySaySo(String crs, String reason) {
        assertRefused(collection(crs, GOOD), reason);
        assertRefused(collection("", GOOD.replace("'properties'", crs.substring(1) + ",'properties'")), reason);
        assertRefused(collection("", GOOD.replace("'coordinates'", crs.substring(1) + ",'coordinates'")), reason);
    }

    /** A hole that touches the outer ring, two parts that touch each other, heights, and a line along which it comes back. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Polygon      | [[[5,52],[6,52],[6,53],[5,53],[5,52]],[[5,52],[5.5,52.4],[5.4,52.5],[5,52]]]
            Polygon      | [[[5,52,1],[6,52,1],[6,53,2],[5,53,2],[5,52,1]]]
            Polygon      | [[[5,52],[6,52],[6,52],[7,52],[6,52],[6,53],[5,53],[5,52]]]
            MultiPolygon | [[[[5,52],[6,52],[6,53],[5,52]]],[[[6,52],[7,52],[7,53],[6,53],[6,52]]]]
            """)
    void whatOnlyTouchesIsTaken(String type, String coordinates) {
        assertThat(read(collection("", feature("'Goed'", type, coordinates)))).hasSize(1);
    }
}
