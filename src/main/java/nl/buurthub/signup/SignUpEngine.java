package nl.buurthub.signup;

import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.feature.Platform;

/** What one owner's slots need, joined. */
public final class SignUpEngine {

    private final SignUps signUps;
    private final MailSignUps mailSignUps;
    private final Attendees attendees;
    private final SignUpMail mail;
    private final CodePictures codes;
    private final SignUpDeparture departures;
    private final AttendeeRenaming names;

    /** @param secret of this installation and this owner, for the links in mails */
    public SignUpEngine(Platform platform, SlotOwner owner, String secret) {
        Messages.include("signup");
        var db = platform.db();
        var journal = platform.journal();
        var clock = platform.clock();
        var links = new SignUpLinks(secret);
        this.mail = new SignUpMail(platform.outbox(), links, owner);
        var keeper = new Seats.Keeper(journal, owner, mail, clock);
        this.signUps = new SignUps(db, owner, keeper, clock);
        this.mailSignUps = new MailSignUps(db, owner, keeper, links, mail, clock);
        this.attendees = new Attendees(db, journal, owner, keeper, mail, clock);
        this.codes = new CodePictures(owner);
        this.departures = new SignUpDeparture(owner, keeper, clock);
        this.names = new AttendeeRenaming(journal, owner);
    }

    public SignUps signUps() {
        return signUps;
    }

    public MailSignUps mailSignUps() {
        return mailSignUps;
    }

    public Attendees attendees() {
        return attendees;
    }

    public SignUpMail mail() {
        return mail;
    }

    public CodePictures codes() {
        return codes;
    }

    public SignUpDeparture departures() {
        return departures;
    }

    public AttendeeRenaming names() {
        return names;
    }
}
