package nl.buurthub.platform.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What browsers are told on every answer. */
public final class SecurityHeaders {

    private static final String POLICY = """
            default-src 'none'; script-src 'self'%s; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
            connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
            frame-src https://www.youtube-nocookie.com https://player.vimeo.com; frame-ancestors 'none'; base-uri 'none'; \
            form-action 'self'""";

    private static final String PERMISSIONS = "Permissions-Policy";
    private static final String NO_CAMERA = "camera=(), geolocation=(self), microphone=()";
    private static final String OWN_CAMERA = "camera=(self), geolocation=(self), microphone=()";

    private SecurityHeaders() {}

    public static void add(RoutingContext context) {
        add(context.request());
        context.next();
    }

    static void add(HttpServerRequest request) {
        var headers = request.response().headers();
        headers.set("Content-Security-Policy", POLICY.formatted(""))
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "strict-origin-when-cross-origin")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set(PERMISSIONS, NO_CAMERA);
        if ("https".equals(request.scheme()))
            headers.set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
    }

    /**
     * A page of the client, which reads codes at the door. It asks for the camera on one page, and goes there from any without
     * another being fetched: what it may use is what the first allowed.
     */
    public static Reply allowingCamera(Reply page) {
        return page.with(PERMISSIONS, OWN_CAMERA);
    }

    /** A page whose one inline script, the import map, is this text. */
    public static Reply allowing(Reply page, String inlineScript) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(inlineScript.getBytes(StandardCharsets.UTF_8));
            var hash = " 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
            return page.with("Content-Security-Policy", POLICY.formatted(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
