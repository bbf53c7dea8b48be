package nl.buurthub.moderation.decisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurthub.hoods.Membership;
import nl.buurthub.moderation.ContentType;
import nl.buurthub.moderation.ContentVersionSql;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.ModeratedContent;
import nl.buurthub.moderation.TaskCard;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;

/** What managers can judge, of every feature. */
public final class Contents {

    private final Map<ContentType, Moderatable> moderatables;

    /** @throws IllegalStateException if two features claim one word */
    Contents(List<Moderatable> moderatables) {
        this.moderatables = moderatables.stream()
                .collect(Collectors.toMap(Moderatable::contentType, Function.identity(), (one, other) -> {
                    throw new IllegalStateException(
                            "two features have " + one.contentType().word());
                }));
    }

    /** @throws Problem.Invalid for a word of no feature */
    Moderatable moderatable(ContentType contentType) {
        var kind = moderatables.get(contentType);
        if (kind == null) throw new Problem.Invalid("/contentType", "enum");
        return kind;
    }

    /** As it is now, taken away or not; nothing for what its author removed. */
    public Optional<ModeratedContent> find(Queries db, Membership hood, ContentType contentType, UUID about) {
        return moderatable(contentType).find(db, hood, about);
    }

    /** @throws Problem.NotFound if it isn't there, or its author removed it */
    ModeratedContent require(Queries db, Membership hood, ContentType contentType, UUID about) {
        return find(db, hood, contentType, about).orElseThrow(Problem.NotFound::new);
    }

    /** Content as it is now, or as it was reported before its author removed it: {@code gone}. */
    public record Known(ModeratedContent content, boolean gone) {

        Optional<ModeratedContent> now() {
            return gone ? Optional.empty() : Optional.of(content);
        }
    }

    /** Nothing for a person: that isn't content. */
    public Optional<Known> known(Queries db, Membership hood, ContentType contentType, UUID about) {
        if (ContentType.PERSON.equals(contentType)) return Optional.empty();
        return find(db, hood, contentType, about)
                .map(content -> new Known(content, false))
                .or(() -> ContentVersionSql.ofRemoved(db, hood, contentType, about)
                        .map(content -> new Known(content, true)));
    }

    /** What a task is about, or a decision that a task asks to look at again. */
    public Optional<Known> known(Queries db, Membership hood, TaskCard task) {
        if (TaskKind.APPEAL.equals(task.kind())) {
            var appealed = DecisionSql.decision(db, hood.hood(), task.about());
            return known(db, hood, appealed.contentType(), appealed.about());
        }
        return task.contentType() == null ? Optional.empty() : known(db, hood, task.contentType(), task.about());
    }
}
