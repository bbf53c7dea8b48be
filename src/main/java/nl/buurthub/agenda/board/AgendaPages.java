package nl.buurthub.agenda.board;

import java.time.ZoneId;
import java.util.Map;
import nl.buurthub.agenda.AgendaBoard;
import nl.buurthub.pages.source.DrawnPage;
import nl.buurthub.pages.source.PageSource;
import nl.buurthub.platform.base.Caller;

/** What there is to do, as a visitor's first page has it. */
public record AgendaPages(AgendaBoard board) implements PageSource {

    private static final int FIRST_GATHERINGS = 20;

    @Override
    public Map<String, Drawing> pages() {
        return Map.of("/agenda", this::list, "/agenda/:id", this::gathering);
    }

    private DrawnPage list(Wanted wanted) {
        var name = wanted.hood().name();
        var gatherings = board.list(Caller.VISITOR, wanted.hood().slug(), board.coming(), null, FIRST_GATHERINGS);
        return new DrawnPage(
                gatherings,
                wanted.text("page.agenda.title", name),
                wanted.text("page.agenda", name),
                gatherings.items().stream().map(of(wanted)::article).toList());
    }

    private DrawnPage gathering(Wanted wanted) {
        var page = board.show(Caller.VISITOR, wanted.hood().slug(), wanted.id());
        return DrawnPage.of(wanted.hood(), page, of(wanted).article(page.gathering()));
    }

    private static GatheringArticle of(Wanted wanted) {
        return new GatheringArticle(
                ZoneId.of(wanted.hood().timeZone()), wanted.language().locale());
    }
}
