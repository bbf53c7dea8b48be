package nl.buurthub.hoods;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.buurthub.platform.base.FileTrouble;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.text.TextFile;

/** Makes hoods of the features of a GeoJSON FeatureCollection (RFC 7946). Done again, it brings them up to date. */
public final class HoodImport {

    private static final Set<String> POLYGONS = Set.of("Polygon", "MultiPolygon");

    private static final int LONGEST_NAME = 80;

    private HoodImport() {}

    /**
     * @param nameProperty the property with a hood's name
     * @param polygonProperty the member with its geometry: {@code geometry}, or a property
     * @return the slugs, in the order of the file; none of them is made if one feature is wrong
     * @throws Refusal that says which feature is wrong, and how, or why the file can't be used
     */
    public static List<String> run(Db db, Path file, String city, String nameProperty, String polygonProperty) {
        var collection = read(file);
        return db.tx(tx -> {
            tx.run("insert into city (slug, name) values ($1, $2) on conflict do nothing", slug(city), city);
            var slugs = new ArrayList<String>();
            for (var feature : collection.path("features")) {
                var slug = put(tx, city, feature, nameProperty, polygonProperty, slugs.size());
                if (slugs.contains(slug))
                    throw new Refusal("feature " + slugs.size() + " would be /b/" + slug + ", as one before it");
                slugs.add(slug);
            }
            return slugs;
        });
    }

    private static JsonNode read(Path file) {
        try {
            var collection = Json.MAPPER.readTree(TextFile.text(Files.readAllBytes(file)));
            if (!"FeatureCollection".equals(collection.path("type").asText()))
                throw new Refusal(file + " is no GeoJSON FeatureCollection");
            if (collection.path("features").isEmpty()) throw new Refusal(file + " has no features");
            return collection;
        } catch (JsonProcessingException e) {
            throw new Refusal(file + " is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Refusal(file + " can't be read: " + FileTrouble.of(e));
        }
    }

    private static String put(Tx tx, String city, JsonNode feature, String nameProperty, String polygon, int index) {
        var name = feature.path("properties").path(nameProperty).asText().strip();
        if (name.isEmpty()) throw new Refusal("feature " + index + " has no property " + nameProperty);
        var boundary = polygon.equals("geometry")
                ? feature.path("geometry")
                : feature.path("properties").path(polygon);
        if (!POLYGONS.contains(boundary.path("type").asText()))
            throw new Refusal("feature " + index + " (" + name + ") has no polygon in " + polygon);
        if (name.length() > LONGEST_NAME) throw new Refusal("feature " + index + " (" + name + ") has too long a name");
        var centre = centre(boundary, "feature " + index + " (" + name + ")");
        var put = tx.run("""
                insert into hood (slug, name, city, boundary, latitude, longitude)
                values ($1, $2, $3, $4::text::jsonb, $5, $6)
                on conflict (slug) do update set name = excluded.name, boundary = excluded.boundary,
                  latitude = excluded.latitude, longitude = excluded.longitude
                where hood.city = excluded.city
                """, slug(name), name, slug(city), boundary.toString(), centre.lat(), centre.lon());
        if (put == 0)
            throw new Refusal(
                    "feature " + index + " (" + name + ") would be /b/" + slug(name) + ", which is of another city");
        return slug(name);
    }

    /** The middle of the box around it. */
    private static Hood.Point centre(JsonNode boundary, String feature) {
        var box = new double[] {90, 180, -90, -180};
        widen(box, boundary.path("coordinates"));
        if (!(box[0] >= -90 && box[2] <= 90 && box[1] >= -180 && box[3] <= 180 && box[0] <= box[2]))
            throw new Refusal(feature + " has coordinates that are not in WGS 84");
        return new Hood.Point((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
    }

    private static void widen(double[] box, JsonNode coordinates) {
        if (!coordinates.path(0).isNumber()) {
            coordinates.forEach(inner -> widen(box, inner));
            return;
        }
        var lon = coordinates.path(0).asDouble();
        var lat = coordinates.path(1).asDouble();
        box[0] = Math.min(box[0], lat);
        box[1] = Math.min(box[1], lon);
        box[2] = Math.max(box[2], lat);
        box[3] = Math.max(box[3], lon);
    }

    /** {@code Sint-Jansbuurt (Noord)} becomes {@code sint-jansbuurt-noord}. */
    static String slug(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (slug.isEmpty()) throw new Refusal("no slug can be made of " + name);
        return slug.length() > 63 ? slug.substring(0, 63) : slug;
    }
}
