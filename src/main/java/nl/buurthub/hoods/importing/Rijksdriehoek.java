package nl.buurthub.hoods.importing;

import nl.buurthub.hoods.Hood;

/**
 * From the Dutch grid (EPSG:28992) to WGS 84, to within a metre: the polynomial of F.H. Schreutelkamp and G.L. Strang van Hees,
 * "Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoördinaten" (2001).
 */
final class Rijksdriehoek {

    /** The tower of Amersfoort, where the grid is hung up. */
    private static final double X = 155_000;

    private static final double Y = 463_000;
    private static final Hood.Point TOWER = new Hood.Point(52.15517440, 5.38720621);

    private Rijksdriehoek() {}

    static boolean covers(double x, double y) {
        return x >= -7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000;
    }

    static Hood.Point point(double x, double y) {
        var dx = (x - X) / 100_000;
        var dy = (y - Y) / 100_000;
        return new Hood.Point(TOWER.lat() + north(dx, dy) / 3600, TOWER.lon() + east(dx, dy) / 3600);
    }

    /** Seconds. */
    private static double north(double dx, double dy) {
        var dx2 = dx * dx;
        var dy2 = dy * dy;
        return 3235.65389 * dy
                - 32.58297 * dx2
                - 0.24750 * dy2
                - 0.84978 * dx2 * dy
                - 0.06550 * dy2 * dy
                - 0.01709 * dx2 * dy2
                - 0.00738 * dx
                + 0.00530 * dx2 * dx2
                - 0.00039 * dx2 * dy2 * dy
                + 0.00033 * dx2 * dx2 * dy
                - 0.00012 * dx * dy;
    }

    /** Seconds. */
    private static double east(double dx, double dy) {
        var dx2 = dx * dx;
        var dy2 = dy * dy;
        return 5260.52916 * dx
                + 105.94684 * dx * dy
                + 2.45656 * dx * dy2
                - 0.81885 * dx2 * dx
                + 0.05594 * dx * dy2 * dy
                - 0.05607 * dx2 * dx * dy
                + 0.01199 * dy
                - 0.00256 * dx2 * dx * dy2
                + 0.00128 * dx * dy2 * dy2
                + 0.00022 * dy2
                - 0.00022 * dx2
                + 0.00026 * dx2 * dx2 * dx;
    }
}
