package nl.buurthub.kiosk.source;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened.
 *
 * @param kind the feature's word for what it happened to
 * @param helped two neighbours helped each other, and nobody is told with what
 */
public record SourceLine(Instant at, UUID id, String kind, boolean helped, String text) {}
