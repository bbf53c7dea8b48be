package nl.buurthub.signup;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Mail;
import nl.buurthub.platform.mail.Outbox;
import org.jspecify.annotations.Nullable;

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
        var booking = List.of(new Booking(at, who));
        var mail = mail(tx, "signUpConfirm", booking, content(booking), until).urgently();
        outbox.placeSparingly(tx, mail, MOST_AN_HOUR);
    }

    /** What came of it, and what to show at the door. */
    public void signedUp(Tx tx, Slot at, SignUp who) {
        place(tx, outcome(who), at, who, Map.of());
    }

    /** The same once more, to whom anybody may have asked it for. */
    public void signedUpBefore(Tx tx, Slot at, SignUp who) {
        var booking = List.of(new Booking(at, who));
        if (who.by().email() != null)
            outbox.placeSparingly(tx, mail(tx, outcome(who), booking, content(booking), null), MOST_AN_HOUR);
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

    private void place(Tx tx, String template, Slot at, SignUp who, Map<String, Object> more) {
        place(tx, template, List.of(new Booking(at, who)), more);
    }

    /** To the same reader, of the same thing at one moment or more. Whom the organiser signed up is called. */
    public void place(Tx tx, String template, List<Booking> bookings, Map<String, Object> more) {
        if (bookings.getFirst().who().by().email() == null) return;
        var content = content(bookings);
        content.putAll(more);
        outbox.place(tx, mail(tx, template, bookings, content, null));
    }

    private static Mail mail(
            Tx tx, String template, List<Booking> bookings, Map<String, Object> content, @Nullable Instant until) {
        var first = bookings.getFirst();
        var by = first.who().by();
        var hood = Hoods.name(tx, first.at().hood());
        return new Mail(Objects.requireNonNull(by.email()), template, by.language(), content, hood, until);
    }

    /** What every mail about a sign-up can say; of several, when each is, and the link of each. */
    public Map<String, Object> content(List<Booking> bookings) {
        var first = bookings.getFirst();
        var content = new HashMap<String, Object>();
        content.put("title", first.at().label().title());
        content.put("when", lines(bookings, booking -> when(booking, first)));
        content.put("venue", first.at().label().venue());
        content.put("link", owner.page(first.at().hood(), first.at().id()));
        content.put("manage", manage(first));
        if (bookings.size() > 1) {
            content.put("manage", lines(bookings, booking -> when(booking) + ": " + manage(booking)));
            content.put(
                    "ways",
                    bookings.stream()
                            .map(booking -> Map.of("when", when(booking), "manage", manage(booking)))
                            .toList());
        }
        content.put("code", first.who().own().code());
        content.put("foot", "");
        return content;
    }

    private static String lines(List<Booking> bookings, Function<Booking, String> line) {
        return bookings.stream().map(line).collect(Collectors.joining("\n"));
    }

    /** Also where, if that is elsewhere than the first. */
    private static String when(Booking booking, Booking first) {
        var venue = booking.at().label().venue();
        return when(booking) + (venue.equals(first.at().label().venue()) ? "" : ", " + venue);
    }

    private static String when(Booking booking) {
        return moment(booking.at().starts(), booking.at(), booking.who().by().language());
    }

    private String manage(Booking booking) {
        // What follows # reaches no log.
        return owner.signUpPage(booking.at().hood()) + "#t="
                + links.token(booking.who().id());
    }

    /** By the clock on the wall of the hood: {@code zaterdag 5 december, 14:00}. */
    private static String moment(Instant moment, Slot at, Language language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", language.locale())
                .format(moment.atZone(at.label().zone()));
    }
}
