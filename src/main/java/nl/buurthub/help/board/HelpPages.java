package nl.buurthub.help.board;

import java.util.List;
import java.util.Map;
import nl.buurthub.help.HelpCard;
import nl.buurthub.pages.source.Article;
import nl.buurthub.pages.source.DrawnPage;
import nl.buurthub.pages.source.PageSource;
import nl.buurthub.platform.base.Caller;

/** What is asked, as a visitor's first page has it. */
public record HelpPages(HelpBoard board) implements PageSource {

    private static final int FIRST_REQUESTS = 20;

    @Override
    public Map<String, Drawing> pages() {
        return Map.of("/help", this::list, "/help/:id", this::request);
    }

    private DrawnPage list(Wanted wanted) {
        var name = wanted.hood().name();
        var requests = board.list(Caller.VISITOR, wanted.hood().slug(), null, null, null, FIRST_REQUESTS);
        return new DrawnPage(
                requests,
                wanted.text("page.help.title", name),
                wanted.text("page.help", name),
                requests.items().stream().map(HelpPages::article).toList());
    }

    private DrawnPage request(Wanted wanted) {
        var page = board.show(Caller.VISITOR, wanted.hood().slug(), wanted.id());
        return DrawnPage.of(wanted.hood(), page, article(page.request()));
    }

    private static Article article(HelpCard card) {
        var request = card.request();
        var author = switch (card) {
            case HelpCard.Named named -> named.asker().name();
            case HelpCard.Anonymous _ -> null;
        };
        return Article.posting(
                "/help/" + request.id(), request.need(), request.rich().plain(), author, request.asked(), List.of());
    }
}
