package nl.buurthub.moderation.decisions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.ContentVersion;
import nl.buurthub.platform.base.Author;
import org.jspecify.annotations.Nullable;

/**
 * What was decided; the contract's {@code Decision}. Whom it concerns is not told which manager decided.
 *
 * @param rule the ground: one of the hood's rules, as it was; absent of what is against nobody
 * @param until of a suspension; absent for good
 * @param edition of what it was about, as the manager read it
 * @param title what it was about, as it was called then
 * @param text the same, as it was written then
 * @param judged what it said each time that managers were told of it, and then; without photos, and nothing where there were no words
 * @param person whom it concerns, if anybody
 * @param anonymous nobody else is told who that is
 * @param appeals the decision that this answers an appeal to
 * @param appeal what whom it concerns says against it
 */
public record Decision(
        UUID id,
        ContentType contentType,
        UUID about,
        ModerationAction action,
        @Nullable String rule,
        String words,
        @Nullable Instant until,
        @JsonIgnore @Nullable String edition,
        String title,
        String text,
        @JsonIgnore List<ContentVersion> judged,
        @Nullable Author manager,
        @Nullable Author person,
        @JsonIgnore boolean anonymous,
        @Nullable UUID appeals,
        @Nullable Appeal appeal,
        Instant at) {

    /** {@code outcome}: what was decided then, once it is. */
    public record Appeal(String words, Instant at, @Nullable ModerationAction outcome) {}

    /** As whom it concerns sees it. */
    Decision forPerson() {
        return with(null, null).listed();
    }

    /** As who reads the log sees it, of whom it may concern themselves. */
    public Decision readBy(UUID reader) {
        return with(concerns(reader) ? null : manager, anonymous ? null : person);
    }

    /** As one of many, of which nobody knows how long they are. */
    public Decision listed() {
        return with(manager, person, versions().stream().limit(1).toList());
    }

    public boolean concerns(UUID somebody) {
        return person != null && person.id().equals(somebody);
    }

    /** What it said when managers were told of it, where that was other words; in a list the first of them alone. */
    @JsonProperty
    public List<ContentVersion> versions() {
        return judged.stream()
                .filter(version -> !version.edition().equals(edition))
                .toList();
    }

    /** Somebody asked to look at it again, and nobody did yet. */
    boolean isDisputed() {
        return appeal != null && appeal.outcome() == null;
    }

    private Decision with(@Nullable Author decider, @Nullable Author concerned) {
        return with(decider, concerned, judged);
    }

    private Decision with(@Nullable Author decider, @Nullable Author concerned, List<ContentVersion> told) {
        return new Decision(
                id,
                contentType,
                about,
                action,
                rule,
                words,
                until,
                edition,
                title,
                text,
                told,
                decider,
                concerned,
                anonymous,
                appeals,
                appeal,
                at);
    }
}
