package nl.buurthub.posts;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.kiosk.source.KioskSource;
import nl.buurthub.kiosk.source.SourceItem;
import nl.buurthub.platform.base.Caller;

/** On screens: announcements, then other posts, as long as they are new. */
final class PostsOnKiosk implements KioskSource {

    private static final int MOST_POSTS = 12;
    private static final int MOST_ANNOUNCEMENTS = 3;
    private static final Duration STILL_NEW = Duration.ofDays(30);

    private final Square square;
    private final Clock clock;

    PostsOnKiosk(Square square, Clock clock) {
        this.square = square;
        this.clock = clock;
    }

    @Override
    public List<SourceItem> items(Caller.Kiosk screen) {
        var since = clock.instant().minus(STILL_NEW);
        var announced = square.list(screen, screen.hood(), PostKind.ANNOUNCEMENT, null, MOST_ANNOUNCEMENTS);
        var posts = square.list(screen, screen.hood(), null, null, MOST_POSTS);
        var seen = new HashSet<UUID>();
        return Stream.concat(announced.items().stream(), posts.items().stream())
                .filter(post -> post.placed().isAfter(since) && seen.add(post.id()))
                .map(PostsOnKiosk::item)
                .toList();
    }

    private static SourceItem item(PostCard post) {
        var photo = post.photos().stream().findFirst().orElse(null);
        var text = post.rich().plain();
        // Of a post without a word, what is on its photo.
        var words = post.title().isEmpty() && text.isEmpty() && photo != null ? photo.alt() : text;
        return new SourceItem(
                post.id(), post.kind().word(), post.title(), words, post.placed(), photo, null, "posts/" + post.id());
    }
}
