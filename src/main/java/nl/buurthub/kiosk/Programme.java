package nl.buurthub.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.kiosk.Content.Line;
import nl.buurthub.kiosk.source.KioskSource;
import nl.buurthub.kiosk.source.Occasion;
import nl.buurthub.kiosk.source.SourceItem;
import nl.buurthub.kiosk.source.SourceLine;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.web.HostNames;

/** What a screen shows, made of what the features tell anybody. */
final class Programme {

    private static final int MOST_LINES = 8;
    private static final Duration LATELY = Duration.ofDays(7);
    private static final Comparator<SourceItem> BY_START =
            Comparator.comparing(SourceItem::occasion, Comparator.nullsFirst(Comparator.comparing(Occasion::starts)));

    private final Db db;
    private final List<KioskSource> sources;
    private final HostNames hostNames;
    private final Clock clock;

    /**
     * @param sources in the order in which their kinds take turns
     * @param hostNames where the pages are that codes lead to
     */
    Programme(Db db, List<KioskSource> sources, HostNames hostNames, Clock clock) {
        this.db = db;
        this.sources = sources;
        this.hostNames = hostNames;
        this.clock = clock;
    }

    public Content content(Caller.Kiosk screen) {
        var now = clock.instant();
        var hood = Hoods.hood(db, screen.hood());
        var card = KioskSql.found(db, screen.id()).orElseThrow(Problem.SignInNeeded::new);
        var choices = KioskSql.choices(db, screen.id());
        var all = items(screen).stream()
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
                today(choices, screen, now, ZoneId.of(hood.timeZone())),
                lines(all, screen, now),
                TakeoverSql.on(db, screen.id(), now).orElse(null));
    }

    /** What the screen could show, by source. */
    List<Item> items(Caller.Kiosk screen) {
        return sources.stream()
                .flatMap(source -> source.items(screen).stream())
                .map(item -> Item.of(item, pages(screen)))
                .toList();
    }

    /** What is pinned, then one of each kind in turn. */
    private static List<Item> woven(List<Item> all) {
        var kinds = new LinkedHashMap<String, List<Item>>();
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

    private List<Item> today(Map<UUID, Choice> choices, Caller.Kiosk screen, Instant now, ZoneId zone) {
        var tomorrow =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        return sources.stream()
                .flatMap(source -> source.today(screen, tomorrow).stream())
                .filter(item -> choices.get(item.id()) != Choice.EXCLUDED)
                .sorted(BY_START)
                .map(item -> Item.of(item, pages(screen)))
                .toList();
    }

    private List<Line> lines(List<Item> all, Caller.Kiosk screen, Instant now) {
        var since = now.minus(LATELY);
        var placed = all.stream().map(item -> new SourceLine(item.at(), item.id(), item.kind(), false, item.title()));
        var happened = sources.stream().flatMap(source -> source.lines(screen).stream());
        return Stream.concat(placed, happened)
                .filter(line -> line.at().isAfter(since))
                .sorted(Comparator.comparing(SourceLine::at).reversed())
                .limit(MOST_LINES)
                .map(Line::of)
                .toList();
    }

    private String pages(Caller.Kiosk screen) {
        return hostNames.pagesOf(screen.hood());
    }
}
