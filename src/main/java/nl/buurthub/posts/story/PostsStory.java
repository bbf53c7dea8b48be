package nl.buurthub.posts.story;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurthub.demo.story.Act;
import nl.buurthub.demo.story.Complaint;
import nl.buurthub.demo.story.DemoStory;
import nl.buurthub.demo.story.Past;
import nl.buurthub.demo.story.Script;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.moderation.NewTask;
import nl.buurthub.moderation.TaskKind;
import nl.buurthub.photos.PhotoOf;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.posts.NewPost;
import nl.buurthub.posts.PostKind;
import nl.buurthub.posts.PostsFeature;
import nl.buurthub.posts.Reaction;
import nl.buurthub.posts.comments.Comments.NewComment;
import org.jspecify.annotations.Nullable;

/** What was posted in the past of a demo hood, week by week, and what neighbours said to it. */
public final class PostsStory implements DemoStory {

    private static final Duration UNTIL_THANKS = Duration.ofMinutes(45);
    private static final Duration UNTIL_ANSWER = Duration.ofSeconds(90);

    private final PostsLife life;
    private final Function<Platform, PostsFeature> then;

    /** @param then the feature as it was on another platform */
    public PostsStory(PostsLife life, Function<Platform, PostsFeature> then) {
        this.life = life;
        this.then = then;
    }

    /** A post of so many days ago, and what came of it. */
    private record Scene(
            int daysAgo,
            LocalTime time,
            String by,
            PostKind kind,
            String title,
            String text,
            Audience audience,
            @Nullable String street,
            List<Picture> photos,
            List<String> thanks,
            List<String> join,
            List<Line> comments,
            List<Complaint> reports) {
        Scene {
            photos = photos == null ? List.of() : photos;
            thanks = thanks == null ? List.of() : thanks;
            join = join == null ? List.of() : join;
            comments = comments == null ? List.of() : comments;
            reports = reports == null ? List.of() : reports;
        }
    }

    private record Picture(String file, String alt) {}

    /** A comment, so many minutes after the post. */
    private record Line(String by, int after, String text, List<Line> replies) {
        Line {
            replies = replies == null ? List.of() : replies;
        }
    }

    @Override
    public void tell(Past past) {
        var posts = then.apply(past.platform());
        weeks(past.slug()).forEach(scene -> new Told(past, posts, scene).tell());
    }

    private static Stream<Scene> weeks(String slug) {
        return IntStream.iterate(1, week -> week + 1)
                .mapToObj(week -> "week-" + week)
                .takeWhile(week -> Script.isThere(slug, week))
                .flatMap(week -> Script.read(slug, week, new TypeReference<List<Scene>>() {}).stream());
    }

    /** A scene on its way into the past; {@code post} is there once it was lived through. */
    private record Told(Past past, PostsFeature posts, Scene scene, Instant at, UUID[] post) {

        Told(Past past, PostsFeature posts, Scene scene) {
            this(past, posts, scene, past.moment(scene.daysAgo(), scene.time()), new UUID[1]);
        }

        void tell() {
            past.at(at, () -> post[0] = place());
            for (var line : scene.comments()) say(at.plus(Duration.ofMinutes(line.after())), line, new UUID[1]);
            scene.thanks().forEach(by -> react(by, Reaction.THANKS));
            scene.join().forEach(by -> react(by, Reaction.JOIN));
            for (var complaint : scene.reports())
                past.at(at.plus(Duration.ofMinutes(complaint.after())), () -> past.report(complaint, task()));
        }

        private UUID place() {
            var place = scene.street() == null ? null : new Place.Street(scene.street());
            var by = past.who(scene.by());
            var photos = scene.photos().stream()
                    .map(picture -> new PhotoOf(past.picture(by, picture.file()), picture.alt()))
                    .toList();
            var newPost = new NewPost(scene.kind(), scene.title(), scene.text(), scene.audience(), place, photos, null);
            return posts.posts().place(by, past.slug(), newPost, null).id();
        }

        private void say(Instant said, Line line, UUID[] parent) {
            if (!past.hasCome(said)) return;
            var own = new UUID[1];
            past.at(
                    said,
                    () -> own[0] = posts.comments()
                            .place(
                                    past.who(line.by()),
                                    past.slug(),
                                    post[0],
                                    new NewComment(line.text(), parent[0]),
                                    null)
                            .id());
            for (var reply : line.replies()) {
                var later = at.plus(Duration.ofMinutes(reply.after()));
                say(later.isAfter(said) ? later : said.plus(UNTIL_ANSWER), reply, own);
            }
        }

        private void react(String by, Reaction reaction) {
            var thanked = at.plus(UNTIL_THANKS);
            if (past.hasCome(thanked))
                past.at(thanked, () -> posts.reactions().react(past.who(by), past.slug(), post[0], reaction));
        }

        private NewTask task() {
            var db = past.platform().db();
            var hood = Hoods.membership(db, past.who(scene.by()), past.slug());
            return NewTask.of(
                    TaskKind.REPORT,
                    posts.posts().moderatable().find(db, hood, post[0]).orElseThrow());
        }
    }

    @Override
    public List<Act> life(String slug) {
        return life.of(slug);
    }
}
