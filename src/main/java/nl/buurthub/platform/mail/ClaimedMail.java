package nl.buurthub.platform.mail;

import java.util.Map;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import org.jspecify.annotations.Nullable;

/** A row that this node, and no other, is sending. {@code refusals}: how often the server didn't take it. */
record ClaimedMail(
        UUID id,
        String recipient,
        String template,
        Language language,
        Map<String, Object> content,
        String messageId,
        @Nullable String unsubscribe,
        @Nullable String hood,
        int refusals) {}
