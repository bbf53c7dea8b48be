package nl.buurthub.hoods.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.StreamSupport;
import nl.buurthub.hoods.Hood;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Refusal;

/** What lies within a hood: polygons, each an outer ring and the holes in it, none of which crosses another or itself. */
record Boundary(List<List<Ring>> polygons) {

    /** Every page of the hood has it read. */
    private static final int MOST_POINTS = 20_000;

    Boundary {
        for (var polygon : polygons) polygon.getFirst().requireArea();
        var rings = polygons.stream().flatMap(List::stream).toList();
        if (rings.stream().mapToInt(ring -> ring.points().size()).sum() > MOST_POINTS)
            throw new Refusal("has a boundary of more than " + MOST_POINTS + " points: make it simpler");
        Crossings.requireNone(rings);
    }

    /** @throws Refusal that says what is wrong with it */
    static Boundary of(JsonNode geometry, Crs around) {
        var crs = Crs.of(geometry, around);
        var coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asText()) {
            case "Polygon" -> new Boundary(List.of(polygon(coordinates, crs)));
            case "MultiPolygon" -> new Boundary(each(coordinates, "polygons", part -> polygon(part, crs)));
            default -> throw new Refusal("has something else than a Polygon or MultiPolygon: " + Quoted.of(geometry));
        };
    }

    private static List<Ring> polygon(JsonNode coordinates, Crs crs) {
        return each(coordinates, "rings", ring -> new Ring(each(ring, "points", position -> point(position, crs))));
    }

    private static <T> List<T> each(JsonNode parts, String what, Function<JsonNode, T> read) {
        if (!parts.isArray() || parts.isEmpty()) throw new Refusal("has no " + what + " where they have to be");
        return StreamSupport.stream(parts.spliterator(), false).map(read).toList();
    }

    private static Hood.Point point(JsonNode position, Crs crs) {
        var isPosition = position.isArray() && position.size() >= 2;
        for (var number : position) isPosition &= number.isNumber();
        if (!isPosition) throw new Refusal("has a point that is not of two numbers: " + Quoted.of(position));
        return crs.point(position.path(0).asDouble(), position.path(1).asDouble());
    }

    /** The middle of the box around it. */
    Hood.Point centre() {
        return new Hood.Point(middle(Hood.Point::lat), middle(Hood.Point::lon));
    }

    private double middle(ToDoubleFunction<Hood.Point> degrees) {
        var range = new DoubleSummaryStatistics();
        for (var polygon : polygons)
            polygon.getFirst().points().stream().mapToDouble(degrees).forEach(range);
        return (range.getMin() + range.getMax()) / 2;
    }

    /** A GeoJSON geometry in WGS 84. */
    String json() {
        var coordinates = polygons.stream()
                .map(polygon -> polygon.stream().map(Ring::coordinates).toList())
                .toList();
        return Json.write(Map.of("type", "MultiPolygon", "coordinates", coordinates));
    }
}
