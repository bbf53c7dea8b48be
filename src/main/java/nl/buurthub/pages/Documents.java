package nl.buurthub.pages;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import nl.buurthub.hoods.HoodView;
import nl.buurthub.pages.Pages.Where;
import nl.buurthub.pages.Shell.First;
import nl.buurthub.pages.source.DrawnPage;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Templates;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.SecurityHeaders;
import org.jspecify.annotations.Nullable;

/** Writes a page: the same shell around whatever it shows. */
final class Documents {

    private final Assets assets;
    private final HostNames hostNames;
    private final boolean demo;
    private volatile Programs programs = new Programs("", Shell.Files.NONE, Shell.Files.NONE);

    /** What the pages of residents run, and screens; of one version. */
    private record Programs(String version, Shell.Files app, Shell.Files kiosk) {}

    Documents(Assets assets, HostNames hostNames, boolean demo) {
        this.assets = assets;
        this.hostNames = hostNames;
        this.demo = demo;
    }

    /** A screen for whoever passes by: a program of its own, which is told the catalogues of features. */
    Reply screen(RoutingContext context, String description, List<String> catalogues) {
        var page = new DrawnPage(Map.of("catalogues", catalogues), "Buurthub", description, List.of());
        return write(200, context, new Where(null, ""), null, page, programs().kiosk());
    }

    Reply write(int status, RoutingContext context, Where where, @Nullable HoodView hood, DrawnPage page) {
        return SecurityHeaders.allowingCamera(
                write(status, context, where, hood, page, programs().app()));
    }

    private Reply write(
            int status,
            RoutingContext context,
            Where where,
            @Nullable HoodView hood,
            DrawnPage page,
            Shell.Files files) {
        var first = new First(
                assets.base(),
                where.base(),
                hood,
                page.data(),
                demo,
                assets.version(),
                language(context).word());
        var url = url(context, where, hood);
        var shell = new Shell(
                page.title(), page.description(), url, language(context).word(), files, first, page.articles());
        var html = Templates.render("page.jte", Map.of("shell", shell));
        return SecurityHeaders.allowing(Reply.html(status, html), shell.importMap())
                .with("Cache-Control", "no-cache")
                // Not in the page: a browser would share it as the address of what the client shows next.
                .with("Link", "<" + url.replace(">", "%3E") + ">; rel=\"canonical\"")
                .with("Vary", "Accept-Language");
    }

    /** Where the page is best found: what was asked for is what its sender likes. */
    private String url(RoutingContext context, Where where, @Nullable HoodView hood) {
        var path = context.normalizedPath();
        if (hood == null) return hostNames.origin() + path;
        return hostNames.pagesOf(hood.slug()) + path.substring(where.base().length());
    }

    private Programs programs() {
        var version = assets.version();
        if (!version.equals(programs.version()))
            programs = new Programs(
                    version,
                    files("app.js", "styles", "core", "features"),
                    files("kiosk/kiosk.js", "styles/tokens.css", "styles/base.css", "kiosk"));
        return programs;
    }

    private Shell.Files files(String entry, String... styles) {
        return new Shell.Files(assets.base() + "/" + entry, assets.paths(".css", styles), assets.modules(entry));
    }

    static Language language(RoutingContext context) {
        return Language.preferred(context.request().getHeader("Accept-Language"));
    }
}
