package nl.buurthub.pages;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buurthub.hoods.HoodView;
import nl.buurthub.pages.Pages.Where;
import nl.buurthub.pages.Shell.Article;
import nl.buurthub.pages.Shell.First;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Templates;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;

/** Writes a page: the same shell around whatever it shows. */
final class Documents {

    private final Assets assets;
    private final boolean demo;
    private volatile Shell.Files files = new Shell.Files(List.of(), List.of());
    private volatile String filesOf = "";

    Documents(Assets assets, boolean demo) {
        this.assets = assets;
        this.demo = demo;
    }

    Reply write(
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
            files = new Shell.Files(assets.paths(".css", "styles", "core", "features"), assets.modules("core/app.js"));
            filesOf = version;
        }
        return files;
    }

    static Language language(RoutingContext context) {
        return Language.preferred(context.request().getHeader("Accept-Language"));
    }
}
