package nl.buurthub.platform.db;

import io.vertx.sqlclient.Row;
import nl.buurthub.platform.base.Place;
import org.jspecify.annotations.Nullable;

/** A place as the columns {@code street}, {@code latitude} and {@code longitude}, and back. */
public final class Places {

    private Places() {}

    public static @Nullable Place of(Row row) {
        if (row.getString("street") != null) return new Place.Street(row.getString("street"));
        return row.getDouble("latitude") == null
                ? null
                : new Place.Cell(row.getDouble("latitude"), row.getDouble("longitude"));
    }

    public static @Nullable String street(@Nullable Place place) {
        return place instanceof Place.Street street ? street.street() : null;
    }

    public static @Nullable Double latitude(@Nullable Place place) {
        return place instanceof Place.Cell cell ? cell.lat() : null;
    }

    public static @Nullable Double longitude(@Nullable Place place) {
        return place instanceof Place.Cell cell ? cell.lon() : null;
    }
}
