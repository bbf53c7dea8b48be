package nl.buurthub.help;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Author;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.text.RichText;
import org.jspecify.annotations.Nullable;

/** A request as everybody sees it who may. */
public sealed interface HelpCard {

    /** What was asked, whoever did. */
    Anonymous request();

    /**
     * Nobody is told who asked.
     *
     * @param hood its slug
     * @param offers that wait for an answer
     * @param helpers that were accepted
     */
    record Anonymous(
            UUID id,
            String hood,
            String need,
            RichText rich,
            Category category,
            String moment,
            @Nullable Place place,
            Audience audience,
            boolean urgent,
            RequestState state,
            int offers,
            int helpers,
            Instant asked,
            @Nullable Instant edited)
            implements HelpCard {

        @Override
        public Anonymous request() {
            return this;
        }
    }

    /** Somebody asked by name. */
    record Named(@JsonUnwrapped Anonymous request, Author asker) implements HelpCard {}
}
