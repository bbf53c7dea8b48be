package nl.buurthub.platform.db;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** What stands in a part of a URL: {@code %40} for @. */
public final class PercentEncoding {

    private PercentEncoding() {}

    public static String decoded(String part) {
        // In a form a plus would be a space; here it is a plus.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
