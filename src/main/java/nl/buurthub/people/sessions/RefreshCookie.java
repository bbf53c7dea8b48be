package nl.buurthub.people.sessions;

import io.vertx.core.http.HttpServerRequest;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import org.jspecify.annotations.Nullable;

/** The cookie that keeps somebody signed in; no script can read it, no other site can send it. */
public final class RefreshCookie {

    private static final String NAME = "__Host-refresh";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=";

    private RefreshCookie() {}

    public static Reply set(Reply reply, SignedIn signedIn) {
        return reply.with("Set-Cookie", NAME + "=" + signedIn.refresh() + ATTRIBUTES + Sessions.IDLE.toSeconds());
    }

    /** And nothing that the browser kept by itself, photos for one, is there for who uses it next. */
    public static Reply clear(Reply reply) {
        return reply.with("Set-Cookie", NAME + "=" + ATTRIBUTES + 0).with("Clear-Site-Data", "\"cache\"");
    }

    public static @Nullable String of(Request request) {
        return request.cookie(NAME);
    }

    static @Nullable String of(HttpServerRequest request) {
        return Request.cookie(request, NAME);
    }
}
