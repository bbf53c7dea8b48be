package nl.buurthub.help.story;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.buurthub.demo.story.Act;
import nl.buurthub.demo.story.DemoStory;
import nl.buurthub.demo.story.Past;
import nl.buurthub.demo.story.Script;
import nl.buurthub.help.Category;
import nl.buurthub.help.HelpFeature;
import nl.buurthub.help.OfferState;
import nl.buurthub.help.RequestState;
import nl.buurthub.help.asking.Asking;
import nl.buurthub.help.asking.Asking.StateChange;
import nl.buurthub.help.asking.NewHelp;
import nl.buurthub.help.board.HelpBoard;
import nl.buurthub.help.offers.NewOfferMessage;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.feature.Platform;
import org.jspecify.annotations.Nullable;

/** What was asked in the past of a demo hood, who offered, and what came of it; and what is asked there now. */
public final class HelpStory implements DemoStory {

    private static final Duration UNTIL_DECIDED = Duration.ofMinutes(30);

    private final HelpBoard board;
    private final Asking asking;
    private final Function<Platform, HelpFeature> then;

    /** @param then the feature as it was on another platform */
    public HelpStory(HelpBoard board, Asking asking, Function<Platform, HelpFeature> then) {
        this.board = board;
        this.asking = asking;
        this.then = then;
    }

    /** A request for help of so many days ago, and what came of it: ended so many minutes later, if it did. */
    private record Plea(
            int daysAgo,
            LocalTime time,
            String by,
            String need,
            String text,
            Category category,
            String moment,
            Audience audience,
            boolean named,
            @Nullable String street,
            List<Hand> offers,
            @Nullable RequestState end,
            int ended,
            String thanks) {
        Plea {
            offers = offers == null ? List.of() : offers;
        }
    }

    /** An offer, so many minutes after the request; decided half an hour later, if it was. */
    private record Hand(
            String by, int after, String text, @Nullable OfferState decided) {}

    @Override
    public void tell(Past past) {
        var help = then.apply(past.platform());
        Script.read(past.slug(), "help", new TypeReference<List<Plea>>() {}).forEach(plea -> tell(past, help, plea));
    }

    private static void tell(Past past, HelpFeature help, Plea plea) {
        var at = past.moment(plea.daysAgo(), plea.time());
        var asker = past.who(plea.by());
        var request = new UUID[1];
        past.at(at, () -> request[0] = ask(help, asker, past.slug(), plea));
        for (var hand : plea.offers()) {
            var offer = new UUID[1];
            var offered = at.plus(Duration.ofMinutes(hand.after()));
            if (past.hasCome(offered))
                past.at(
                        offered,
                        () -> offer[0] = help.makingOffers()
                                .offer(
                                        past.who(hand.by()),
                                        past.slug(),
                                        request[0],
                                        new NewOfferMessage(hand.text()),
                                        null)
                                .id());
            var decided = hand.decided();
            if (decided != null && past.hasCome(offered.plus(UNTIL_DECIDED)))
                past.at(
                        offered.plus(UNTIL_DECIDED),
                        () -> help.makingOffers().decide(asker, past.slug(), request[0], offer[0], decided));
        }
        var end = plea.end();
        var ended = at.plus(Duration.ofMinutes(plea.ended()));
        if (end != null && past.hasCome(ended))
            past.at(
                    ended,
                    () -> help.asking()
                            .changeState(asker, past.slug(), request[0], new StateChange(end, plea.thanks())));
    }

    private static UUID ask(HelpFeature help, Caller asker, String slug, Plea plea) {
        var place = plea.street() == null ? null : new Place.Street(plea.street());
        var newHelp = new NewHelp(
                plea.need(),
                plea.text(),
                plea.category(),
                plea.moment(),
                place,
                plea.audience(),
                !plea.named(),
                null,
                null);
        return help.asking().ask(asker, slug, newHelp, null).request().request().id();
    }

    /** What somebody needs now. */
    private record PressingNeed(String by, String need, Category category) {}

    @Override
    public List<Act> life(String slug) {
        return Script.read(slug, "help-life", new TypeReference<List<PressingNeed>>() {}).stream()
                .map(pressing -> new Act(pressing.by(), who -> ask(who, slug, pressing)))
                .toList();
    }

    /** One request at a time: what they asked before is no longer needed. */
    private void ask(Caller who, String slug, PressingNeed pressing) {
        board.own(who, slug, null, 1).items().stream()
                .map(own -> own.request().request())
                .filter(before -> before.state() == RequestState.OPEN)
                .forEach(before ->
                        asking.changeState(who, slug, before.id(), new StateChange(RequestState.WITHDRAWN, "")));
        asking.ask(
                who,
                slug,
                new NewHelp(pressing.need(), "", pressing.category(), "", null, Audience.PUBLIC, true, null, null),
                null);
    }
}
