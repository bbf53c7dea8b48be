package nl.buurthub.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.buurthub.agenda.planning.Plan;
import nl.buurthub.agenda.planning.Planning;
import nl.buurthub.demo.History.Moment;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Place;
import nl.buurthub.signup.SignUps;
import nl.buurthub.signup.SignUps.SignUpRequest;

/** What was planned in a demo hood, for days that were and days that come, and who came or comes. */
record AgendaHistory(Planning planning, SignUps signUps, Function<String, Caller> who, Instant present, ZoneId zone) {

    private static final Duration UNTIL_NEXT = Duration.ofMinutes(200);

    void plan(String slug, Script.Outing outing, Instant planned, List<Moment> moments) {
        var starts = present.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .with(TemporalAdjusters.nextOrSame(outing.day()))
                .plusWeeks(outing.weeks())
                .atTime(outing.time())
                .atZone(zone)
                .toInstant();
        var gathering = new UUID[1];
        moments.add(new Moment(planned, () -> gathering[0] = plan(slug, outing, starts)));
        var at = planned;
        for (var guest : outing.comes()) {
            at = at.plus(UNTIL_NEXT);
            if (at.isAfter(present) || !at.isBefore(starts)) return;
            var wish = new SignUpRequest(guest.guests(), guest.shown());
            moments.add(new Moment(at, () -> signUps.signUp(who.apply(guest.by()), slug, gathering[0], wish)));
        }
    }

    private UUID plan(String slug, Script.Outing outing, Instant starts) {
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
        return planning.plan(who.apply(outing.by()), slug, plan, null).id();
    }
}
