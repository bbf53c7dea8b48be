package nl.buurthub.help;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.help.NewHelp.Behalf;
import nl.buurthub.moderation.ModerationState;
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
        @Nullable ModerationState moderation) {}
