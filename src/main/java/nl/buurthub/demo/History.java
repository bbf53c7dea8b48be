package nl.buurthub.demo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.buurthub.demo.story.Complaint;
import nl.buurthub.demo.story.DemoStory;
import nl.buurthub.demo.story.Script;
import nl.buurthub.hoods.Role;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.photos.PhotoUploads;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.mail.Letterhead;
import nl.buurthub.residents.Address;
import nl.buurthub.residents.Residents;

/** Has a demo hood live through its past: the same use cases as any other day, with a clock of their own. */
final class History {

    private static final int DAYS = 50;

    private final Platform now;
    private final Platform then;
    private final PastClock past = new PastClock();
    private final Residents residents;
    private final List<DemoStory> stories;
    private final PhotoUploads uploads;
    private final TaskQueue tasks;
    private final Map<String, Caller> people = new HashMap<>();

    History(Platform now, List<DemoStory> stories, PhotoUploads uploads, TaskQueue tasks) {
        var nobody = Letterhead.of("demo@" + DemoSql.NOWHERE);
        this.now = now;
        this.then = Platform.of(now.vertx(), now.db(), nobody, new SimpleMeterRegistry(), now.hostNames(), past);
        this.residents = new Residents(now.db(), then.journal(), List.of(), List.of(), past);
        this.stories = stories;
        this.uploads = uploads;
        this.tasks = tasks;
    }

    /** Makes the hoods that aren't there yet. */
    void make() {
        now.db().tx(tx -> {
            DemoSql.lock(tx, now.vertx());
            DemoSql.operator(now.db(), present());
            for (var hood : DemoHood.ALL) {
                if (!DemoSql.isFinished(now.db(), hood.slug())) make(hood);
            }
            return null;
        });
    }

    private void make(DemoHood hood) {
        var told = new ToldPast(this, hood.slug());
        past.set(told.moment(DAYS, LocalTime.MIDNIGHT));
        DemoSql.clear(now.db(), hood.slug());
        DemoSql.hood(now.db(), hood);
        Cast.of(hood).forEach(cast -> moveIn(hood, cast));
        stories.forEach(story -> story.tell(told));
        for (var moment : told.moments()) {
            past.set(moment.at());
            moment.action().run();
        }
        DemoSql.forgetMail(now.db());
        DemoSql.finish(now.db(), hood.slug());
    }

    private void moveIn(DemoHood hood, Cast cast) {
        now.db().tx(tx -> {
            var person = DemoSql.person(tx, cast, past.instant());
            residents.join(tx, person, hood.slug(), new Address(cast.street(), cast.houseNumber(), cast.postcode()));
            if (cast.role() == Role.MANAGER) residents.give(tx, hood.slug(), person, Role.MANAGER);
            if (cast.verified()) DemoSql.verify(tx, person, past.instant());
            if (cast.home() != null) DemoSql.home(tx, hood.slug(), person, cast.home());
            if (cast.responder()) DemoSql.responder(tx, hood.slug(), person, past.instant());
            people.put(cast.key(), new Caller.Person(person, UUID.randomUUID(), false));
            return null;
        });
    }

    Instant present() {
        return now.clock().instant();
    }

    Platform then() {
        return then;
    }

    Caller who(String key) {
        return Objects.requireNonNull(people.get(key), key);
    }

    UUID picture(Caller by, String slug, String file) {
        return uploads.take(by, () -> Script.bytes(slug, "photos/" + file)).id();
    }

    /** As somebody does on the square: it is the desk that keeps reports. */
    void report(String slug, Complaint complaint, NewTask task) {
        now.db().tx(tx -> {
            var reporter = who(complaint.by()).person().id();
            DemoSql.report(tx, slug, task, reporter, complaint, past.instant());
            tasks.open(tx, slug, task);
            return null;
        });
    }
}
