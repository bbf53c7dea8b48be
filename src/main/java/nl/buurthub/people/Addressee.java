package nl.buurthub.people;

import java.util.UUID;
import nl.buurthub.platform.base.Language;

/** Who gets a mail, and how. */
public record Addressee(UUID person, String email, Language language) {}
