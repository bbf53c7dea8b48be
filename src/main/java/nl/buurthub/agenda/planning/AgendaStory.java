package nl.buurthub.agenda.planning;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import nl.buurthub.agenda.AgendaBoard;
import nl.buurthub.agenda.AgendaFeature;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringKind;
import nl.buurthub.agenda.GatheringState;
import nl.buurthub.demo.story.Act;
import nl.buurthub.demo.story.DemoStory;
import nl.buurthub.demo.story.Past;
import nl.buurthub.demo.story.Script;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.signup.Signing;
import nl.buurthub.signup.account.SignUps;
import org.jspecify.annotations.Nullable;

/** What was planned in a demo hood, for days that were and days that come, and who came or comes; and who decides to now. */
final class AgendaStory implements DemoStory {

    private static final LocalTime PLANNED = LocalTime.of(9, 0);
    private static final Duration UNTIL_NEXT = Duration.ofMinutes(200);
    private static final int COMING = 20;

    private final AgendaBoard board;
    private final SignUps signUps;
    private final Function<Platform, Then> then;

    /** @param then the use cases as they are on another platform */
    AgendaStory(AgendaFeature agenda, Function<Platform, Then> then) {
        this.board = agenda.board();
        this.signUps = new SignUps(agenda.slots());
        this.then = then;
    }

    /** What is done in the past. */
    record Then(Planning planning, SignUps signUps) {}

    /**
     * A gathering on the next such day of the week, or so many weeks later; planned so many days ago.
     *
     * @param minutes how long it takes
     * @param comes who signs up, in this order
     */
    private record Outing(
            int daysAgo,
            String by,
            DayOfWeek day,
            int weeks,
            LocalTime time,
            int minutes,
            GatheringKind kind,
            String title,
            String details,
            String venue,
            @Nullable String street,
            Audience audience,
            Signing signing,
            @Nullable Integer capacity,
            int guests,
            String cost,
            boolean accessible,
            String accessibility,
            @Nullable String repeats,
            List<Guest> comes) {
        Outing {
            comes = comes == null ? List.of() : comes;
        }
    }

    /** Somebody who comes, with so many others. */
    private record Guest(String by, int guests, boolean shown) {}

    @Override
    public void tell(Past past) {
        var agenda = then.apply(past.platform());
        Script.read(past.slug(), "agenda", new TypeReference<List<Outing>>() {})
                .forEach(outing -> tell(past, agenda, outing));
    }

    private static void tell(Past past, Then agenda, Outing outing) {
        var starts = starts(past, outing);
        var at = past.moment(outing.daysAgo(), PLANNED);
        var gathering = new UUID[1];
        past.at(at, () -> gathering[0] = plan(past, agenda, outing, starts));
        for (var guest : outing.comes()) {
            at = at.plus(UNTIL_NEXT);
            if (!past.hasCome(at) || !at.isBefore(starts)) return;
            var request = new SignUps.SignUpRequest(guest.guests(), guest.shown());
            past.at(at, () -> agenda.signUps().signUp(past.who(guest.by()), past.slug(), gathering[0], request));
        }
    }

    private static Instant starts(Past past, Outing outing) {
        return past.moment(0, LocalTime.MIDNIGHT)
                .atZone(past.zone())
                .toLocalDate()
                .plusDays(1)
                .with(TemporalAdjusters.nextOrSame(outing.day()))
                .plusWeeks(outing.weeks())
                .atTime(outing.time())
                .atZone(past.zone())
                .toInstant();
    }

    private static UUID plan(Past past, Then agenda, Outing outing, Instant starts) {
        var plan = new Plan(
                outing.kind(),
                outing.title(),
                outing.details(),
                starts,
                starts.plus(Duration.ofMinutes(outing.minutes())),
                outing.venue(),
                outing.street() == null ? null : new Place.Street(outing.street()),
                outing.audience(),
                outing.signing(),
                outing.capacity(),
                outing.guests(),
                null,
                outing.cost(),
                outing.accessible(),
                outing.accessibility(),
                outing.repeats(),
                null);
        return agenda.planning()
                .plan(past.who(outing.by()), past.slug(), plan, null)
                .id();
    }

    @Override
    public List<Act> life(String slug) {
        return Script.read(slug, "agenda-life", new TypeReference<List<String>>() {}).stream()
                .map(by -> new Act(by, who -> comeOrNot(who, slug)))
                .toList();
    }

    /** Signs up for something, or makes room for who waits. */
    private void comeOrNot(Caller who, String slug) {
        var coming = board.list(who, slug, board.coming(), null, COMING);
        var open = coming.items().stream()
                .filter(gathering -> gathering.coming().signing() != Signing.NONE)
                .filter(gathering -> gathering.status().state() == GatheringState.PLANNED)
                .map(GatheringCard::id)
                .toList();
        if (open.isEmpty()) return;
        var gathering = open.get(ThreadLocalRandom.current().nextInt(open.size()));
        if (coming.own().stream().anyMatch(own -> own.gathering().equals(gathering)))
            signUps.cancel(who, slug, gathering);
        else signUps.signUp(who, slug, gathering, new SignUps.SignUpRequest(0, true));
    }
}
