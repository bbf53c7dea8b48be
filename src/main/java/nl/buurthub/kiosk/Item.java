package nl.buurthub.kiosk;

import java.time.Instant;
import java.util.UUID;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringState;
import nl.buurthub.agenda.Signing;
import nl.buurthub.help.HelpCard;
import nl.buurthub.photos.PhotoView;
import nl.buurthub.platform.base.Term;
import nl.buurthub.posts.PostCard;
import nl.buurthub.posts.PostKind;
import org.jspecify.annotations.Nullable;

/**
 * Something a screen shows; the contract's {@code ScreenItem}. There is no place in it for who wrote it, nor for where help
 * is needed.
 *
 * @param at when it was placed
 * @param code leads to its page
 */
public record Item(
        UUID id,
        Kind kind,
        String title,
        String text,
        Instant at,
        @Nullable PhotoView photo,
        @Nullable Occasion occasion,
        boolean pinned,
        Qr code) {

    /** What it is. */
    public enum Kind implements Term {
        MESSAGE,
        STORY,
        ANNOUNCEMENT,
        HELP,
        EVENT;

        private static Kind of(PostKind kind) {
            return switch (kind) {
                case MESSAGE -> MESSAGE;
                case STORY -> STORY;
                case ANNOUNCEMENT -> ANNOUNCEMENT;
            };
        }
    }

    /** When and where it is, and who can still come. */
    public record Occasion(
            Instant starts,
            Instant ends,
            String venue,
            GatheringState state,
            Signing signing,
            @Nullable Integer capacity,
            int taken) {}

    /** @param hood where the pages of the hood are */
    static Item of(PostCard post, String hood) {
        var heading = heading(post);
        var text = post.rich().plain();
        var photo = post.photos().isEmpty() ? null : post.photos().getFirst();
        return new Item(
                post.id(),
                Kind.of(post.kind()),
                heading,
                text.equals(heading) ? "" : Excerpt.of(text, Excerpt.TEXT),
                post.placed(),
                photo,
                null,
                false,
                Qr.of(hood + "/posts/" + post.id()));
    }

    /** Its title, or how it begins, or what is on its photo. */
    private static String heading(PostCard post) {
        if (!post.title().isEmpty()) return post.title();
        var words = post.rich().plain();
        if (!words.isEmpty()) return Excerpt.of(words, Excerpt.TITLE);
        return post.photos().isEmpty() ? "" : post.photos().getFirst().alt();
    }

    static Item of(HelpCard card, String hood) {
        var request = card.request();
        return new Item(
                request.id(),
                Kind.HELP,
                request.need(),
                request.moment(),
                request.asked(),
                null,
                null,
                false,
                Qr.of(hood + "/help/" + request.id()));
    }

    static Item of(GatheringCard gathering, String hood) {
        var occasion = new Occasion(
                gathering.starts(),
                gathering.ends(),
                gathering.venue(),
                gathering.state(),
                gathering.signing(),
                gathering.capacity(),
                gathering.taken());
        var photo = gathering.photos().isEmpty() ? null : gathering.photos().getFirst();
        return new Item(
                gathering.id(),
                Kind.EVENT,
                gathering.title(),
                Excerpt.of(gathering.rich().plain(), Excerpt.TEXT),
                gathering.planned(),
                photo,
                occasion,
                false,
                Qr.of(hood + "/agenda/" + gathering.id()));
    }

    Item pin() {
        return new Item(id, kind, title, text, at, photo, occasion, true, code);
    }

    boolean isOn() {
        return occasion == null || occasion.state() != GatheringState.CANCELLED;
    }
}
