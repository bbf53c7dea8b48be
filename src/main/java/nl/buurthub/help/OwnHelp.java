package nl.buurthub.help;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.moderation.ModerationState;
import nl.buurthub.platform.base.Edition;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/**
 * A request as its asker sees it.
 *
 * @param source the text as written
 * @param expires when it ends by itself
 * @param dispatch the course of an urgent one
 * @param moderation why only its asker sees it, if that is so
 */
public record OwnHelp(
        HelpCard request,
        String source,
        boolean anonymous,
        @Nullable Behalf onBehalf,
        @Nullable Instant expires,
        String thanks,
        @Nullable UUID dispatch,
        @Nullable ModerationState moderation) {

    /** Of what was asked. */
    public Edition edition() {
        var asked = request.request();
        return Edition.of(asked.need(), source, asked.category(), asked.moment(), asked.place());
    }

    /** Somebody without internet. */
    public record Behalf(String name, String contact) {
        public Behalf {
            name = TextInput.name(name, "/onBehalf/name", 60);
            contact = TextInput.name(contact, "/onBehalf/contact", 120);
        }
    }
}
