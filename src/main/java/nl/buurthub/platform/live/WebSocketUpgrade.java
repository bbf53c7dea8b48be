package nl.buurthub.platform.live;

import io.netty.channel.Channel;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request for {@code /live} into a {@link LiveSocket}: shakes hands (RFC 6455), then takes the channel out of
 * Vert.x' hands, whose queues cost 8 KB a socket and which would encode each frame for each socket.
 */
public final class WebSocketUpgrade {

    private static final int MOST_A_MESSAGE = 16 * 1024;
    private static final WriteBufferWaterMark UNSENT = new WriteBufferWaterMark(16 * 1024, 64 * 1024);
    private static final Pattern UPGRADE = Pattern.compile("(?i)(^|,)\\s*upgrade\\s*(,|$)");
    private static final WebSocketDecoderConfig FRAMES = WebSocketDecoderConfig.newBuilder()
            .expectMaskedFrames(true)
            .allowExtensions(false)
            .maxFramePayloadLength(MOST_A_MESSAGE)
            .closeOnProtocolViolation(false)
            .build();

    private final Hub hub;
    private final BiPredicate<@Nullable String, HttpServerRequest> welcome;

    /** @param welcome whether a page of this {@code Origin} may connect; programs that are no page have none */
    public WebSocketUpgrade(Hub hub, BiPredicate<@Nullable String, HttpServerRequest> welcome) {
        this.hub = hub;
        this.welcome = welcome;
    }

    /** @param place takes one among the open sockets, if there is one; what it returns gives it back */
    public void open(RoutingContext context, Supplier<Optional<Runnable>> place) {
        var request = context.request();
        var key = request.getHeader("Sec-WebSocket-Key");
        if (request.version() != HttpVersion.HTTP_1_1
                || !UPGRADE.matcher(String.join(",", request.headers().getAll(HttpHeaders.CONNECTION)))
                        .find()
                || !"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                || key == null
                || !"13".equals(request.getHeader("Sec-WebSocket-Version"))) {
            // Without Upgrade: a proxy hands it on to who came over HTTP/2, where it spoils the answer.
            context.response().putHeader("Sec-WebSocket-Version", "13");
            context.fail(426);
            return;
        }
        if (!welcome.test(request.getHeader("Origin"), request)) {
            context.fail(403);
            return;
        }
        request.response()
                .headers()
                .addAll(Map.of("Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Accept", accept(key)));
        request.toNetSocket()
                .onSuccess(socket -> take(
                        ((NetSocketInternal) socket).channelHandlerContext().channel(), place))
                .onFailure(context::fail);
    }

    private static String accept(String key) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            var seal = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            return Base64.getEncoder().encodeToString(sha1.digest(seal.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(Channel channel, Supplier<Optional<Runnable>> place) {
        // Nobody would hear of its end.
        if (!channel.isActive()) return;
        var pipeline = channel.pipeline();
        for (var name : pipeline.toMap().entrySet()) {
            if (!(name.getValue() instanceof SslHandler)) pipeline.remove(name.getValue());
        }
        channel.config().setWriteBufferWaterMark(UNSENT).setAutoRead(true);
        var socket = new LiveSocket(hub.loop(channel.eventLoop()), new SocketWriter(channel));
        pipeline.addLast(new WebSocket13FrameDecoder(FRAMES), new WebSocketFrameAggregator(MOST_A_MESSAGE), socket);
        place.get()
                .ifPresentOrElse(
                        leave -> channel.closeFuture().addListener(_ -> leave.run()),
                        () -> socket.bye(CloseReason.LIMIT));
    }
}
