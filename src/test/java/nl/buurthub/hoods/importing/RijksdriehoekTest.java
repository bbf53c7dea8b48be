package nl.buurthub.hoods.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RijksdriehoekTest {

    private static final double A_METRE = 1e-5;

    /** As published: the tower of Amersfoort, Martinitoren, Westertoren. */
    @ParameterizedTest
    @CsvSource({
        "155000, 463000, 52.15517440, 5.38720621",
        "233883.131, 582065.167, 53.21938317, 6.56820053",
        "120700.723, 487525.501, 52.37453253, 4.88352559"
    })
    void aTowerIsWhereItIs(double x, double y, double lat, double lon) {
        var point = Crs.EPSG_28992.point(x, y);
        assertThat(point.lat()).isCloseTo(lat, within(A_METRE));
        assertThat(point.lon()).isCloseTo(lon, within(A_METRE));
    }
}
