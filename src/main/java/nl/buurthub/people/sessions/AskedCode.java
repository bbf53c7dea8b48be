package nl.buurthub.people.sessions;

import io.vertx.core.buffer.Buffer;
import java.util.UUID;
import nl.buurthub.platform.base.Language;

/** A code that was asked for and that still counts. */
record AskedCode(UUID id, String email, Language language, Buffer codeHash) {}
