package nl.buurthub.pages;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.buurthub.agenda.AgendaBoard;
import nl.buurthub.help.board.HelpBoard;
import nl.buurthub.hoods.HoodView;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.pages.Shell.Article;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.posts.Square;
import org.jspecify.annotations.Nullable;

/** Routes of pages. A hood is at {@code /b/<slug>}, or at {@code /} of a host name that is mapped to it. */
public final class Pages {

    /** Pages of a hood that come with what they show; the content of all others is fetched by the client. */
    private final Map<String, Page> drawn = Map.of(
            "", this::square,
            "/posts/:id", this::post,
            "/help", this::help,
            "/help/:id", this::request,
            "/agenda", this::agenda,
            "/agenda/:id", this::gathering);

    private static final int FIRST_POSTS = 20;
    private static final int DESCRIPTION = 200;

    private final Queries db;
    private final Square square;
    private final HelpBoard board;
    private final AgendaBoard agenda;
    private final Documents documents;
    private final ClientRoutes routes;

    public Pages(Queries db, Square square, HelpBoard board, AgendaBoard agenda, Assets assets, boolean demo) {
        this.db = db;
        this.square = square;
        this.board = board;
        this.agenda = agenda;
        this.documents = new Documents(assets, demo);
        this.routes = ClientRoutes.read(assets);
    }

    public void mount(Router router, Api api) {
        page(router, api, "/kiosk", (context, _) -> documents.screen(context, text(context, "page.site")));
        for (var path : routes.ofHood()) page(router, api, "/b/:slug" + path, drawn.getOrDefault(path, this::plain));
        // Of a host name that is mapped to a hood; a page of the site is more specific than one of many of a hood.
        page(router, api, "/", this::square);
        for (var path : routes.ofSite()) if (!path.equals("/")) page(router, api, path, this::plain);
        for (var path : routes.ofHood())
            if (!path.isEmpty()) page(router, api, path, drawn.getOrDefault(path, this::plain));
        router.get().handler(context -> api.respond(context, () -> missing(context)));
    }

    private interface Page {
        Reply show(RoutingContext context, Where where);
    }

    /** The hood a page is of, if of one, and what its paths start with. */
    record Where(@Nullable String slug, String base) {}

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
        return documents.write(
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
        return one(context, where, (hood, id) -> {
            var page = square.show(Caller.VISITOR, hood.slug(), id);
            return new Shown(page, Article.of(page.post()));
        });
    }

    private Reply help(RoutingContext context, Where where) {
        var hood = hood(where);
        var requests = board.list(Caller.VISITOR, hood.slug(), null, null, null, FIRST_POSTS);
        return list(
                context,
                where,
                hood,
                "page.help",
                requests,
                requests.items().stream().map(Article::of));
    }

    private Reply request(RoutingContext context, Where where) {
        return one(context, where, (hood, id) -> {
            var page = board.show(Caller.VISITOR, hood.slug(), id);
            return new Shown(page, Article.of(page.request()));
        });
    }

    private Reply agenda(RoutingContext context, Where where) {
        var hood = hood(where);
        var gatherings = agenda.list(Caller.VISITOR, hood.slug(), agenda.coming(), null, FIRST_POSTS);
        var articles = gatherings.items().stream().map(occasion(context, hood)::article);
        return list(context, where, hood, "page.agenda", gatherings, articles);
    }

    private Reply gathering(RoutingContext context, Where where) {
        return one(context, where, (hood, id) -> {
            var page = agenda.show(Caller.VISITOR, hood.slug(), id);
            return new Shown(page, occasion(context, hood).article(page.gathering()));
        });
    }

    private static GatheringArticle occasion(RoutingContext context, HoodView hood) {
        return new GatheringArticle(
                ZoneId.of(hood.timeZone()), Documents.language(context).locale());
    }

    private HoodView hood(Where where) {
        if (where.slug() == null) throw new Problem.NotFound();
        return HoodView.of(db, Caller.VISITOR, where.slug());
    }

    private Reply list(
            RoutingContext context, Where where, HoodView hood, String key, Object list, Stream<Article> articles) {
        var title = text(context, key + ".title", hood.name());
        return documents.write(200, context, where, hood, list, title, text(context, key, hood.name()), articles);
    }

    /** What a page shows: the API's answer, and the same to read without the client. */
    private record Shown(Object page, Article article) {}

    private Reply one(RoutingContext context, Where where, BiFunction<HoodView, UUID, Shown> show) {
        var hood = hood(where);
        try {
            var shown = show.apply(hood, id(context.pathParam("id")));
            var description = Shell.shortened(shown.article().text(), DESCRIPTION);
            var title = shown.article().heading() + " · " + hood.name();
            return documents.write(
                    200, context, where, hood, shown.page(), title, description, Stream.of(shown.article()));
        } catch (Problem.NotFound e) {
            // It may be there for a resident: the client asks again as who signed in, and else says that it isn't.
            return documents.write(404, context, where, hood, null, hood.name(), "", Stream.of());
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
        return documents.write(200, context, where, hood, null, title, text(context, "page.site"), Stream.of());
    }

    private Reply missing(RoutingContext context) {
        var description = text(context, "status.404");
        return documents.write(404, context, new Where(null, ""), null, null, "Buurthub", description, Stream.of());
    }

    private static String text(RoutingContext context, String key, Object... values) {
        return Messages.in(Documents.language(context)).of(key, values);
    }
}
