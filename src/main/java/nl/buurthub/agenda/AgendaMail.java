package nl.buurthub.agenda;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.buurthub.people.Addressee;
import nl.buurthub.people.MailChoices;
import nl.buurthub.people.RefusableMail;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Mail;
import nl.buurthub.platform.mail.Outbox;

/** Mail about gatherings, each with the link by which its reader gives the place up. */
final class AgendaMail {

    private final Outbox outbox;
    private final RefusableMail refusable;
    private final SignUpLinks links;
    private final String site;

    AgendaMail(Outbox outbox, MailChoices choices, SignUpLinks links, String site) {
        this.outbox = outbox;
        this.refusable = new RefusableMail("agenda", outbox, choices, site);
        this.links = links;
        this.site = site;
    }

    /** Whoever typed the address may not be who reads the mail: it has no word of theirs. */
    void confirm(Tx tx, GatheringRow at, SignUpRow who, Instant until) {
        var address = Objects.requireNonNull(who.email());
        outbox.place(tx, new Mail(address, "signUpConfirm", who.language(), content(at, who), until));
    }

    /** What came of it, and what to show at the door. */
    void signedUp(Tx tx, GatheringRow at, SignUpRow who) {
        place(tx, who.state() == SignUpState.WAITING ? "signUpWaiting" : "signUpPlaced", at, who, Map.of());
    }

    void movedUp(Tx tx, GatheringRow at, SignUpRow who) {
        var until = who.declineUntil();
        place(tx, "signUpMovedUp", at, who, Map.of("until", until == null ? "" : moment(until, at, who.language())));
    }

    void removed(Tx tx, GatheringRow at, SignUpRow who) {
        place(tx, "signUpRemoved", at, who, Map.of());
    }

    /** What an organiser says to everybody, and a reminder, are for who wants such mail; a change of plan is for all. */
    void told(Tx tx, GatheringRow at, SignUpRow who, AttendeeMessage message) {
        var words = Map.<String, Object>of("words", message.words());
        switch (message.kind()) {
            case WORDS -> refusable(tx, "gatheringMessage", at, who, words);
            case REMINDER -> refusable(tx, "gatheringReminder", at, who, words);
            case CHANGED -> place(tx, "gatheringChanged", at, who, words);
            case BACK -> place(tx, "gatheringBack", at, who, words);
            case CANCELLED -> place(tx, "gatheringCancelled", at, who, words);
        }
    }

    private void refusable(Tx tx, String template, GatheringRow at, SignUpRow who, Map<String, Object> more) {
        UUID person = who.person();
        if (person == null) {
            place(tx, template, at, who, more);
            return;
        }
        var content = content(at, who);
        content.putAll(more);
        var to = new Addressee(person, Objects.requireNonNull(who.email()), who.language());
        refusable.place(tx, to, template, content, at.starts());
    }

    /** Whom the organiser signed up is called. */
    private void place(Tx tx, String template, GatheringRow at, SignUpRow who, Map<String, Object> more) {
        var address = who.email();
        if (address == null) return;
        var content = content(at, who);
        content.putAll(more);
        outbox.place(tx, new Mail(address, template, who.language(), content, null));
    }

    private Map<String, Object> content(GatheringRow at, SignUpRow who) {
        var content = new HashMap<String, Object>();
        content.put("gathering", at.title());
        content.put("when", moment(at.starts(), at, who.language()));
        content.put("venue", at.venue());
        content.put("link", site + "/b/" + at.slug() + "/agenda/" + at.id());
        content.put("manage", site + "/agenda/sign-up#t=" + links.token(who.id())); // what follows # reaches no log
        content.put("code", who.code());
        content.put("foot", "");
        return content;
    }

    /** By the clock on the wall of the hood: {@code zaterdag 5 december, 14:00}. */
    private static String moment(Instant moment, GatheringRow at, Language language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", language.locale())
                .format(moment.atZone(at.zone()));
    }
}
