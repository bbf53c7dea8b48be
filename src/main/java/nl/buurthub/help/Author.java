package nl.buurthub.help;

import java.util.UUID;

/** Who asks by name. */
public record Author(UUID id, String name) {}
