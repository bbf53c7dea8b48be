package nl.buurthub.platform.mail;

import java.time.Instant;
import nl.buurthub.platform.base.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail to place.
 *
 * @param template names {@code jte/mail/<template>.jte} and the words {@code mail.<template>.*}
 * @param content a record or map, whose values the template and the words use by name
 * @param hood the name of the hood that it is of, if it is of one
 * @param until when it is of no use any more; without it after three days
 * @param unsubscribe where its reader stops more of the kind with one click (RFC 8058)
 * @param urgent whether somebody waits for it this very minute: then it waits for no other mail
 */
public record Mail(
        String recipient,
        String template,
        Language language,
        Object content,
        @Nullable String hood,
        @Nullable Instant until,
        @Nullable String unsubscribe,
        boolean urgent) {

    /** One that nobody can do without. */
    public Mail(
            String recipient,
            String template,
            Language language,
            Object content,
            @Nullable String hood,
            @Nullable Instant until) {
        this(recipient, template, language, content, hood, until, null, false);
    }

    /** The same, ahead of all that nobody waits for. */
    public Mail urgently() {
        return new Mail(recipient, template, language, content, hood, until, unsubscribe, true);
    }
}
