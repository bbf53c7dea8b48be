package nl.buurthub.agenda.calendars;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.AgendaBoard.Filter;
import nl.buurthub.agenda.GatheringKind;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Language;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.web.HostNames;
import org.jspecify.annotations.Nullable;

/** The agenda in people's own calendars. */
public final class Calendars {

    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final Queries db;
    private final HostNames hostNames;
    private final Clock clock;

    public Calendars(Queries db, HostNames hostNames, Clock clock) {
        this.db = db;
        this.hostNames = hostNames;
        this.clock = clock;
    }

    /** Whether somebody's own calendar can be read by its secret, and since when; the contract's {@code CalendarFeed}. */
    public record Feed(@Nullable Instant made) {}

    /** What only its owner hears, once; the contract's {@code NewCalendarFeed}. */
    public record NewFeed(String url) {}

    public String gathering(Caller who, String slug, UUID gathering, Language language) {
        var date = CalendarSql.date(db, Hoods.membership(db, who, slug), gathering);
        return CalendarFile.of(List.of(date), hostNames, language);
    }

    /** What is for everybody in a hood, from a month ago to a year ahead. */
    public String hood(String slug, @Nullable GatheringKind kind, boolean accessible, boolean free) {
        var hood = Hoods.hood(db, slug);
        var now = clock.instant();
        var language = Language.preferred(hood.locale());
        var filter = new Filter(now.minus(BACK), now.plus(AHEAD), kind, accessible, free);
        var dates = CalendarSql.open(db, hood.id(), filter);
        return CalendarFile.withSeries(
                Messages.in(language).of("page.agenda.title", hood.name()), dates, hostNames, language);
    }

    /**
     * The secret of before no longer opens anything.
     *
     * @param site where its owner is: scheme and authority
     */
    public NewFeed makeFeed(Caller who, String site) {
        var secret = Secrets.random();
        CalendarSql.makeFeed(db, who.person().id(), Secrets.hash(secret), clock.instant());
        return new NewFeed(site + "/api/v1/calendars/" + secret + ".ics");
    }

    public Feed showFeed(Caller who) {
        return new Feed(CalendarSql.made(db, who.person().id()).orElse(null));
    }

    public void dropFeed(Caller who) {
        CalendarSql.dropFeed(db, who.person().id());
    }

    /** @throws Problem.NotFound if the secret is nobody's, or no longer */
    public String own(String secret) {
        var reader = CalendarSql.reader(db, Secrets.hash(secret)).orElseThrow(Problem.NotFound::new);
        var now = clock.instant();
        var dates = CalendarSql.own(db, reader.id(), now.minus(BACK), now.plus(AHEAD));
        return CalendarFile.named(
                Messages.in(reader.language()).of("calendar.own"), dates, hostNames, reader.language());
    }
}
