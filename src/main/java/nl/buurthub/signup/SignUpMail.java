package nl.buurthub.signup;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Mail;
import nl.buurthub.platform.mail.Outbox;

/** Mail to who signs up, each with the link by which its reader gives the place up. */
public final class SignUpMail {

    /** Of a kind, to one mailbox, whose reader may not be who asks. */
    private static final int MOST_AN_HOUR = 6;

    private final Outbox outbox;
    private final SignUpLinks links;
    private final SlotOwner owner;

    SignUpMail(Outbox outbox, SignUpLinks links, SlotOwner owner) {
        this.outbox = outbox;
        this.links = links;
        this.owner = owner;
    }

    /** Whoever typed the address may not be who reads the mail: it has no word of theirs. */
    public void confirm(Tx tx, Slot at, SignUp who, Instant until) {
        var address = Objects.requireNonNull(who.by().email());
        var hood = Hoods.name(tx, at.hood());
        var mail = new Mail(address, "signUpConfirm", who.by().language(), content(at, who), hood, until);
        outbox.placeSparingly(tx, mail, MOST_AN_HOUR);
    }

    /** What came of it, and what to show at the door. */
    public void signedUp(Tx tx, Slot at, SignUp who) {
        place(tx, outcome(who), at, who, Map.of());
    }

    /** The same once more, to whom anybody may have asked it for. */
    public void signedUpBefore(Tx tx, Slot at, SignUp who) {
        var address = who.by().email();
        if (address != null)
            outbox.placeSparingly(tx, mail(tx, address, outcome(who), at, who, content(at, who)), MOST_AN_HOUR);
    }

    private static String outcome(SignUp who) {
        return who.state() == SignUpState.WAITING ? "signUpWaiting" : "signUpPlaced";
    }

    void movedUp(Tx tx, Slot at, SignUp who) {
        var until = who.own().declineUntil();
        var words = until == null ? "" : moment(until, at, who.by().language());
        place(tx, "signUpMovedUp", at, who, Map.of("until", words));
    }

    public void removed(Tx tx, Slot at, SignUp who) {
        place(tx, "signUpRemoved", at, who, Map.of());
    }

    /** Whom the organiser signed up is called. */
    public void place(Tx tx, String template, Slot at, SignUp who, Map<String, Object> more) {
        var address = who.by().email();
        if (address == null) return;
        var content = content(at, who);
        content.putAll(more);
        outbox.place(tx, mail(tx, address, template, at, who, content));
    }

    private static Mail mail(Tx tx, String address, String template, Slot at, SignUp who, Map<String, Object> content) {
        return new Mail(address, template, who.by().language(), content, Hoods.name(tx, at.hood()), null);
    }

    /** What every mail about a sign-up can say. */
    public Map<String, Object> content(Slot at, SignUp who) {
        var content = new HashMap<String, Object>();
        content.put("title", at.label().title());
        content.put("when", moment(at.starts(), at, who.by().language()));
        content.put("venue", at.label().venue());
        content.put("link", owner.page(at.hood(), at.id()));
        content.put(
                "manage", owner.signUpPage(at.hood()) + "#t=" + links.token(who.id())); // what follows # reaches no log
        content.put("code", who.own().code());
        content.put("foot", "");
        return content;
    }

    /** By the clock on the wall of the hood: {@code zaterdag 5 december, 14:00}. */
    private static String moment(Instant moment, Slot at, Language language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", language.locale())
                .format(moment.atZone(at.label().zone()));
    }
}
