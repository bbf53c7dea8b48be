package nl.buurthub.hoods.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.buurthub.hoods.Hood;
import nl.buurthub.platform.base.Refusal;

/** Finds where lines cross: from west to east, so that each is held only against those that it could reach. */
final class Crossings {

    /** Degrees. Lines that come no further over another than this, some five centimetres, touch it. */
    private static final double TOUCHING = 5e-7;

    private Crossings() {}

    private record Line(Hood.Point from, Hood.Point to) {

        double west() {
            return Math.min(from.lon(), to.lon());
        }

        double east() {
            return Math.max(from.lon(), to.lon());
        }

        boolean crosses(Line other) {
            return Math.max(from.lat(), to.lat()) >= Math.min(other.from.lat(), other.to.lat())
                    && Math.max(other.from.lat(), other.to.lat()) >= Math.min(from.lat(), to.lat())
                    && divides(other)
                    && other.divides(this);
        }

        /** Whether the other's ends are on different sides of it. */
        private boolean divides(Line other) {
            var one = distance(other.from);
            var two = distance(other.to);
            return Math.abs(one) > TOUCHING && Math.abs(two) > TOUCHING && one > 0 != two > 0;
        }

        /** Of a point; below zero on its right. */
        private double distance(Hood.Point point) {
            var east = to.lon() - from.lon();
            var north = to.lat() - from.lat();
            return (east * (point.lat() - from.lat()) - north * (point.lon() - from.lon())) / Math.hypot(east, north);
        }
    }

    /** @throws Refusal if there is one */
    static void requireNone(List<Ring> rings) {
        var lines = lines(rings);
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            for (var j = i + 1; j < lines.size() && lines.get(j).west() <= line.east(); j++)
                if (line.crosses(lines.get(j)))
                    throw new Refusal("has a boundary that crosses itself, at the line from ["
                            + line.from().lon() + ", " + line.from().lat() + "]");
        }
    }

    private static List<Line> lines(List<Ring> rings) {
        var lines = new ArrayList<Line>();
        for (var ring : rings)
            for (var i = 1; i < ring.points().size(); i++)
                lines.add(new Line(ring.points().get(i - 1), ring.points().get(i)));
        lines.sort(Comparator.comparingDouble(Line::west));
        return lines;
    }
}
