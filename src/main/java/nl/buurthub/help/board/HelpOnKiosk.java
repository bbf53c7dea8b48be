package nl.buurthub.help.board;

import java.util.List;
import java.util.stream.Stream;
import nl.buurthub.help.HelpCard;
import nl.buurthub.help.RequestState;
import nl.buurthub.kiosk.source.KioskSource;
import nl.buurthub.kiosk.source.SourceItem;
import nl.buurthub.kiosk.source.SourceLine;
import nl.buurthub.platform.base.Caller;

/** On screens: what is asked and isn't urgent, without where; and that neighbours helped each other. */
public final class HelpOnKiosk implements KioskSource {

    private static final String KIND = "help";
    private static final int MOST_REQUESTS = 12;
    private static final int MOST_HELPED = 3;

    private final HelpBoard board;

    public HelpOnKiosk(HelpBoard board) {
        this.board = board;
    }

    @Override
    public List<SourceItem> items(Caller.Kiosk screen) {
        return requests(screen, RequestState.OPEN, MOST_REQUESTS)
                .filter(request -> !request.urgent())
                .map(HelpOnKiosk::item)
                .toList();
    }

    private static SourceItem item(HelpCard.Anonymous request) {
        return new SourceItem(
                request.id(),
                KIND,
                request.need(),
                request.moment(),
                request.asked(),
                null,
                null,
                "help/" + request.id());
    }

    @Override
    public List<SourceLine> lines(Caller.Kiosk screen) {
        return requests(screen, RequestState.HELPED, MOST_HELPED)
                .map(request -> new SourceLine(request.asked(), request.id(), KIND, true, ""))
                .toList();
    }

    private Stream<HelpCard.Anonymous> requests(Caller.Kiosk screen, RequestState state, int most) {
        return board.list(screen, screen.hood(), state, null, null, most).items().stream()
                .map(HelpCard::request);
    }
}
