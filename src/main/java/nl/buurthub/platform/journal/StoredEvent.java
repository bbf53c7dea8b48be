package nl.buurthub.platform.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is kept. {@code body} is JSON. */
public record StoredEvent(
        long seq, String type, String body, @Nullable UUID revokes) {}
