package nl.buurthub.people.sessions;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** A device that asked for a code: it got a cookie, by which its tries are told from those of others. */
record AskingDevice(String secret) {

    private static final String NAME = "__Host-asked";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=";

    static AskingDevice begin() {
        return new AskingDevice(Secrets.random());
    }

    static Optional<AskingDevice> of(Request request) {
        var cookie = request.cookie(NAME);
        return cookie != null && FORM.matcher(cookie).matches()
                ? Optional.of(new AskingDevice(cookie))
                : Optional.empty();
    }

    Reply keep(Reply reply) {
        return reply.with("Set-Cookie", NAME + "=" + secret + ATTRIBUTES + SignIn.LIFE.toSeconds());
    }

    Buffer hash() {
        return Buffer.buffer(Secrets.hash(secret));
    }
}
