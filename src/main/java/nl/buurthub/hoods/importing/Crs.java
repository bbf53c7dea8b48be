package nl.buurthub.hoods.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurthub.hoods.Hood;
import nl.buurthub.platform.base.Refusal;

/** What the coordinates of a file are of. A file says so in {@code crs}, as GeoJSON did before RFC 7946; many still do. */
enum Crs {
    /** Degrees; longitude comes first. */
    WGS84 {
        @Override
        Hood.Point point(double x, double y) {
            if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90))
                throw new Refusal("has coordinates that are no degrees: [" + x + ", " + y
                        + "]; if they are of EPSG:28992, the file has to say so in crs");
            // In this part of the ocean nobody lives, and the Netherlands and Belgium are drawn there by who swaps
            // them.
            if (x > 49.4 && x < 53.8 && y > 2.4 && y < 7.4)
                throw new Refusal("has latitude before longitude: [" + x + ", " + y + "]");
            return new Hood.Point(y, x);
        }
    },

    /** Metres, of the Dutch Rijksdriehoeksmeting. */
    EPSG_28992 {
        @Override
        Hood.Point point(double x, double y) {
            if (!Rijksdriehoek.covers(x, y))
                throw new Refusal("has coordinates that are not of EPSG:28992: [" + x + ", " + y + "]");
            return Rijksdriehoek.point(x, y);
        }
    };

    private static final Pattern NAME = Pattern.compile(
            "(?i)(?:urn:(?:x-)?ogc:def:crs:|https?://www\\.opengis\\.net/def/crs/)?(OGC|EPSG)[:/](?:[\\d.]*[:/])?(\\w+)");

    /** @throws Refusal if the coordinates there can't be of this */
    abstract Hood.Point point(double x, double y);

    /** @param otherwise where it says nothing */
    static Crs of(JsonNode object, Crs otherwise) {
        if (!object.has("crs")) return otherwise;
        var crs = object.path("crs");
        return named(crs.path("properties").path("name").asText())
                .orElseThrow(() ->
                        new Refusal("has coordinates of a crs that isn't known here, as WGS 84 and EPSG:28992 are: "
                                + Quoted.of(crs)));
    }

    private static Optional<Crs> named(String name) {
        var found = NAME.matcher(name);
        if (!found.matches()) return Optional.empty();
        return switch (found.group(1).toUpperCase(Locale.ROOT) + ":"
                + found.group(2).toUpperCase(Locale.ROOT)) {
            case "OGC:CRS84", "EPSG:4326" -> Optional.of(WGS84);
            case "EPSG:28992" -> Optional.of(EPSG_28992);
            default -> Optional.empty();
        };
    }
}
