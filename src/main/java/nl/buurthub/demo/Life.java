package nl.buurthub.demo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import nl.buurthub.agenda.AgendaFeature;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringState;
import nl.buurthub.demo.DemoFeature.Neighbourhood;
import nl.buurthub.help.Category;
import nl.buurthub.help.HelpFeature;
import nl.buurthub.help.RequestState;
import nl.buurthub.help.asking.Asking;
import nl.buurthub.help.asking.NewHelp;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.db.Db;
import nl.buurthub.posts.Comments;
import nl.buurthub.posts.NewPost;
import nl.buurthub.posts.PostKind;
import nl.buurthub.posts.Posts;
import nl.buurthub.posts.Reaction;
import nl.buurthub.posts.Responses;
import nl.buurthub.signup.SignUps.SignUpRequest;
import nl.buurthub.signup.Signing;

/** Neighbours who do something every 20 to 40 seconds, so that a newcomer sees the square live. */
final class Life {

    private static final int SOONEST_MILLIS = 20_000;
    private static final int LATEST_MILLIS = 40_000;

    private final Db db;
    private final Posts posts;
    private final Comments comments;
    private final Responses responses;
    private final HelpFeature help;
    private final AgendaFeature agenda;
    private final Random chance = new Random();
    private final Queue<Turn> turns = new ArrayDeque<>();

    private record Turn(String slug, Script.Act act) {}

    Life(Db db, Neighbourhood neighbourhood) {
        this.db = db;
        this.posts = neighbourhood.posts().posts();
        this.comments = neighbourhood.posts().comments();
        this.responses = neighbourhood.posts().responses();
        this.help = neighbourhood.help();
        this.agenda = neighbourhood.agenda();
    }

    PeriodicJob job() {
        return new PeriodicJob(
                "the demo's life", () -> Duration.ofMillis(chance.nextInt(SOONEST_MILLIS, LATEST_MILLIS)), this::act);
    }

    private boolean act() {
        if (turns.isEmpty()) shuffle();
        var turn = turns.remove();
        var person = DemoSql.find(db, turn.act().by()).orElseThrow();
        var who = new Caller.Person(person, UUID.randomUUID(), false);
        if (turn.act().need() != null)
            ask(who, turn.slug(), turn.act(), turn.act().need());
        else if (turn.act().text() != null)
            post(who, turn.slug(), turn.act(), turn.act().text());
        else respond(who, turn.slug(), turn.act());
        return false;
    }

    private void shuffle() {
        var all = new ArrayList<Turn>();
        for (var hood : DemoHood.ALL) hood.script().life().forEach(act -> all.add(new Turn(hood.slug(), act)));
        Collections.shuffle(all, chance);
        turns.addAll(all);
    }

    private void post(Caller who, String slug, Script.Act act, String text) {
        var place = act.street() == null ? null : new Place.Street(act.street());
        var title = act.title() == null ? "" : act.title();
        posts.place(
                who, slug, new NewPost(PostKind.MESSAGE, title, text, Audience.PUBLIC, place, List.of(), null), null);
    }

    /** One request at a time: what they asked before is no longer needed. */
    private void ask(Caller who, String slug, Script.Act act, String need) {
        help.board().own(who, slug, null, 1).items().stream()
                .map(own -> own.request().request())
                .filter(before -> before.state() == RequestState.OPEN)
                .forEach(before ->
                        help.asking().turn(who, slug, before.id(), new Asking.Turn(RequestState.WITHDRAWN, "")));
        var category = act.category() == null ? Category.OTHER : act.category();
        var wish = new NewHelp(need, "", category, "", null, Audience.PUBLIC, true, null, null);
        help.asking().ask(who, slug, wish, null);
    }

    private void respond(Caller who, String slug, Script.Act act) {
        if (chance.nextBoolean()) comeOrNot(who, slug);
        var recent = DemoSql.recent(db, slug);
        var post = recent.get(chance.nextInt(recent.size()));
        responses.react(who, slug, post, chance.nextBoolean() ? Reaction.THANKS : Reaction.JOIN);
        if (act.texts() == null) return;
        var text = act.texts().get(chance.nextInt(act.texts().size()));
        comments.place(who, slug, post, new Comments.NewComment(text, null), null);
    }

    /** Signs up for something, or makes room for who waits. */
    private void comeOrNot(Caller who, String slug) {
        var coming = agenda.board().list(who, slug, agenda.board().coming(), null, 20);
        var open = coming.items().stream()
                .filter(gathering -> gathering.coming().signing() != Signing.NONE)
                .filter(gathering -> gathering.status().state() == GatheringState.PLANNED)
                .map(GatheringCard::id)
                .toList();
        if (open.isEmpty()) return;
        var gathering = open.get(chance.nextInt(open.size()));
        if (coming.own().stream().anyMatch(own -> own.gathering().equals(gathering)))
            agenda.signing().signUps().cancel(who, slug, gathering);
        else agenda.signing().signUps().signUp(who, slug, gathering, new SignUpRequest(0, true));
    }
}
