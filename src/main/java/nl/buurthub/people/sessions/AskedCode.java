package nl.buurthub.people.sessions;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.base.Language;

/**
 * A code that was asked for and that still counts.
 *
 * @param tries wrong ones of devices that didn't ask for it
 */
record AskedCode(UUID id, String email, Language language, Buffer codeHash, int tries, Instant expires) {}
