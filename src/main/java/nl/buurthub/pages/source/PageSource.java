package nl.buurthub.pages.source;

import java.util.Map;
import java.util.UUID;
import nl.buurthub.hoods.HoodView;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Problem;
import org.jspecify.annotations.Nullable;

/** Pages of a feature that come with what they show; what others show, the client fetches. */
public interface PageSource {

    /** By path within a hood, as the client's {@code feature.js} has it. */
    Map<String, Drawing> pages();

    /** What a visitor sees there. */
    @FunctionalInterface
    interface Drawing {
        /** @throws Problem.NotFound for what isn't there, or not for a visitor */
        DrawnPage draw(Wanted wanted);
    }

    /**
     * A page that is asked for.
     *
     * @param thing what it is of, from the path; absent of a page of many
     */
    record Wanted(HoodView hood, @Nullable String thing, Language language) {

        /** @throws Problem.NotFound for what is no id */
        public UUID id() {
            try {
                return UUID.fromString(String.valueOf(thing));
            } catch (IllegalArgumentException e) {
                throw new Problem.NotFound();
            }
        }

        public String text(String key, Object... values) {
            return Messages.in(language).of(key, values);
        }
    }
}
