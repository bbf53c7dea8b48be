package nl.buurthub.agenda;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.people.Addressee;
import nl.buurthub.people.MailChoices;
import nl.buurthub.people.RefusableMail;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SignUpMail;
import nl.buurthub.signup.Slot;

/** Mail to everybody who comes to a gathering. */
final class AgendaMail {

    private final RefusableMail refusable;
    private final SignUpMail mail;

    AgendaMail(Outbox outbox, MailChoices choices, SignUpMail mail, HostNames hostNames) {
        this.refusable = new RefusableMail("agenda", outbox, choices, hostNames);
        this.mail = mail;
    }

    /** What an organiser says to everybody, and a reminder, are for who wants such mail; a change of plan is for all. */
    void told(Tx tx, Slot at, SignUp who, AttendeeMessage message) {
        var words = Map.<String, Object>of("words", message.words());
        switch (message.kind()) {
            case WORDS -> refusable(tx, "gatheringMessage", at, who, words);
            case REMINDER -> refusable(tx, "gatheringReminder", at, who, words);
            case CHANGED -> mail.place(tx, "gatheringChanged", at, who, words);
            case BACK -> mail.place(tx, "gatheringBack", at, who, words);
            case CANCELLED -> mail.place(tx, "gatheringCancelled", at, who, words);
        }
    }

    private void refusable(Tx tx, String template, Slot at, SignUp who, Map<String, Object> more) {
        UUID person = who.by().person();
        if (person == null) {
            mail.place(tx, template, at, who, more);
            return;
        }
        var content = mail.content(at, who);
        content.putAll(more);
        var to = new Addressee(
                person, Objects.requireNonNull(who.by().email()), who.by().language());
        refusable.place(tx, to, hood(tx, at), template, content, at.starts());
    }

    private static RefusableMail.Hood hood(Tx tx, Slot at) {
        return new RefusableMail.Hood(at.hood(), Hoods.name(tx, at.hood()));
    }
}
