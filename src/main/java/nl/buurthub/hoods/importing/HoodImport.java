package nl.buurthub.hoods.importing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import nl.buurthub.platform.base.Refusal;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;

/** Makes hoods of the features of a GeoJSON FeatureCollection (RFC 7946). Done again, it brings them up to date. */
public final class HoodImport {

    private HoodImport() {}

    /**
     * @param nameProperty the property with a hood's name
     * @param polygonProperty the member with its geometry: {@code geometry}, or a property
     * @return the slugs, in the order of the file; none of them is made if one feature is wrong
     * @throws Refusal that says which feature is wrong, and how, or why the file can't be used
     */
    public static List<String> run(Db db, Path file, String city, String nameProperty, String polygonProperty) {
        var hoods = HoodFile.read(file, nameProperty, polygonProperty);
        return db.tx(tx -> {
            tx.run("insert into city (slug, name) values ($1, $2) on conflict do nothing", Slug.of(city), city);
            var slugs = new LinkedHashMap<String, FoundHood>();
            for (var hood : hoods) {
                var slug = slug(tx, city, hood);
                var same = slugs.putIfAbsent(slug, hood);
                if (same != null) throw new Refusal(hood.where() + " would be /b/" + slug + ", as " + same.where());
                put(tx, slug, city, hood);
            }
            return List.copyOf(slugs.keySet());
        });
    }

    /** One that is there keeps it, however slugs are made by now. */
    private static String slug(Tx tx, String city, FoundHood hood) {
        return tx.first(
                        "select slug from hood where city = $1 and name = $2",
                        row -> row.getString("slug"),
                        Slug.of(city),
                        hood.name())
                .orElseGet(() -> Slug.of(hood.name()));
    }

    private static void put(Tx tx, String slug, String city, FoundHood hood) {
        var centre = hood.boundary().centre();
        var put = tx.run("""
                insert into hood (slug, name, city, boundary, latitude, longitude)
                values ($1, $2, $3, $4::text::jsonb, $5, $6)
                on conflict (slug) do update set name = excluded.name, boundary = excluded.boundary,
                  latitude = excluded.latitude, longitude = excluded.longitude
                where hood.city = excluded.city
                """, slug, hood.name(), Slug.of(city), hood.boundary().json(), centre.lat(), centre.lon());
        if (put == 0) throw new Refusal(hood.where() + " would be /b/" + slug + ", which is of another city");
    }
}
