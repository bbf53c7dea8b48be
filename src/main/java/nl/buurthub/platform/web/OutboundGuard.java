package nl.buurthub.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;

/**
 * The way to where a stranger's words lead. The address that is connected to is one that was looked at, whatever its name
 * says a moment later; the server is still asked for by its name.
 */
public final class OutboundGuard {

    private final Vertx vertx;
    private final Predicate<InetAddress> allowed;

    /** @param allowed where one may go; {@link PublicAddress#is} for the internet alone */
    public OutboundGuard(Vertx vertx, Predicate<InetAddress> allowed) {
        this.vertx = vertx;
        this.allowed = allowed;
    }

    /** A name that leads to one address which isn't allowed leads nowhere. */
    public static final class Closed extends RuntimeException {
        Closed() {
            super("not a public address", null, false, false);
        }
    }

    /** Redirects are not followed: they are a stranger's words too. Fails with {@link Closed}, or when there is no such name. */
    public Future<RequestOptions> to(URI where) {
        return vertx.executeBlocking(() -> List.of(InetAddress.getAllByName(where.getHost())), false)
                .compose(addresses -> addresses.stream().allMatch(allowed)
                        ? Future.succeededFuture(options(where, addresses.getFirst()))
                        : Future.failedFuture(new Closed()));
    }

    private static RequestOptions options(URI where, InetAddress address) {
        var tls = "https".equals(where.getScheme());
        var usual = tls ? 443 : 80;
        var port = where.getPort() < 0 ? usual : where.getPort();
        var query = where.getRawQuery() == null ? "" : "?" + where.getRawQuery();
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(where.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI((where.getRawPath().isEmpty() ? "/" : where.getRawPath()) + query)
                .setFollowRedirects(false);
    }
}
