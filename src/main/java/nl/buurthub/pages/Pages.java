package nl.buurthub.pages;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.help.HelpBoard;
import nl.buurthub.hoods.HoodView;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.pages.Shell.Article;
import nl.buurthub.pages.Shell.First;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Templates;
import nl.buurthub.platform.base.Texts;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.SecurityHeaders;
import nl.buurthub.posts.Square;
import org.jspecify.annotations.Nullable;

/** Routes of pages. A hood is at {@code /b/<slug>}, or at {@code /} of a host name that is mapped to it. */
public final class Pages {

    /** Pages of a hood whose content the client fetches. */
    private static final List<String> OWN = List.of(
            "/mine", "/join", "/help/ask", "/help/urgent", "/help/mine/:request", "/responder", "/alerts/:alert");

    private static final int FIRST_POSTS = 20;
    private static final int DESCRIPTION = 200;

    private final Queries db;
    private final Square square;
    private final HelpBoard board;
    private final Assets assets;
    private final boolean demo;
    private volatile Shell.Files files = new Shell.Files(List.of(), List.of());
    private volatile String filesOf = "";

    public Pages(Queries db, Square square, HelpBoard board, Assets assets, boolean demo) {
        this.db = db;
        this.square = square;
        this.board = board;
        this.assets = assets;
        this.demo = demo;
    }

    public void mount(Router router, Api api) {
        for (var path : List.of("/me", "/sign-in", "/sign-in/link", "/help/action"))
            page(router, api, path, this::plain);
        for (var base : List.of("/b/:slug", "")) {
            page(router, api, base.isEmpty() ? "/" : base, this::square);
            page(router, api, base + "/posts/:post", this::post);
            for (var own : OWN) page(router, api, base + own, this::plain);
            page(router, api, base + "/help", this::help);
            page(router, api, base + "/help/:request", this::request);
        }
        router.get().handler(context -> api.respond(context, () -> missing(context)));
    }

    private interface Page {
        Reply show(RoutingContext context, Where where);
    }

    /** The hood a page is of, if of one, and what its paths start with. */
    private record Where(@Nullable String slug, String base) {}

    private void page(Router router, Api api, String path, Page page) {
        router.get(path)
                .setName("page")
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
        var authority = context.request().authority();
        Optional<String> mapped = authority == null
                ? Optional.empty()
                : Hoods.ofHost(db, authority.host().toLowerCase(Locale.ROOT));
        return new Where(mapped.orElse(null), "");
    }

    private Reply square(RoutingContext context, Where where) {
        if (where.slug() == null) return plain(context, where);
        var hood = HoodView.of(db, Caller.VISITOR, where.slug());
        var posts = square.list(Caller.VISITOR, where.slug(), null, null, FIRST_POSTS);
        var description = text(context, "page.square", hood.name(), hood.city());
        return page(
                200,
                context,
                where,
                hood,
                posts,
                hood.name(),
                description,
                posts.items().stream().map(Article::of));
    }

    private Reply post(RoutingContext context, Where where) {
        if (where.slug() == null) throw new Problem.NotFound();
        var hood = HoodView.of(db, Caller.VISITOR, where.slug());
        try {
            var page = square.show(Caller.VISITOR, where.slug(), id(context.pathParam("post")));
            var description = Shell.shortened(page.post().rich().plain(), DESCRIPTION);
            var title = Shell.heading(page.post()) + " · " + hood.name();
            return page(200, context, where, hood, page, title, description, Stream.of(Article.of(page.post())));
        } catch (Problem.NotFound e) {
            // It may be there for a resident: the client asks again as who signed in, and else says that it isn't.
            return page(404, context, where, hood, null, hood.name(), "", Stream.of());
        }
    }

    private Reply help(RoutingContext context, Where where) {
        if (where.slug() == null) throw new Problem.NotFound();
        var hood = HoodView.of(db, Caller.VISITOR, where.slug());
        var requests = board.list(Caller.VISITOR, where.slug(), null, null, null, FIRST_POSTS);
        var title = text(context, "page.help.title", hood.name());
        var description = text(context, "page.help", hood.name());
        return page(
                200,
                context,
                where,
                hood,
                requests,
                title,
                description,
                requests.items().stream().map(Article::of));
    }

    private Reply request(RoutingContext context, Where where) {
        if (where.slug() == null) throw new Problem.NotFound();
        var hood = HoodView.of(db, Caller.VISITOR, where.slug());
        try {
            var page = board.show(Caller.VISITOR, where.slug(), id(context.pathParam("request")));
            var article = Article.of(page.request());
            var description = Shell.shortened(article.text(), DESCRIPTION);
            var title = article.heading() + " · " + hood.name();
            return page(200, context, where, hood, page, title, description, Stream.of(article));
        } catch (Problem.NotFound e) {
            return page(404, context, where, hood, null, hood.name(), "", Stream.of());
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Problem.NotFound();
        }
    }

    private Reply plain(RoutingContext context, Where where) {
        var hood = where.slug() == null ? null : HoodView.of(db, Caller.VISITOR, where.slug());
        var title = hood == null ? "Buurthub" : hood.name();
        return page(200, context, where, hood, null, title, text(context, "page.site"), Stream.of());
    }

    private Reply missing(RoutingContext context) {
        var description = text(context, "status.404");
        return page(404, context, new Where(null, ""), null, null, "Buurthub", description, Stream.of());
    }

    private Reply page(
            int status,
            RoutingContext context,
            Where where,
            @Nullable HoodView hood,
            @Nullable Object page,
            String title,
            String description,
            Stream<Article> articles) {
        var first = new First(
                assets.base(),
                where.base(),
                hood,
                page,
                demo,
                assets.version(),
                language(context).word());
        var shell = new Shell(
                title,
                description,
                context.request().absoluteURI(),
                language(context).word(),
                files(),
                first,
                articles.toList());
        var html = Templates.render("page.jte", Map.of("shell", shell));
        return SecurityHeaders.allowing(Reply.html(status, html), shell.importMap())
                .with("Cache-Control", "no-cache")
                .with("Vary", "Accept-Language");
    }

    private Shell.Files files() {
        var version = assets.version();
        if (!version.equals(filesOf)) {
            files = new Shell.Files(assets.paths(".css", "styles", "features"), assets.modules("core/app.js"));
            filesOf = version;
        }
        return files;
    }

    private static Language language(RoutingContext context) {
        return Language.preferred(context.request().getHeader("Accept-Language"));
    }

    private static String text(RoutingContext context, String key, Object... values) {
        return Texts.in(language(context)).of(key, values);
    }
}
