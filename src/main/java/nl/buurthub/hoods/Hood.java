package nl.buurthub.hoods;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A neighbourhood site. {@code boundary}: a GeoJSON geometry in WGS 84. */
public record Hood(
        UUID id,
        String slug,
        String name,
        String city,
        String locale,
        String timeZone,
        @Nullable Point centre,
        @Nullable JsonNode boundary,
        List<String> streets,
        HoodSettings settings,
        Map<String, String> theme) {

    /** WGS 84 degrees. */
    public record Point(double lat, double lon) {}

    /** A hood in the list of all. */
    public record Line(String slug, String name, String city) {}
}
