package nl.buurthub.agenda;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.buurthub.people.MailChoices;
import nl.buurthub.people.MailKind;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Mail;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SignUpMail;
import nl.buurthub.signup.Slot;

/** Mail to everybody who comes to a gathering. */
final class AgendaMail {

    private final Outbox outbox;
    private final MailChoices choices;
    private final SignUpMail mail;
    private final String site;

    AgendaMail(Outbox outbox, MailChoices choices, SignUpMail mail, String site) {
        this.outbox = outbox;
        this.choices = choices;
        this.mail = mail;
        this.site = site;
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
        if (!choices.wants(tx, person, MailKind.AGENDA)) return;
        var language = who.by().language();
        var stop = site + choices.stop(tx, person, MailKind.AGENDA);
        var content = mail.content(at, who);
        content.putAll(more);
        content.put("stop", stop);
        content.put("foot", "\n" + Messages.in(language).of("mail.agenda.stop") + ":\n" + stop + "\n");
        var address = Objects.requireNonNull(who.by().email());
        outbox.place(tx, new Mail(address, template, language, content, at.starts(), stop));
    }
}
