package nl.buurthub.hoods.importing;

import java.util.List;
import nl.buurthub.hoods.Hood;
import nl.buurthub.platform.base.Refusal;

/** A closed line: its last point is its first. */
record Ring(List<Hood.Point> points) {

    private static final int FEWEST_POINTS = 4;

    /** Square degrees; about a square metre. */
    private static final double SMALLEST_AREA = 1e-10;

    private static final double PRECISION = 1e7; // a centimetre

    Ring {
        if (points.size() < FEWEST_POINTS)
            throw new Refusal("has a ring of " + points.size() + " points, which takes at least " + FEWEST_POINTS);
        if (!points.getFirst().equals(points.getLast()))
            throw new Refusal("has a ring that is not closed: its last point has to be its first");
    }

    /** @throws Refusal if there is nothing within it */
    void requireArea() {
        var origin = points.getFirst();
        var twice = 0.0;
        for (var i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            twice += (from.lon() - origin.lon()) * (to.lat() - origin.lat())
                    - (to.lon() - origin.lon()) * (from.lat() - origin.lat());
        }
        if (Math.abs(twice) < 2 * SMALLEST_AREA) throw new Refusal("has a ring with nothing within it");
    }

    List<double[]> coordinates() {
        return points.stream()
                .map(point -> new double[] {rounded(point.lon()), rounded(point.lat())})
                .toList();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * PRECISION) / PRECISION;
    }
}
