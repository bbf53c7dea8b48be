package nl.buurthub.demo;

import java.util.List;

/** The hoods of the demo city, and where they lie. */
record DemoHood(String slug, String title, double latitude, double longitude, List<String> streets) {

    static final List<DemoHood> ALL = List.of(
            new DemoHood(
                    "bloemenbuurt",
                    "Bloemenbuurt",
                    52.0952,
                    5.1054,
                    List.of(
                            "Anjerhof",
                            "Bloemgracht",
                            "Dahliastraat",
                            "Irisweg",
                            "Lindenlaan",
                            "Rozenstraat",
                            "Tuinstraat",
                            "Tulpplein")),
            new DemoHood(
                    "rivierenwijk",
                    "Rivierenwijk",
                    52.0801,
                    5.1152,
                    List.of("IJsselplein", "Lekstraat", "Maasstraat", "Rijnlaan", "Waalkade")));
}
