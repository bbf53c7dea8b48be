package nl.buurthub.people;

import java.util.UUID;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.base.Language;

/** What a person sees of themselves. The name is empty until chosen. */
public record Me(UUID id, String name, String email, String about, Language language, boolean operator) {

    /** Of what they say of themselves. */
    Edition edition() {
        return Edition.of(name, about, language);
    }
}
