package nl.buurthub.moderation.decisions;

import java.util.UUID;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.text.TextInput;
import org.jspecify.annotations.Nullable;

/**
 * What a manager decides.
 *
 * @param edition of what is judged, as the manager read it
 * @param rule the ground, one of the hood's; needn't be of what is against nobody
 * @param hours how long a suspension is; absent: for good
 * @param task what this settles
 * @param appeal the decision that this answers an appeal to
 */
public record NewDecision(
        ContentType contentType,
        UUID about,
        ModerationAction action,
        @Nullable String edition,
        @Nullable String rule,
        String words,
        @Nullable Integer hours,
        @Nullable UUID task,
        @Nullable UUID appeal) {

    private static final int WORDS = 1000;

    public NewDecision {
        words = words == null ? "" : TextInput.tidy(words);
        if (words.length() > WORDS) throw new Problem.Invalid("/words", "maxLength", WORDS);
        rule = rule == null ? null : TextInput.name(rule, "/rule", 200);
    }

    NewDecision about(UUID thing) {
        return new NewDecision(contentType, thing, action, edition, rule, words, hours, task, appeal);
    }
}
