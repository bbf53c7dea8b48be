package nl.buurthub.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.agenda.AgendaBoard;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringState;
import nl.buurthub.help.HelpCard;
import nl.buurthub.help.RequestState;
import nl.buurthub.help.board.HelpBoard;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.kiosk.Content.Line;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.posts.PostKind;
import nl.buurthub.posts.Square;

/** What a screen shows, made of what the features tell anybody. */
public final class Programme {

    private static final int MOST_POSTS = 12;
    private static final int MOST_ANNOUNCEMENTS = 3;
    private static final int MOST_GATHERINGS = 60;
    private static final int MOST_REQUESTS = 12;
    private static final int MOST_LINES = 8;
    private static final int MOST_HELPED = 3;
    private static final Duration STILL_NEW = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(21);
    private static final Duration LATELY = Duration.ofDays(7);

    private final Db db;
    private final Sources sources;
    private final String site;
    private final Clock clock;

    /** What a programme is made of. */
    public record Sources(Square square, HelpBoard help, AgendaBoard agenda) {}

    /** @param site where the pages are that codes lead to */
    Programme(Db db, Sources sources, String site, Clock clock) {
        this.db = db;
        this.sources = sources;
        this.site = site;
        this.clock = clock;
    }

    public Content content(Caller.Kiosk screen) {
        var now = clock.instant();
        var hood = Hoods.hood(db, screen.hood());
        var card = KioskSql.found(db, screen.id()).orElseThrow(Problem.SignInNeeded::new);
        var choices = KioskSql.choices(db, screen.id());
        var gatherings = gatherings(screen, now);
        var all = Stream.concat(rest(screen, now), soonest(gatherings, screen))
                .filter(item -> choices.get(item.id()) != Choice.EXCLUDED)
                .map(item -> choices.get(item.id()) == Choice.PINNED ? item.pin() : item)
                .toList();
        return new Content(
                screen.id(),
                now,
                new Content.Hood(
                        hood.slug(),
                        hood.name(),
                        Language.preferred(hood.locale()).word(),
                        hood.timeZone(),
                        hood.theme(),
                        Qr.of(pages(screen))),
                card.hours(),
                woven(all),
                today(gatherings, choices, screen, ZoneId.of(hood.timeZone())),
                lines(all, screen, now),
                TakeoverSql.on(db, screen.id(), now).orElse(null));
    }

    /** What the screen could show, by kind. */
    List<Item> items(Caller.Kiosk screen) {
        var now = clock.instant();
        return Stream.concat(rest(screen, now), soonest(gatherings(screen, now), screen))
                .toList();
    }

    /** Announcements, other posts, and help that isn't urgent. */
    private Stream<Item> rest(Caller.Kiosk screen, Instant now) {
        var since = now.minus(STILL_NEW);
        var announced = sources.square().list(screen, screen.hood(), PostKind.ANNOUNCEMENT, null, MOST_ANNOUNCEMENTS);
        var posts = sources.square().list(screen, screen.hood(), null, null, MOST_POSTS);
        var asked = sources.help().list(screen, screen.hood(), RequestState.OPEN, null, null, MOST_REQUESTS);
        var seen = new HashSet<UUID>();
        return Stream.concat(
                Stream.concat(announced.items().stream(), posts.items().stream())
                        .filter(post -> post.placed().isAfter(since) && seen.add(post.id()))
                        .map(post -> Item.of(post, pages(screen))),
                asked.items().stream()
                        .map(HelpCard::request)
                        .filter(request -> !request.urgent())
                        .map(request -> Item.of(request, pages(screen))));
    }

    private List<GatheringCard> gatherings(Caller.Kiosk screen, Instant now) {
        var filter = new AgendaBoard.Filter(now, now.plus(AHEAD), null, false, false);
        return sources.agenda()
                .list(screen, screen.hood(), filter, null, MOST_GATHERINGS)
                .items();
    }

    /** Of each series its next date that isn't cancelled. */
    private Stream<Item> soonest(List<GatheringCard> gatherings, Caller.Kiosk screen) {
        var seen = new HashSet<UUID>();
        return gatherings.stream()
                .filter(gathering -> gathering.status().state() == GatheringState.PLANNED)
                .filter(gathering -> gathering.when().series() == null
                        || seen.add(gathering.when().series()))
                .map(gathering -> Item.of(gathering, pages(screen)));
    }

    private List<Item> today(
            List<GatheringCard> gatherings, Map<UUID, Choice> choices, Caller.Kiosk screen, ZoneId zone) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
        return gatherings.stream()
                .filter(gathering -> gathering.when().starts().isBefore(tomorrow))
                .filter(gathering -> choices.get(gathering.id()) != Choice.EXCLUDED)
                .map(gathering -> Item.of(gathering, pages(screen)))
                .toList();
    }

    /** What is pinned, then one of each kind in turn. */
    private static List<Item> woven(List<Item> all) {
        var kinds = new LinkedHashMap<Item.Kind, List<Item>>();
        var pinned = all.stream().filter(Item::pinned).toList();
        for (var item : all)
            if (!item.pinned())
                kinds.computeIfAbsent(item.kind(), _ -> new ArrayList<>()).add(item);
        var woven = new ArrayList<Item>();
        for (var round = 0; woven.size() < all.size() - pinned.size(); round++)
            for (var items : kinds.values()) if (round < items.size()) woven.add(items.get(round));
        woven.addAll(0, pinned);
        return woven;
    }

    private List<Line> lines(List<Item> all, Caller.Kiosk screen, Instant now) {
        var since = now.minus(LATELY);
        record Happened(Instant at, Line line) {}
        var placed = all.stream()
                .map(item -> new Happened(item.at(), new Line(item.id(), item.kind(), false, item.title())));
        var helped =
                sources
                        .help()
                        .list(screen, screen.hood(), RequestState.HELPED, null, null, MOST_HELPED)
                        .items()
                        .stream()
                        .map(HelpCard::request)
                        .map(request ->
                                new Happened(request.asked(), new Line(request.id(), Item.Kind.HELP, true, "")));
        return Stream.concat(placed, helped)
                .filter(happened -> happened.at().isAfter(since))
                .sorted(Comparator.comparing(Happened::at).reversed())
                .limit(MOST_LINES)
                .map(Happened::line)
                .toList();
    }

    private String pages(Caller.Kiosk screen) {
        return site + "/b/" + screen.hood();
    }
}
