package nl.buurthub.help.urgent;

import java.time.Clock;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.push.Push;
import nl.buurthub.push.PushSender;
import nl.buurthub.push.PushSql;

/** Takes back what was sent for calls that are over: a mail that waits isn't sent, and devices stop showing it. */
public final class EndedCalls {

    private final Outbox outbox;
    private final PushSender pushes;
    private final Clock clock;

    public EndedCalls(Outbox outbox, PushSender pushes, Clock clock) {
        this.outbox = outbox;
        this.pushes = pushes;
        this.clock = clock;
    }

    /** Of those who aren't called any more by this dispatch: they answered, or needn't come. */
    void takeBack(Tx tx, Dispatch dispatch) {
        for (var sent : ChannelSql.end(tx, dispatch.id(), clock.instant())) {
            if (sent.mail() != null) outbox.withdraw(tx, sent.mail());
            if (sent.channel() == Channel.PUSH) makeWay(tx, dispatch, sent);
        }
    }

    private void makeWay(Tx tx, Dispatch dispatch, ChannelSql.Sent sent) {
        var devices = PushSql.of(tx, sent.person());
        if (devices.isEmpty()) return;
        var alert =
                AlertSql.find(tx, dispatch.hood(), dispatch.id(), sent.person()).orElseThrow();
        var words = words(alert, sent.language());
        var push = new Push(
                Push.Kind.END,
                words,
                alert.need(),
                alert.page(),
                alert.alerted(),
                null,
                alert.topic(),
                Channels.URGENT);
        tx.afterCommit(() -> pushes.send(sent.person(), devices, push, _ -> {}));
    }

    /** Why somebody isn't called any more. */
    static String words(Alert alert, Language language) {
        return Messages.in(language).of("alert.ended." + reason(alert));
    }

    private static String reason(Alert alert) {
        if (alert.closed()) return "closed";
        if (alert.state() != AlertState.STOOD_DOWN) return "answered";
        return alert.going() >= alert.needed() ? "enough" : "released";
    }
}
