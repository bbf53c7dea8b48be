package nl.buurthub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.SQLException;
import nl.buurthub.testing.TestDatabase;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far apart two places are, in SQL. */
class DistanceTest {

    private static final double HALF_AROUND = 20_015_114;

    private static TestDatabase database;
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        database = TestDatabase.fresh();
        connection = database.connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        database.close();
    }

    private static Double number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select " + sql)) {
            row.next();
            return row.getObject(1, Double.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // From the Dom to the Dam, from the one end of the country to the other, and a street's length.
        "52.09083, 5.12222, 52.37306, 4.89278, 35060",
        "50.75000, 6.01900, 53.49300, 6.13700, 305100",
        "52.09083, 5.12222, 52.09173, 5.12222, 100",
        "0, 0, 1, 0, 111195"
    })
    void isWhatAMapSays(double lat, double lon, double toLat, double toLon, double metres) throws SQLException {
        var place = "distance_m(%s, %s, %s, %s)";
        assertThat(number(place.formatted(lat, lon, toLat, toLon))).isCloseTo(metres, Percentage.withPercentage(0.5));
        assertThat(number(place.formatted(toLat, toLon, lat, lon))).isCloseTo(metres, Percentage.withPercentage(0.5));
    }

    @Test
    void isWhatTheExtensionSaidBefore() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create extension earthdistance cascade");
        }
        assertThat(number("""
                max(abs(distance_m(lat, lon, lat + up, lon + right_) /
                  earth_distance(ll_to_earth(lat, lon), ll_to_earth(lat + up, lon + right_)) - 1))
                from generate_series(-80, 80, 20) lat, generate_series(-180, 180, 45) lon,
                  (values (0.001, 0.0), (0.0, 0.01), (0.3, -0.4), (7, 99)) step (up, right_)
                """)).isLessThan(0.005);
    }

    @Test
    void isNothingBetweenAPlaceAndItself() throws SQLException {
        assertThat(number("max(distance_m(lat, lon, lat, lon)) from generate_series(-90, 90, 0.7) lat,"
                        + " generate_series(-180, 180, 7.1) lon"))
                .isZero();
    }

    @Test
    void isHalfTheWayAroundBetweenAntipodes() throws SQLException {
        var antipodes = " from generate_series(-90, 90, 0.7) lat, generate_series(-180, 0, 7.1) lon";
        assertThat(number("min(distance_m(lat, lon, -lat, lon + 180))" + antipodes))
                .isCloseTo(HALF_AROUND, within(1.0));
        assertThat(number("max(distance_m(lat, lon, -lat, lon + 180))" + antipodes))
                .isCloseTo(HALF_AROUND, within(1.0));
    }

    @Test
    void isUnknownWhereAPlaceIs() throws SQLException {
        assertThat(number("distance_m(52, 5, null, 5)")).isNull();
    }
}
