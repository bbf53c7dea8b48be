package nl.buurthub.pages;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buurthub.hoods.HoodView;
import nl.buurthub.pages.source.DrawnPage;
import nl.buurthub.pages.source.PageSource;
import nl.buurthub.pages.source.PageSource.Drawing;
import nl.buurthub.pages.source.PageSource.Wanted;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.Exchange;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.platform.web.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Routes of pages. A hood is at {@code /b/<slug>} under every name, so that a link of before it had one of its own, or of a
 * name that was taken back, leads somewhere; and at {@code /} of its own. Each page says where it is best found.
 */
public final class Pages {

    private final Queries db;
    private final HostNames hostNames;
    /** By path within a hood. */
    private final Map<String, Drawing> drawings = new HashMap<>();

    private final Documents documents;
    private final ClientRoutes routes;

    public Pages(Platform platform, List<PageSource> sources, Assets assets, boolean demo) {
        this.db = platform.db();
        this.hostNames = platform.hostNames();
        sources.forEach(source -> source.pages().forEach(this::add));
        this.documents = new Documents(assets, hostNames, demo);
        this.routes = ClientRoutes.read(assets);
    }

    private void add(String path, Drawing drawing) {
        if (drawings.put(path, drawing) != null) throw new IllegalArgumentException("two features draw " + path);
    }

    public void mount(Router router, Api api) {
        page(
                router,
                api,
                "/kiosk",
                (context, _) -> unlisted(documents.screen(context, text(context, "page.site"), routes.catalogues())));
        for (var path : routes.ofHood()) page(router, api, "/b/:slug" + path, ofHood(path));
        // Of a host name that is mapped to a hood; a page of the site is more specific than one of many of a hood.
        page(router, api, "/", this::home);
        for (var path : routes.ofSite()) if (!path.equals("/")) page(router, api, path, this::personal);
        for (var path : routes.ofHood()) if (!path.isEmpty()) page(router, api, path, ofHood(path));
        router.get().handler(context -> api.respond(context, () -> missing(context)));
    }

    /** The square of the hood of this host name; without one, one chooses a hood there. */
    private Reply home(RoutingContext context, Where where) {
        return where.slug() == null ? plain(context, where) : ofHood("").show(context, where);
    }

    private Page ofHood(String path) {
        var drawing = drawings.get(path);
        return drawing == null ? this::personal : (context, where) -> drawn(context, where, drawing);
    }

    private interface Page {
        Reply show(RoutingContext context, Where where);
    }

    /** The hood a page is of, if of one, and what its paths start with. */
    record Where(@Nullable String slug, String base) {}

    private void page(Router router, Api api, String path, Page page) {
        Exchange.named(router.get(path), "page")
                .handler(context -> api.respond(context, () -> {
                    try {
                        return page.show(context, where(context));
                    } catch (Problem.NotFound e) {
                        return missing(context);
                    }
                }));
    }

    private Where where(RoutingContext context) {
        var slug = context.pathParam("slug");
        if (slug != null) {
            // What PostgreSQL can't even be asked.
            if (slug.indexOf('\0') >= 0) throw new Problem.NotFound();
            return new Where(slug, "/b/" + slug);
        }
        return new Where(hostNames.hoodAt(context.request().authority()).orElse(null), "");
    }

    private Reply drawn(RoutingContext context, Where where, Drawing drawing) {
        if (where.slug() == null) throw new Problem.NotFound();
        var hood = HoodView.of(db, hostNames, Caller.VISITOR, where.slug());
        var thing = context.pathParam("id");
        try {
            var page = drawing.draw(new Wanted(hood, thing, Documents.language(context)));
            return documents.write(200, context, where, hood, page);
        } catch (Problem.NotFound e) {
            // It may be there for a resident: the client asks again as who signed in, and else says that it isn't.
            return documents.write(404, context, where, hood, DrawnPage.plain(hood.name(), ""));
        }
    }

    /** What residents and managers do: nothing that a search engine would show. */
    private Reply personal(RoutingContext context, Where where) {
        return unlisted(plain(context, where));
    }

    private static Reply unlisted(Reply page) {
        return page.with("X-Robots-Tag", "noindex");
    }

    private Reply plain(RoutingContext context, Where where) {
        var hood = where.slug() == null ? null : HoodView.of(db, hostNames, Caller.VISITOR, where.slug());
        var title = hood == null ? "Buurthub" : hood.name();
        return documents.write(200, context, where, hood, DrawnPage.plain(title, text(context, "page.site")));
    }

    private Reply missing(RoutingContext context) {
        var page = DrawnPage.plain("Buurthub", text(context, "status.404"));
        return documents.write(404, context, new Where(null, ""), null, page);
    }

    private static String text(RoutingContext context, String key) {
        return Messages.in(Documents.language(context)).of(key);
    }
}
