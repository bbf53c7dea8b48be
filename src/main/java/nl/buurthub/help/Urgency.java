package nl.buurthub.help;

import java.util.UUID;
import nl.buurthub.hoods.Hood;
import nl.buurthub.hoods.Membership;
import nl.buurthub.platform.db.Tx;
import org.jspecify.annotations.Nullable;

/** Has somebody come within the hour, within the transaction that asks for it. */
public interface Urgency {

    /** @return the course it takes */
    UUID asked(Tx tx, Membership hood, Call call);

    /** The request says something else now, and so does who was called for it. */
    void restated(Tx tx, UUID request);

    /** Whether people are called to it, or going. */
    boolean runs(Tx tx, UUID request);

    /** The request ended, however. */
    void ended(Tx tx, UUID request);

    /**
     * What is needed, and where.
     *
     * @param asker the resident, or the manager who asks on behalf of somebody
     * @param behalf whom a manager asks it for
     * @param area a street to tell before somebody is going, or nothing
     * @param point where the asker lives when absent
     * @param address the asker's own when absent
     */
    record Call(
            UUID request,
            UUID asker,
            @Nullable String behalf,
            String need,
            String details,
            String area,
            Hood.@Nullable Point point,
            @Nullable String address) {}
}
