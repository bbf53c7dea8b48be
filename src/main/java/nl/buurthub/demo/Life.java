package nl.buurthub.demo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import nl.buurthub.demo.story.Act;
import nl.buurthub.demo.story.DemoStory;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.db.Db;

/** Neighbours who do something every 20 to 40 seconds, so that a newcomer sees the square live. */
final class Life {

    private static final int SOONEST_MILLIS = 20_000;
    private static final int LATEST_MILLIS = 40_000;

    private final Db db;
    private final List<DemoStory> stories;
    private final Random chance = new Random();
    private final Queue<Act> acts = new ArrayDeque<>();

    Life(Db db, List<DemoStory> stories) {
        this.db = db;
        this.stories = stories;
    }

    PeriodicJob job() {
        return new PeriodicJob(
                "the demo's life", () -> Duration.ofMillis(chance.nextInt(SOONEST_MILLIS, LATEST_MILLIS)), this::act);
    }

    private boolean act() {
        if (acts.isEmpty()) shuffle();
        var act = acts.remove();
        var person = DemoSql.find(db, act.by()).orElseThrow();
        act.action().accept(new Caller.Person(person, UUID.randomUUID(), false));
        return false;
    }

    private void shuffle() {
        var all = new ArrayList<Act>();
        for (var hood : DemoHood.ALL) stories.forEach(story -> all.addAll(story.life(hood.slug())));
        Collections.shuffle(all, chance);
        acts.addAll(all);
    }
}
