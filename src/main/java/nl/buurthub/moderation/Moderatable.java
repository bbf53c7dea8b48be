package nl.buurthub.moderation;

import java.util.Optional;
import java.util.UUID;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.db.Tx;

/** A kind of content that managers moderate. */
public interface Moderatable {

    ContentType contentType();

    /** Also what was taken away; nothing for what its author removed. What has several ids is found by each of them. */
    Optional<ModeratedContent> find(Queries db, Membership hood, UUID id);

    /** From now on it is in no stream and on no screen, and kept for an appeal. Taken before, it is so for another reason. */
    void take(Tx tx, Membership hood, UUID id, ModerationState why);

    /** It is there again, or for the first time. */
    void giveBack(Tx tx, Membership hood, UUID id);
}
