package nl.buurthub.agenda;

import java.util.List;
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
import nl.buurthub.signup.Booking;
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

    /**
     * To one reader, of all that the message is about and they come to, in order. What an organiser says to everybody, and a
     * reminder, are for who wants such mail; a change of plan is for all.
     */
    void told(Tx tx, List<Booking> bookings, AttendeeMessage message) {
        var words = Map.<String, Object>of("words", message.words());
        switch (message.kind()) {
            case WORDS -> refusable(tx, "gatheringMessage", bookings, words);
            case REMINDER -> refusable(tx, "gatheringReminder", bookings, words);
            case CHANGED -> mail.place(tx, "gatheringChanged", bookings, words);
            case BACK -> mail.place(tx, "gatheringBack", bookings, words);
            case CANCELLED -> mail.place(tx, "gatheringCancelled", bookings, words);
        }
    }

    private void refusable(Tx tx, String template, List<Booking> bookings, Map<String, Object> more) {
        var at = bookings.getFirst().at();
        var by = bookings.getFirst().who().by();
        UUID person = by.person();
        if (person == null) {
            mail.place(tx, template, bookings, more);
            return;
        }
        var content = mail.content(bookings);
        content.putAll(more);
        var to = new Addressee(person, Objects.requireNonNull(by.email()), by.language());
        refusable.place(tx, to, hood(tx, at), template, content, at.starts());
    }

    private static RefusableMail.Hood hood(Tx tx, Slot at) {
        return new RefusableMail.Hood(at.hood(), Hoods.name(tx, at.hood()));
    }
}
