package nl.buurthub.hoods.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.text.TextInput;

/** The hoods of a file. */
final class HoodFile {

    private static final int LONGEST_NAME = 80;

    private final String nameProperty;
    private final String polygonProperty;
    private final Crs crs;

    private HoodFile(String nameProperty, String polygonProperty, Crs crs) {
        this.nameProperty = nameProperty;
        this.polygonProperty = polygonProperty;
        this.crs = crs;
    }

    static List<FoundHood> read(Path path, String nameProperty, String polygonProperty) {
        var collection = new FeatureCollection(path);
        var file = new HoodFile(nameProperty, polygonProperty, collection.crs());
        var hoods = new ArrayList<FoundHood>();
        collection.each(feature -> hoods.add(file.hood(feature, hoods.size())));
        if (hoods.isEmpty()) throw new Refusal(path + " has no features");
        return hoods;
    }

    private FoundHood hood(JsonNode feature, int index) {
        var where = "features[" + index + "]";
        try {
            if (!"Feature".equals(feature.path("type").asText())) throw new Refusal("is no GeoJSON Feature");
            var name = name(feature);
            where += " (" + name + ")";
            return new FoundHood(where, name, Boundary.of(geometry(feature), Crs.of(feature, crs)));
        } catch (Refusal wrong) {
            throw new Refusal(where + " " + wrong.getMessage());
        }
    }

    private String name(JsonNode feature) {
        var name = feature.path("properties").path(nameProperty);
        try {
            if (name.isTextual()) return TextInput.name(name.asText(), nameProperty, LONGEST_NAME);
        } catch (Problem.Invalid unusable) {
            // As one that isn't there.
        }
        throw new Refusal("has no text of 1 to " + LONGEST_NAME + " signs in property " + nameProperty);
    }

    private JsonNode geometry(JsonNode feature) {
        var geometry = polygonProperty.equals("geometry")
                ? feature.path("geometry")
                : feature.path("properties").path(polygonProperty);
        if (!geometry.isObject()) throw new Refusal("has no polygon in " + polygonProperty);
        return geometry;
    }
}
