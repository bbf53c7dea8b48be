package nl.buurthub.help.urgent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Mail;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.push.Push;
import nl.buurthub.push.PushSender;
import nl.buurthub.push.PushSql;
import org.jspecify.annotations.Nullable;

/** Has a call ring somewhere: on an open page, else on devices, else by mail. None of them carries a name or an address. */
public final class Channels {

    /** What is urgent is needed within the hour. */
    static final Duration URGENT = Duration.ofHours(1);

    private final Db db;
    private final Rounds rounds;
    private final Outbox outbox;
    private final PushSender pushes;
    private final HostNames hostNames;
    private final Clock clock;

    /** @param hostNames where links in mails lead */
    public Channels(Db db, Rounds rounds, Outbox outbox, PushSender pushes, HostNames hostNames, Clock clock) {
        this.db = db;
        this.rounds = rounds;
        this.outbox = outbox;
        this.pushes = pushes;
        this.hostNames = hostNames;
        this.clock = clock;
    }

    /**
     * Tries the next channel for who was called by one dispatch and didn't confirm.
     *
     * @return whether there may be more
     */
    public boolean doNext() {
        return db.doNext(tx -> DispatchSql.lockSilent(tx, clock.instant()), (tx, dispatch) -> {
            if (rounds.releaseOffDuty(tx, dispatch)) return;
            for (var silent : ChannelSql.silent(tx, dispatch.id(), clock.instant())) next(tx, dispatch, silent);
            rounds.tellChannels(tx, dispatch);
        });
    }

    private void next(Tx tx, Dispatch dispatch, ChannelSql.Silent silent) {
        var now = clock.instant();
        var alert = AlertSql.find(tx, dispatch.hood(), dispatch.id(), silent.person())
                .orElseThrow();
        var devices = silent.pushed() ? null : PushSql.of(tx, silent.person());
        if (devices != null && !devices.isEmpty()) {
            var token = Secrets.random();
            ChannelSql.tried(tx, dispatch.id(), silent.person(), Channel.PUSH, Secrets.hash(token), now);
            ChannelSql.waitFor(
                    tx,
                    dispatch.id(),
                    silent.person(),
                    now.plusSeconds(dispatch.rules().mailSeconds()));
            var push = new Push(
                    Push.Kind.CALL,
                    title(alert, silent.language()),
                    alert.need(),
                    alert.page(),
                    alert.alerted(),
                    token,
                    alert.topic(),
                    life(dispatch, now));
            tx.afterCommit(() -> pushes.send(silent.person(), devices, push, why -> failed(alert, silent, why)));
        } else {
            ChannelSql.tried(tx, dispatch.id(), silent.person(), Channel.MAIL, null, now);
            ChannelSql.waitFor(tx, dispatch.id(), silent.person(), null);
            var mail = mail(alert, silent, Hoods.name(tx, alert.hood()), now.plus(URGENT));
            ChannelSql.mailed(tx, dispatch.id(), silent.person(), outbox.place(tx, mail));
        }
    }

    /** Until the next round; the last is as long as it is urgent. */
    private static Duration life(Dispatch dispatch, Instant now) {
        if (dispatch.roundDue() == null) return URGENT;
        var left = Duration.between(now, dispatch.roundDue());
        return left.isPositive() ? left : Duration.ofSeconds(1);
    }

    private Mail mail(Alert alert, ChannelSql.Silent to, String hood, Instant until) {
        var content = Map.of(
                "title", title(alert, to.language()),
                "need", alert.need(),
                "link", hostNames.pagesOf(alert.hood()) + alert.path() + "?from=mail");
        return new Mail(to.email(), "urgentAlert", to.language(), content, hood, until).urgently();
    }

    private void failed(Alert alert, ChannelSql.Silent silent, String why) {
        ChannelSql.failed(db, alert.dispatch(), silent.person(), why, clock.instant());
    }

    private static String title(Alert alert, Language language) {
        return Messages.in(language).of(alert.drill() ? "alert.drill" : "alert.urgent");
    }

    /** It rang in the open page, or the link in the mail was followed. */
    public void confirm(Caller who, String slug, UUID dispatch, Channel channel) {
        var person = who.person().id();
        db.tx(tx -> {
            var hood = Hoods.membership(tx, who, slug);
            if (!ChannelSql.isTried(tx, hood.hood(), dispatch, person, channel)) throw new Problem.NotFound();
            confirm(tx, dispatch, person, channel);
            return null;
        });
    }

    /** The contract's {@code PushReceipt}. {@code ended}: why it needn't ring any more, of a call that was over by then. */
    public record PushReceipt(@Nullable String ended) {}

    /** A device rang; its token says whose it is, and of what. */
    public PushReceipt confirm(String token) {
        return db.tx(tx -> {
            var receipt = ChannelSql.receipt(tx, Secrets.hash(token)).orElseThrow(Problem.NotFound::new);
            var dispatch = confirm(tx, receipt.dispatch(), receipt.person(), Channel.PUSH);
            var alert = AlertSql.find(tx, dispatch.hood(), dispatch.id(), receipt.person())
                    .orElseThrow(Problem.NotFound::new);
            var over = alert.state() != AlertState.ALERTED;
            return new PushReceipt(over ? EndedCalls.words(alert, receipt.language()) : null);
        });
    }

    private Dispatch confirm(Tx tx, UUID dispatch, UUID person, Channel channel) {
        var locked = DispatchSql.lock(tx, dispatch).orElseThrow(Problem.NotFound::new);
        if (ChannelSql.reached(tx, dispatch, person, channel, clock.instant())) {
            ChannelSql.waitFor(tx, dispatch, person, null);
            rounds.tellChannels(tx, locked);
        }
        return locked;
    }
}
