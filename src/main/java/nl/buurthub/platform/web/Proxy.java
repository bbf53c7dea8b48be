package nl.buurthub.platform.web;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * What is believed of the proxy in front, if there is one: the last entry of {@code X-Forwarded-For} and of {@code -Proto},
 * which it wrote itself, and its {@code X-Request-Id}. What stands before them, and each other header of that kind, anyone
 * can have sent. The name that was asked for is in {@code Host}.
 */
public final class Proxy {

    static final String REQUEST_ID = "X-Request-Id";

    private static final Logger LOG = LogManager.getLogger();
    private static final String ADDRESS = "X-Forwarded-For";
    private static final String SCHEME = "X-Forwarded-Proto";
    private static final List<String> OTHERS =
            List.of("Forwarded", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Ssl");
    private static final Pattern PORT = Pattern.compile(":\\d*$");
    private static final Pattern BRACKETS = Pattern.compile("^\\[([^\\]]*)]$");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final boolean there;
    private final AtomicBoolean warned = new AtomicBoolean();

    public Proxy(boolean there) {
        this.there = there;
    }

    boolean isThere() {
        return there;
    }

    /** Leaves of a request's headers what the router may go by. */
    void sift(MultiMap headers) {
        if (there) {
            OTHERS.forEach(headers::remove);
            replace(headers, ADDRESS, last(headers, ADDRESS).flatMap(Proxy::address));
            replace(headers, SCHEME, last(headers, SCHEME).filter(SCHEMES::contains));
        } else {
            headers.remove(REQUEST_ID);
            if (headers.contains(ADDRESS) && warned.compareAndSet(false, true))
                LOG.warn(
                        "a request came with {} and http.proxied is false: if there is a proxy in front, set it, or limits"
                                + " take all who come through it for one",
                        ADDRESS);
        }
    }

    private static Optional<String> last(MultiMap headers, String name) {
        var lines = headers.getAll(name);
        if (lines.isEmpty()) return Optional.empty();
        var line = lines.getLast();
        return Optional.of(line.substring(line.lastIndexOf(',') + 1).strip());
    }

    /** Without port and brackets, as the router reads it. */
    private static Optional<String> address(String entry) {
        var bare =
                NetUtil.isValidIpV6Address(entry) ? entry : PORT.matcher(entry).replaceFirst("");
        var address = BRACKETS.matcher(bare).replaceFirst("$1");
        return Optional.of(address)
                .filter(_ -> NetUtil.isValidIpV4Address(address) || NetUtil.isValidIpV6Address(address));
    }

    private static void replace(MultiMap headers, String name, Optional<String> value) {
        headers.remove(name);
        value.ifPresent(some -> headers.set(name, some));
    }
}
