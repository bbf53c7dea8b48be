package nl.buurthub.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import nl.buurthub.demo.story.Script;
import nl.buurthub.hoods.Hood;
import nl.buurthub.hoods.Role;
import nl.buurthub.platform.base.Language;
import org.jspecify.annotations.Nullable;

/** Somebody who lives in a demo hood. A persona is one that a visitor can be; a responder is on duty day and night. */
record Cast(
        String key,
        String name,
        String about,
        String street,
        String houseNumber,
        String postcode,
        Language language,
        Role role,
        boolean verified,
        Hood.@Nullable Point home,
        boolean responder,
        @Nullable Map<String, String> intro,
        boolean persona) {

    static List<Cast> of(DemoHood hood) {
        return Script.read(hood.slug(), "people", new TypeReference<>() {});
    }
}
