package nl.buurthub.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people one can be in the demo. */
final class Personas {

    static final String OPERATOR = "beheer";

    private Personas() {}

    record Persona(
            String key, String name, String role, @Nullable String hood, Map<String, String> intro) {}

    static List<Persona> all() {
        var all = new ArrayList<Persona>();
        for (var hood : DemoHood.ALL) {
            for (var cast : Cast.of(hood)) {
                if (cast.persona() && cast.intro() != null)
                    all.add(new Persona(cast.key(), cast.name(), cast.role().word(), hood.slug(), cast.intro()));
            }
        }
        all.add(new Persona(
                OPERATOR,
                "Beheer",
                "operator",
                null,
                Map.of("nl", "Beheert de hele site", "en", "Runs the whole site")));
        return all;
    }
}
