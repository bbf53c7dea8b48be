package nl.buurthub.platform.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.regex.Pattern;

/** What a mail that didn't go says, and of what: that decides what becomes of it. */
enum SendFailure {
    /** The server is away, or takes nothing of us: every mail waits for it. */
    OF_SERVER,

    /** It doesn't take this mail, for now or ever: this one is tried again, and others go. */
    OF_MAIL,

    /** Nobody is at this address. */
    OF_MAILBOX,

    /** It may have arrived. */
    UNKNOWN;

    /** RFC 3463: a class, what it is about, and what of that; within the text of the answer. */
    private static final Pattern STATUS =
            Pattern.compile("\\d{3}[ -][245]\\.(\\d{1,3})\\.(\\d{1,3})\\b.*", Pattern.DOTALL);

    /** What servers that give no status say of us, not of who it is for. */
    private static final Pattern OF_US =
            Pattern.compile("(?i)relay|polic|block|denied|spam|listed|auth|sender|client|limit|quota|full");

    /** @param ours whether the mail certainly didn't leave our hands */
    static SendFailure of(Exception e, boolean ours) {
        if (ours) return OF_SERVER;
        return switch (e) {
            case SMTPException answer -> ofAnswer(answer);
            // What the client can't read as an address.
            case IllegalArgumentException _ -> OF_MAILBOX;
            default -> UNKNOWN;
        };
    }

    private static SendFailure ofAnswer(SMTPException answer) {
        var status = STATUS.matcher(answer.getReplyMessage());
        var subject = status.matches() ? Integer.parseInt(status.group(1)) : 0;
        var detail = status.matches() ? Integer.parseInt(status.group(2)) : 0;
        // Which command it answers, only the client's own words tell. All mails have the same sender; what is said once
        // that was accepted may be of this one alone, whatever it says, and must not hold up others.
        var said = String.valueOf(answer.getMessage());
        if (said.startsWith("sender address not accepted")) return answer.getReplyCode() == 552 ? OF_MAIL : OF_SERVER;
        var ofRecipient = said.startsWith("recipient address not accepted") && answer.isPermanent();
        var ofMailbox = status.matches() ? isOfMailbox(subject, detail) : isOfMailbox(answer);
        return ofRecipient && ofMailbox ? OF_MAILBOX : OF_MAIL;
    }

    /** Bad addresses but those of the sender (7 and 8), and a mailbox that was closed; not one that is full, and no policy. */
    private static boolean isOfMailbox(int subject, int detail) {
        return subject == 1 && detail != 7 && detail != 8 || subject == 2 && detail <= 1;
    }

    private static boolean isOfMailbox(SMTPException answer) {
        return switch (answer.getReplyCode()) {
            case 550, 551, 553 -> !OF_US.matcher(answer.getReplyMessage()).find();
            default -> false;
        };
    }
}
