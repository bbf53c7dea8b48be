package nl.buurthub.agenda.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.agenda.AgendaBoard;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringState;
import nl.buurthub.kiosk.source.KioskSource;
import nl.buurthub.kiosk.source.Occasion;
import nl.buurthub.kiosk.source.SourceItem;
import nl.buurthub.platform.base.Caller;

/** On screens: of each series its next date that isn't cancelled, and all of today. */
public final class AgendaOnKiosk implements KioskSource {

    private static final int MOST_GATHERINGS = 60;
    private static final Duration AHEAD = Duration.ofDays(21);

    private final AgendaBoard board;
    private final Clock clock;

    public AgendaOnKiosk(AgendaBoard board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @Override
    public List<SourceItem> items(Caller.Kiosk screen) {
        var seen = new HashSet<UUID>();
        return gatherings(screen, clock.instant().plus(AHEAD))
                .filter(gathering -> gathering.status().state() == GatheringState.PLANNED)
                .filter(gathering -> gathering.when().series() == null
                        || seen.add(gathering.when().series()))
                .map(AgendaOnKiosk::item)
                .toList();
    }

    @Override
    public List<SourceItem> today(Caller.Kiosk screen, Instant tomorrow) {
        return gatherings(screen, tomorrow).map(AgendaOnKiosk::item).toList();
    }

    private Stream<GatheringCard> gatherings(Caller.Kiosk screen, Instant until) {
        var filter = new AgendaBoard.Filter(clock.instant(), until, null, false, false);
        return board.list(screen, screen.hood(), filter, null, MOST_GATHERINGS).items().stream();
    }

    private static SourceItem item(GatheringCard gathering) {
        var occasion = new Occasion(
                gathering.when().starts(),
                gathering.when().ends(),
                gathering.when().allDay(),
                gathering.where().venue(),
                gathering.status().state().word(),
                gathering.coming().signing().word(),
                gathering.coming().capacity(),
                gathering.coming().taken(),
                gathering.coming().waiting());
        return new SourceItem(
                gathering.id(),
                "event",
                gathering.what().title(),
                gathering.what().rich().plain(),
                gathering.by().planned(),
                gathering.what().photos().stream().findFirst().orElse(null),
                occasion,
                "agenda/" + gathering.id());
    }
}
