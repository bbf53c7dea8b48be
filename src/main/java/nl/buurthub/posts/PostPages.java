package nl.buurthub.posts;

import java.util.Map;
import nl.buurthub.pages.source.Article;
import nl.buurthub.pages.source.DrawnPage;
import nl.buurthub.pages.source.PageSource;
import nl.buurthub.photos.PhotoView;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.text.Shortened;

/** The square, and a post, as a visitor's first page has them. */
record PostPages(Square square) implements PageSource {

    private static final int FIRST_POSTS = 20;

    @Override
    public Map<String, Drawing> pages() {
        return Map.of("", this::square, "/posts/:id", this::post);
    }

    private DrawnPage square(Wanted wanted) {
        var hood = wanted.hood();
        var posts = square.list(Caller.VISITOR, hood.slug(), null, null, FIRST_POSTS);
        var description = wanted.text("page.square", hood.name(), hood.city());
        return new DrawnPage(
                posts,
                hood.name(),
                description,
                posts.items().stream().map(PostPages::article).toList());
    }

    private DrawnPage post(Wanted wanted) {
        var page = square.show(Caller.VISITOR, wanted.hood().slug(), wanted.id());
        return DrawnPage.of(wanted.hood(), page, article(page.post()));
    }

    private static Article article(PostCard post) {
        return Article.posting(
                "/posts/" + post.id(),
                heading(post),
                post.rich().plain(),
                post.author().name(),
                post.placed(),
                post.photos());
    }

    /** A post's title, or how it begins, or what it shows. */
    private static String heading(PostCard post) {
        if (!post.title().isEmpty()) return post.title();
        var words = Shortened.line(post.rich().plain(), 80);
        if (!words.isEmpty()) return words;
        return post.photos().stream()
                .map(PhotoView::alt)
                .filter(alt -> !alt.isEmpty())
                .findFirst()
                .orElse(post.author().name());
    }
}
