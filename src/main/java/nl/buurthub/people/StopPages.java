package nl.buurthub.people;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Templates;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.Exchange;
import nl.buurthub.platform.web.Reply;

/**
 * Where a mail's link stops more of its kind, without signing in: a page that asks, for programs that read mail open its
 * links; and what that page or a mail program posts (RFC 8058).
 */
public final class StopPages {

    private final MailChoices choices;
    private final Assets assets;

    public StopPages(MailChoices choices, Assets assets) {
        this.choices = choices;
        this.assets = assets;
    }

    public void mount(Router router, Api api) {
        for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.POST})
            Exchange.named(router.route(method, "/mail/stop/:kind/:key"), "stopMail")
                    .handler(context -> api.respond(context, () -> answer(context)));
    }

    private Reply answer(RoutingContext context) {
        var key = key(context);
        var kind = context.pathParam("kind");
        // What PostgreSQL can't even be asked.
        if (kind.indexOf('\0') >= 0) throw new Problem.NotFound();
        choices.requireKind(kind);
        var done = context.request().method().equals(HttpMethod.POST);
        if (done) choices.refuse(key, kind);
        var language = Language.preferred(context.request().getHeader("Accept-Language"));
        var values = Map.<String, Object>of(
                "words", Messages.in(language), "kind", kind, "assets", assets.base(), "done", done);
        return Reply.html(200, Templates.render("stop.jte", values)).with("Vary", "Accept-Language");
    }

    private static UUID key(RoutingContext context) {
        try {
            return UUID.fromString(context.pathParam("key"));
        } catch (IllegalArgumentException noKey) {
            throw new Problem.NotFound();
        }
    }
}
