package nl.buurthub.pages.source;

import java.util.List;
import nl.buurthub.hoods.HoodView;
import nl.buurthub.platform.text.Shortened;
import org.jspecify.annotations.Nullable;

/**
 * A page as it comes.
 *
 * @param data the API's answer, from which the client goes on
 * @param articles the same to read without the client
 */
public record DrawnPage(@Nullable Object data, String title, String description, List<Article> articles) {

    private static final int DESCRIPTION = 200;

    /** One whose content the client fetches. */
    public static DrawnPage plain(String title, String description) {
        return new DrawnPage(null, title, description, List.of());
    }

    /** Of one thing. */
    public static DrawnPage of(HoodView hood, Object data, Article article) {
        return new DrawnPage(
                data,
                article.heading() + " · " + hood.name(),
                Shortened.line(article.text(), DESCRIPTION),
                List.of(article));
    }
}
