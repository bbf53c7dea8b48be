package nl.buurthub.platform.web;

import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import nl.buurthub.platform.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The names by which people find this site: its own, of which the first is the main one, and those of hoods. A name leads
 * here if it is one of these, whatever a {@code Host} header says: that is what its sender likes, and so no link is made of it.
 * Nothing is asked of the database for a request.
 */
public final class HostNames {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean local;
    private final IntSupplier port;
    private final String main;
    /** The site's own origins, by authority and by host: some proxies pass on the one, some the other. */
    private final Map<String, String> own = new HashMap<>();

    private volatile Mapped mapped = new Mapped(Map.of(), Map.of());

    /** A name, and the slug of the hood it leads to. */
    public record HoodHostName(String name, String hood) {}

    /** @param names of hoods, each the one that links lead to */
    private record Mapped(Map<String, String> hoods, Map<String, String> names) {}

    /**
     * @param origins of the site; without one it is found on this machine only, in the clear
     * @param port where it listens then
     */
    public HostNames(List<String> origins, IntSupplier port) {
        this.local = origins.isEmpty();
        this.port = port;
        this.main = local ? "" : origins.getFirst();
        for (var origin : origins) {
            own.put(URI.create(origin).getAuthority(), origin);
            own.putIfAbsent(URI.create(origin).getHost(), origin);
        }
    }

    /** What hoods are called from now on; of those of one hood links lead to the first. */
    public void map(List<HoodHostName> all) {
        var hoods = new HashMap<String, String>();
        var names = new HashMap<String, String>();
        for (var one : all) {
            hoods.put(one.name(), one.hood());
            names.putIfAbsent(one.hood(), one.name());
        }
        mapped = new Mapped(hoods, names);
    }

    /** Names of hoods that the settings have too. */
    public List<String> alsoInSettings() {
        var both = new ArrayList<>(mapped.hoods().keySet());
        both.retainAll(own.keySet());
        return both;
    }

    /** Whether it leads to the machine itself. */
    public static boolean isLoopback(String name) {
        return LOOPBACK.contains(name);
    }

    public boolean isOfSite(String name) {
        return own.containsKey(name) || isLoopback(name);
    }

    /** The origin of the site by its main name. */
    public String origin() {
        return local ? local("localhost") : main;
    }

    /** The origin where somebody is who asked for this authority: the site's main one if that is none of ours. */
    public String originAt(@Nullable HostAndPort asked) {
        return ours(asked).orElseGet(this::origin);
    }

    /** The origin where the pages of a hood are. */
    public String originOf(String hood) {
        var name = mapped.names().get(hood);
        if (name == null) return origin();
        return local ? local(name) : own.getOrDefault(name, "https://" + name);
    }

    /** What the addresses of a hood's pages start with. */
    public String pagesOf(String hood) {
        return mapped.names().containsKey(hood) ? originOf(hood) : origin() + "/b/" + hood;
    }

    /** The slug of the hood that is at {@code /} there. */
    public Optional<String> hoodAt(@Nullable HostAndPort asked) {
        return asked == null
                ? Optional.empty()
                : Optional.ofNullable(mapped.hoods().get(host(asked)));
    }

    /** Whether somebody who asked for this authority came to the right place. */
    public boolean knows(@Nullable HostAndPort asked) {
        return ours(asked).isPresent();
    }

    /** Whether a page of this {@code Origin} is one of ours, at the name where it now asks for something. */
    public boolean isOwnPage(@Nullable String origin, @Nullable HostAndPort asked) {
        return origin != null && ours(asked).filter(origin::equals).isPresent();
    }

    /**
     * Refuses what a page of somebody else, or of another hood's name, asks in our reader's name.
     *
     * @throws Problem.Refused unless the browser says that the page is of the name where it asks
     */
    public void requireOwnPage(Request request) {
        if (!isOwnPage(request.header("Origin"), request.authority())) throw new Problem.Refused("origin");
    }

    private Optional<String> ours(@Nullable HostAndPort asked) {
        if (asked == null) return Optional.empty();
        var host = host(asked);
        var authority = asked.port() < 0 ? host : host + ":" + asked.port();
        var origin = own.getOrDefault(authority, own.get(host));
        if (origin != null) return Optional.of(origin);
        if (local && isLoopback(host)) return Optional.of("http://" + authority);
        if (!mapped.hoods().containsKey(host)) return Optional.empty();
        return Optional.of(local ? "http://" + authority : "https://" + host);
    }

    private static String host(HostAndPort asked) {
        return asked.host().toLowerCase(Locale.ROOT);
    }

    private String local(String name) {
        return "http://" + name + ":" + port.getAsInt();
    }
}
