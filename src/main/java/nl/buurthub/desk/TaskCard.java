package nl.buurthub.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.hoods.ContentType;
import nl.buurthub.hoods.SpamSignal;
import nl.buurthub.hoods.TaskKind;
import nl.buurthub.platform.base.Author;
import org.jspecify.annotations.Nullable;

/**
 * What needs a manager, on one line; the contract's {@code TaskCard}.
 *
 * @param subject what is to be judged, if anything
 * @param path the page where it is looked at, within the hood
 * @param times how often it was told
 * @param signals what about it looks like spam
 * @param holder who does it
 * @param snoozed until when nobody needs to
 */
public record TaskCard(
        UUID id,
        TaskKind kind,
        @Nullable ContentType subject,
        UUID about,
        String title,
        String path,
        int times,
        List<SpamSignal> signals,
        Instant opened,
        @Nullable Author holder,
        @Nullable Instant snoozed) {}
