package nl.buurthub.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.buurthub.demo.History.Moment;
import nl.buurthub.help.HelpFeature;
import nl.buurthub.help.asking.Asking.Turn;
import nl.buurthub.help.asking.NewHelp;
import nl.buurthub.help.offers.NewOfferMessage;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Place;

/** What was asked in the past of a demo hood, who offered, and what came of it. */
record HelpHistory(HelpFeature help, Function<String, Caller> who, Instant present) {

    private static final Duration UNTIL_DECIDED = Duration.ofMinutes(30);

    void plan(String slug, Script.Plea plea, Instant at, List<Moment> moments) {
        var request = new UUID[1];
        add(moments, at, () -> request[0] = ask(slug, plea));
        for (var hand : plea.offers()) {
            var offer = new UUID[1];
            var offered = at.plus(Duration.ofMinutes(hand.after()));
            var by = who.apply(hand.by());
            add(
                    moments,
                    offered,
                    () -> offer[0] = help.offering()
                            .offer(by, slug, request[0], new NewOfferMessage(hand.text()), null)
                            .id());
            var decided = hand.decided();
            if (decided != null)
                add(
                        moments,
                        offered.plus(UNTIL_DECIDED),
                        () -> help.offering().decide(who.apply(plea.by()), slug, request[0], offer[0], decided));
        }
        var end = plea.end();
        if (end != null)
            add(
                    moments,
                    at.plus(Duration.ofMinutes(plea.ended())),
                    () -> help.asking().turn(who.apply(plea.by()), slug, request[0], new Turn(end, plea.thanks())));
    }

    private void add(List<Moment> moments, Instant at, Runnable deed) {
        if (!at.isAfter(present)) moments.add(new Moment(at, deed));
    }

    private UUID ask(String slug, Script.Plea plea) {
        var place = plea.street() == null ? null : new Place.Street(plea.street());
        var wish = new NewHelp(
                plea.need(),
                plea.text(),
                plea.category(),
                plea.moment(),
                place,
                plea.audience(),
                !plea.named(),
                null,
                null);
        return help.asking()
                .ask(who.apply(plea.by()), slug, wish, null)
                .request()
                .request()
                .id();
    }
}
