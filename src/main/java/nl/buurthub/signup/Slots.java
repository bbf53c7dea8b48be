package nl.buurthub.signup;

import java.time.Clock;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.journal.Journal;

/** The slots of one owner, with what all that happens to them needs. */
public record Slots(Db db, Journal journal, SlotOwner owner, SignUpLinks links, SignUpMail mail, Clock clock) {

    /** @param secret of this installation and this owner, for the links in mails */
    public static Slots of(Platform platform, SlotOwner owner, String secret) {
        var links = new SignUpLinks(secret);
        var mail = new SignUpMail(platform.outbox(), links, owner);
        return new Slots(platform.db(), platform.journal(), owner, links, mail, platform.clock());
    }

    /** The places of a slot that is locked. */
    public Seats seats(Tx tx, Slot at) {
        return new Seats(tx, this, at);
    }

    /** Gives what came free to who waits: when there are other places, or more, and when the last day begins. */
    public void moveUp(Tx tx, Slot at) {
        var seats = seats(tx, at);
        seats.fill();
        seats.tell();
    }
}
