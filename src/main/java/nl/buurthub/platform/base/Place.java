package nl.buurthub.platform.base;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a thing is, never finer than a street or a cell of 100 m: home addresses are not shown. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Place.Street.class), @JsonSubTypes.Type(Place.Cell.class)})
public sealed interface Place {

    record Street(String street) implements Place {

        private static final int SHORTEST = 2;

        public Street {
            street = street.replaceAll("\\p{C}", "").strip();
            if (street.length() < SHORTEST) throw new Problem.Invalid("/place/street", "minLength", SHORTEST);
        }
    }

    /** The centre of a cell of 100 m in WGS 84 degrees; whatever point is given, its cell's centre is kept. */
    record Cell(double lat, double lon) implements Place {

        private static final double METRES_A_DEGREE = 111_320;
        private static final double SIZE = 100 / METRES_A_DEGREE;

        public Cell {
            lat = centre(lat, SIZE);
            lon = centre(lon, SIZE / Math.cos(Math.toRadians(lat)));
        }

        private static double centre(double degrees, double size) {
            return Math.round((Math.floor(degrees / size) + .5) * size * 1e6) / 1e6;
        }
    }
}
