package nl.buurthub.platform.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import nl.buurthub.platform.base.Authenticator.Access;
import nl.buurthub.platform.journal.Stream;
import nl.buurthub.platform.live.Admissions.Admitted;
import org.jspecify.annotations.Nullable;

/** One client. Lives on the event loop of its channel and is touched by no other thread. */
final class LiveSocket extends ChannelInboundHandlerAdapter {

    private static final int MOST_WAITING = 20;
    private static final int MOST_SUBSCRIPTIONS = 200;
    private static final int NORMAL = 1000;

    private final EventLoopSockets loop;
    private final SocketWriter out;
    private @Nullable Access access;
    private boolean greeted;

    /** What was said while an answer is being looked up, or those before stand unsent. */
    private final Queue<ClientMessage> waiting = new ArrayDeque<>(1);

    private boolean looking;
    private final Pace pace;
    private final Subscriptions subscriptions;

    /** Its place on the loop, and the loop's second in which it last said something, or read what stood unsent. */
    int place;

    int heard;

    LiveSocket(EventLoopSockets loop, SocketWriter out) {
        this.loop = loop;
        this.out = out;
        this.pace = new Pace(loop.second());
        this.subscriptions = new Subscriptions(this, loop, out);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        loop.add(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (!out.isOpen()) return;
            if (greeted && !out.isSlow()) heard = loop.second();
            if (pace.allows(loop.second())) received((WebSocketFrame) message);
            else bye(CloseReason.LIMIT);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void received(WebSocketFrame frame) {
        switch (frame) {
            case TextWebSocketFrame text when ByteBufUtil.isText(text.content(), UTF_8) -> received(text.text());
            case PingWebSocketFrame ping -> pong(ping.content());
            case CloseWebSocketFrame _ -> leave(Frames.close(NORMAL));
            case PongWebSocketFrame _ -> {}
            default -> bye(CloseReason.PROTOCOL);
        }
    }

    /** Not behind what isn't read: the last of several pings is enough to answer (RFC 6455, section 5.5.3). */
    private void pong(ByteBuf ping) {
        if (!out.isSlow()) out.write(Frames.pong(ping));
    }

    private void received(String text) {
        var message = ClientMessage.parse(text);
        if (message.isEmpty()) {
            bye(CloseReason.PROTOCOL);
        } else if (waiting.size() == MOST_WAITING) {
            bye(CloseReason.LIMIT);
        } else {
            waiting.add(message.get());
            goOn();
        }
    }

    /** One at a time, and none while the answers to those before aren't read: they would pile up here. */
    private void goOn() {
        while (!waiting.isEmpty() && !looking && out.isOpen() && !out.isSlow()) act(waiting.remove());
    }

    private void act(ClientMessage message) {
        if (message instanceof ClientMessage.Hello == greeted) {
            bye(CloseReason.PROTOCOL);
            return;
        }
        greeted = true;
        switch (message) {
            case ClientMessage.Hello hello -> admit(hello.token(), hello.streams());
            case ClientMessage.Subscribe subscribe -> admit(null, subscribe.streams());
            case ClientMessage.Unsubscribe unsubscribe -> unsubscribe.streams().forEach(subscriptions::end);
            case ClientMessage.Token token -> renew(token.token());
        }
    }

    private void admit(@Nullable String token, List<ClientMessage.Wanted> wanted) {
        if (subscriptions.size() + wanted.size() > MOST_SUBSCRIPTIONS) {
            bye(CloseReason.LIMIT);
            return;
        }
        looking = true;
        loop.admissions().admit(this, loop, access, token, wanted);
    }

    private void renew(String token) {
        looking = true;
        loop.admissions().renew(this, loop, token);
    }

    /** The answer to {@code hello} or {@code subscribe}. */
    void admitted(@Nullable Access heard, Admitted admitted) {
        looking = false;
        if (!out.isOpen()) return;
        access = heard;
        for (var stream : admitted.refused()) out.write(Frames.refused(stream));
        for (var cursor : admitted.resets()) out.write(Frames.reset(cursor));
        out.write(Frames.ready(admitted.ready()));
        // A database that was put back meanwhile closes it while it begins.
        for (var granted : admitted.granted()) if (out.isOpen()) subscriptions.begin(granted);
        goOn();
    }

    /** The answer to {@code token}. */
    void renewed(Access fresh) {
        looking = false;
        if (!out.isOpen()) return;
        // Another session's end would not be heard of.
        if (access == null || !access.caller().equals(fresh.caller())) {
            bye(CloseReason.TOKEN);
            return;
        }
        access = fresh;
        goOn();
    }

    /** This socket's caller lost a stream; with their own stream they lose the socket. */
    void revoked(Subscription subscription) {
        if (access != null
                && Stream.own(access.caller())
                        .filter(own -> own.name().equals(subscription.stream))
                        .isPresent()) {
            bye(CloseReason.ENDED);
            return;
        }
        subscriptions.end(subscription);
        out.write(Frames.refused(subscription.stream));
    }

    void bye(CloseReason reason) {
        leave(Frames.bye(reason));
    }

    private void leave(ByteBuf last) {
        if (!out.isOpen()) {
            last.release();
            return;
        }
        out.close(last);
        subscriptions.endAll();
    }

    void cut() {
        out.cut();
    }

    void ping() {
        out.write(Frames.PING.duplicate());
    }

    boolean isCatchingUp() {
        return subscriptions.areCatchingUp();
    }

    boolean greeted() {
        return greeted;
    }

    boolean hearsPrivately() {
        return subscriptions.arePrivate();
    }

    boolean expired(long epochSecond) {
        return access != null && access.until().getEpochSecond() <= epochSecond;
    }

    boolean isOf(UUID subject) {
        return access != null && access.caller().goesBy(subject);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (out.isSlow()) return;
        heard = loop.second();
        subscriptions.goOn();
        goOn();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        out.closed();
        subscriptions.endAll();
        loop.remove(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof DecoderException) bye(CloseReason.PROTOCOL);
        else out.cut();
    }
}
