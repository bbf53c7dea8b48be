package nl.buurthub.demo;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.buurthub.agenda.AgendaFeature;
import nl.buurthub.agenda.planning.PlanningFeature;
import nl.buurthub.demo.DemoFeature.Neighbourhood;
import nl.buurthub.help.HelpFeature;
import nl.buurthub.hoods.Role;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.MailChoices;
import nl.buurthub.photos.PhotoOf;
import nl.buurthub.photos.PhotoUploads;
import nl.buurthub.photos.Photos;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.journal.Journal;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.posts.Comments;
import nl.buurthub.posts.Comments.NewComment;
import nl.buurthub.posts.NewPost;
import nl.buurthub.posts.Posts;
import nl.buurthub.posts.PostsFeature;
import nl.buurthub.posts.Reaction;
import nl.buurthub.posts.Responses;
import nl.buurthub.residents.Address;
import nl.buurthub.residents.Residents;

/** Has a demo hood live through its past: the same use cases as any other day, with a clock of their own. */
final class History {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Duration UNTIL_THANKS = Duration.ofMinutes(45);

    private final Db db;
    private final Vertx vertx;
    private final Clock present;
    private final PhotoUploads intake;
    private final TaskQueue tasks;
    private final PastClock past = new PastClock();
    private final Residents residents;
    private final Posts posts;
    private final Comments comments;
    private final Responses responses;
    private final HelpHistory help;
    private final AgendaHistory agenda;
    private final Map<String, Caller> people = new HashMap<>();

    History(Platform platform, Neighbourhood neighbourhood) {
        this.db = platform.db();
        this.vertx = platform.vertx();
        this.present = platform.clock();
        this.intake = neighbourhood.photos();
        this.tasks = neighbourhood.tasks();
        var journal = new Journal(vertx.eventBus(), past);
        var outbox = new Outbox(vertx.eventBus(), past, "demo.invalid");
        var then = new Platform(vertx, db, journal, outbox, "", past);
        var limits = new Limits(false);
        var choices = new MailChoices(db, past);
        var posts = new PostsFeature(then, new Photos(past), tasks, limits);
        var help = new HelpFeature(then, choices, tasks, neighbourhood.urgency(), limits);
        var agenda = new AgendaFeature(then, choices, new Photos(past), "", limits);
        var planning = new PlanningFeature(then, agenda, new Photos(past), tasks, limits);
        this.residents = new Residents(db, journal, List.of(), past);
        this.help = new HelpHistory(help, this::who, present.instant());
        this.agenda =
                new AgendaHistory(planning.planning(), agenda.signing().signUps(), this::who, present.instant(), ZONE);
        this.posts = posts.posts();
        this.comments = posts.comments();
        this.responses = posts.responses();
    }

    /** Makes the hoods that aren't there yet. */
    void make() {
        db.tx(tx -> {
            DemoSql.lock(tx, vertx);
            DemoSql.operator(db, present.instant());
            for (var hood : DemoHood.ALL) {
                if (!DemoSql.isFinished(db, hood.slug())) make(hood);
            }
            return null;
        });
    }

    private void make(DemoHood hood) {
        var script = hood.script();
        past.set(midnight(50));
        DemoSql.clear(db, hood.slug());
        DemoSql.hood(db, hood);
        script.people().forEach(cast -> moveIn(hood, cast));
        var moments = new ArrayList<Moment>();
        script.history().forEach(scene -> plan(hood, scene, moments));
        script.help().forEach(plea -> help.plan(hood.slug(), plea, moment(plea.daysAgo(), plea.time()), moments));
        script.agenda()
                .forEach(outing ->
                        agenda.plan(hood.slug(), outing, moment(outing.daysAgo(), LocalTime.of(9, 0)), moments));
        moments.sort(Comparator.comparing(Moment::at));
        for (var moment : moments) {
            past.set(moment.at());
            moment.action().run();
        }
        DemoSql.forgetMail(db);
        DemoSql.finish(db, hood.slug());
    }

    private Instant moment(int daysAgo, LocalTime time) {
        var at = midnight(daysAgo).plus(Duration.between(LocalTime.MIDNIGHT, time));
        return at.isAfter(present.instant()) ? present.instant().minus(Duration.ofMinutes(90)) : at;
    }

    record Moment(Instant at, Runnable action) {}

    private void moveIn(DemoHood hood, Script.Cast cast) {
        db.tx(tx -> {
            var person = DemoSql.person(tx, cast.key(), cast, past.instant());
            residents.join(tx, person, hood.slug(), new Address(cast.street(), cast.houseNumber(), cast.postcode()));
            if (cast.role() == Role.MANAGER) residents.give(tx, hood.slug(), person, Role.MANAGER);
            if (cast.verified()) DemoSql.verify(tx, person, past.instant());
            if (cast.home() != null) DemoSql.home(tx, hood.slug(), person, cast.home());
            if (cast.responder()) DemoSql.responder(tx, hood.slug(), person, past.instant());
            people.put(cast.key(), new Caller.Person(person, UUID.randomUUID(), false));
            return null;
        });
    }

    private void plan(DemoHood hood, Script.Scene scene, List<Moment> moments) {
        var at = moment(scene.daysAgo(), scene.time());
        var post = new UUID[1];
        moments.add(new Moment(at, () -> post[0] = place(hood, scene)));
        for (var line : scene.comments())
            say(hood, at.plus(Duration.ofMinutes(line.after())), line, post, new UUID[1], moments, at);
        var thanked = at.plus(UNTIL_THANKS);
        scene.thanks().forEach(key -> react(hood, thanked, key, post, Reaction.THANKS, moments));
        scene.join().forEach(key -> react(hood, thanked, key, post, Reaction.JOIN, moments));
        for (var complaint : scene.reports())
            moments.add(new Moment(
                    at.plus(Duration.ofMinutes(complaint.after())),
                    () -> report(hood, post[0], scene.title(), complaint)));
    }

    /** As somebody does on the square: it is the desk that keeps reports. */
    private void report(DemoHood hood, UUID post, String title, Script.Complaint complaint) {
        db.tx(tx -> {
            DemoSql.report(tx, hood.slug(), post, who(complaint.by()).person().id(), complaint, past.instant());
            tasks.open(tx, hood.slug(), new NewTask(TaskKind.REPORT, Posts.CONTENT, post, title, "posts/" + post));
            return null;
        });
    }

    private UUID place(DemoHood hood, Script.Scene scene) {
        var place = scene.street() == null ? null : new Place.Street(scene.street());
        var by = who(scene.by());
        var photos = scene.photos().stream()
                .map(picture -> new PhotoOf(
                        intake.take(by, () -> Script.bytes(hood.slug(), picture))
                                .id(),
                        picture.alt()))
                .toList();
        var wish = new NewPost(scene.kind(), scene.title(), scene.text(), scene.audience(), place, photos, null);
        return posts.place(by, hood.slug(), wish, null).id();
    }

    private void say(
            DemoHood hood,
            Instant at,
            Script.Line line,
            UUID[] post,
            UUID[] parent,
            List<Moment> moments,
            Instant start) {
        if (at.isAfter(present.instant())) return;
        var own = new UUID[1];
        moments.add(new Moment(
                at,
                () -> own[0] = comments.place(
                                who(line.by()), hood.slug(), post[0], new NewComment(line.text(), parent[0]), null)
                        .id()));
        for (var reply : line.replies()) {
            var later = start.plus(Duration.ofMinutes(reply.after()));
            say(hood, later.isAfter(at) ? later : at.plusSeconds(90), reply, post, own, moments, start);
        }
    }

    private void react(DemoHood hood, Instant at, String key, UUID[] post, Reaction reaction, List<Moment> moments) {
        if (at.isAfter(present.instant())) return;
        moments.add(new Moment(at, () -> responses.react(who(key), hood.slug(), post[0], reaction)));
    }

    private Caller who(String key) {
        return Objects.requireNonNull(people.get(key), key);
    }

    private Instant midnight(int daysAgo) {
        return present.instant()
                .atZone(ZONE)
                .toLocalDate()
                .minusDays(daysAgo)
                .atStartOfDay(ZONE)
                .toInstant();
    }

    /** The time of what happens, one thing after the other. */
    private static final class PastClock extends Clock {

        private Instant now = Instant.EPOCH;

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
