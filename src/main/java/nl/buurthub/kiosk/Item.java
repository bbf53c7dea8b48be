package nl.buurthub.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.buurthub.agenda.GatheringCard;
import nl.buurthub.agenda.GatheringState;
import nl.buurthub.help.HelpCard;
import nl.buurthub.photos.PhotoView;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.posts.PostCard;
import nl.buurthub.posts.PostKind;
import nl.buurthub.signup.Signing;
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
    public enum Kind implements WireEnum {
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
        var words = words(post);
        return new Item(
                post.id(),
                Kind.of(post.kind()),
                words.title(),
                words.rest(),
                post.placed(),
                first(post.photos()),
                null,
                false,
                Qr.of(hood + "/posts/" + post.id()));
    }

    /** What is on its photo, of a post without a word. */
    private static Excerpt words(PostCard post) {
        var text = post.rich().plain();
        if (!post.title().isEmpty()) return new Excerpt(post.title(), Excerpt.shortened(text, Excerpt.TEXT));
        if (!text.isEmpty() || post.photos().isEmpty()) return Excerpt.of(text);
        return Excerpt.of(post.photos().getFirst().alt());
    }

    private static @Nullable PhotoView first(List<PhotoView> photos) {
        return photos.isEmpty() ? null : photos.getFirst();
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
                gathering.when().starts(),
                gathering.when().ends(),
                gathering.where().venue(),
                gathering.status().state(),
                gathering.coming().signing(),
                gathering.coming().capacity(),
                gathering.coming().taken());
        return new Item(
                gathering.id(),
                Kind.EVENT,
                gathering.what().title(),
                Excerpt.shortened(gathering.what().rich().plain(), Excerpt.TEXT),
                gathering.by().planned(),
                first(gathering.what().photos()),
                occasion,
                false,
                Qr.of(hood + "/agenda/" + gathering.id()));
    }

    Item pin() {
        return new Item(id, kind, title, text, at, photo, occasion, true, code);
    }
}
