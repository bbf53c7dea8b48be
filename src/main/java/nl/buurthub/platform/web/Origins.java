package nl.buurthub.platform.web;

import java.util.List;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The origins that are ours, the main one first.
 *
 * @param loopback whether this machine on any port is ours too
 */
public record Origins(List<String> exact, boolean loopback) {

    private static final Pattern LOOPBACK = Pattern.compile("http://(localhost|127\\.0\\.0\\.1)(:[0-9]{1,5})?");

    public boolean allows(@Nullable String origin) {
        if (origin == null) return false;
        return exact.contains(origin) || loopback && LOOPBACK.matcher(origin).matches();
    }

    /**
     * Refuses what a page of somebody else asks in our reader's name.
     *
     * @throws Problem.Refused unless the browser says it comes from a page of ours
     */
    public void require(Request request) {
        if (!allows(request.origin())) throw new Problem.Refused("origin");
    }

    /** Where links in a mail lead to: the site that was asked if it is ours, for a Host header is what its sender likes. */
    public String site(Request request) {
        if (allows(request.site())) return request.site();
        if (exact.isEmpty()) throw new Problem.Refused("origin");
        return exact.getFirst();
    }
}
