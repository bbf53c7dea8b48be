package nl.buurthub.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Templates;
import org.jspecify.annotations.Nullable;

/**
 * A failure for who opened a page in a browser: what is the matter, and a way on. It needs nothing but files of the client,
 * so it is there when the database isn't; what passes, the page itself tries again.
 */
final class FailurePage {

    private FailurePage() {}

    /** Whether a browser shows what comes back; the API's answers are for programs, whoever asks. */
    static boolean isWanted(HttpServerRequest request) {
        var accepted = request.getHeader("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && !request.path().startsWith("/api/");
    }

    /** @param detail what is the matter, in a sentence for programs and people alike */
    static String of(HttpServerRequest request, Messages texts, int status, String detail) {
        var title = "page.failure." + status;
        var sentence = title + ".detail";
        var values = new HashMap<String, Object>();
        values.put("texts", texts);
        values.put("title", texts.of(texts.has(title) ? title : "page.failure"));
        values.put("detail", texts.has(sentence) ? texts.of(sentence) : detail);
        values.put("again", again(request));
        values.put("assets", Assets.LATEST);
        return Templates.render("failure.jte", values);
    }

    /** After how many seconds it may work; nothing if that isn't known, or would send something again. */
    private static @Nullable String again(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                ? request.response().headers().get("Retry-After")
                : null;
    }
}
