package nl.buurthub.agenda;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.AgendaEvent.MessageProgress;
import nl.buurthub.agenda.AttendeeMessage.Kind;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.RequestKey;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.IdempotencyKey;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.text.TextInput;
import nl.buurthub.signup.Organising;
import nl.buurthub.signup.SignUpSql;
import nl.buurthub.signup.SignUpState;
import org.jspecify.annotations.Nullable;

/** Saying something to everybody who comes. A job mails them, some at a time, and tells the organiser how far it is. */
public final class AttendeeMessages {

    private static final int SOME = 50;
    private static final List<SignUpState> ALL = List.of(SignUpState.PLACED, SignUpState.WAITING);

    private final Db db;
    private final Journal journal;
    private final AgendaMail mail;
    private final Clock clock;

    AttendeeMessages(Db db, Journal journal, AgendaMail mail, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.mail = mail;
        this.clock = clock;
    }

    /** What the organiser says. */
    public record NewAttendeeMessage(String words) {
        public NewAttendeeMessage {
            words = TextInput.text(words, "/words", 2000);
        }
    }

    /** @param key names what was said; said twice, it is told once */
    public AttendeeMessage say(
            Caller who, String slug, UUID gathering, NewAttendeeMessage newMessage, @Nullable RequestKey key) {
        return db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            var at = GatheringSql.lock(tx, hood, gathering);
            Organising.require(hood, who, at.organiser());
            var once = new IdempotencyKey(who.person().id(), "messageAll", key);
            var before = once.made(tx, message -> AttendeeMessageSql.find(tx, gathering, message));
            if (before.isPresent()) return before.get();
            var message = tell(tx, at, Kind.WORDS, newMessage.words());
            once.keep(tx, message.id(), clock.instant());
            return message;
        });
    }

    public List<AttendeeMessage> list(Caller who, String slug, UUID gathering) {
        var hood = Hoods.membership(db, who, slug);
        Organising.require(hood, who, GatheringSql.seen(db, hood, gathering).organiser());
        return AttendeeMessageSql.list(db, gathering);
    }

    public AttendeeMessage tell(Tx tx, GatheringRow at, Kind kind, String words) {
        var to = kind == Kind.REMINDER ? List.of(SignUpState.PLACED) : ALL;
        return progress(tx, at, AttendeeMessageSql.insert(tx, at.id(), kind, words, to, clock.instant()));
    }

    private AttendeeMessage progress(Tx tx, GatheringRow at, AttendeeMessage message) {
        if (at.organiser() != null)
            journal.append(tx, Stream.person(at.organiser()), new MessageProgress(at.id(), message));
        return message;
    }

    /** @return whether there was somebody to tell */
    boolean tellSome() {
        return db.doNext(
                AttendeeMessageSql::due,
                (tx, due) -> tellSome(tx, GatheringSql.any(tx, due.gathering()), due.message()));
    }

    private void tellSome(Tx tx, GatheringRow at, AttendeeMessage message) {
        var some = AttendeeMessageSql.untold(tx, message.id(), SOME);
        for (var who : SignUpSql.entries(tx, some)) if (who.state().counts()) mail.told(tx, at.slot(), who, message);
        progress(tx, at, AttendeeMessageSql.told(tx, message.id(), some, some.size() == SOME));
    }

    /** @return whether one was due */
    boolean remind() {
        return db.doNext(tx -> GatheringSql.reminderDue(tx, clock.instant()), (tx, gathering) -> {
            GatheringSql.reminded(tx, gathering);
            var at = GatheringSql.any(tx, gathering);
            if (at.starts().isAfter(clock.instant())) tell(tx, at, Kind.REMINDER, "");
        });
    }
}
