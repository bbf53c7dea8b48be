package nl.buurthub.platform.base;

import java.util.UUID;

/** Whose words these are, as everybody sees who may read them. */
public record Author(UUID id, String name) {}
