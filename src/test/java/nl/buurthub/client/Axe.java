package nl.buurthub.client;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What axe finds on a page as it is now. Its own builder would load it anew for every look, open a page for it, and have
 * all that is right sent over too, which takes longer than looking.
 */
final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /** Each rule that is broken, and where first. */
    static List<String> violations(Page page) {
        return found(page, """
                const { violations } = await axe.run({ resultTypes: ['violations'] });
                return violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`);
                """);
    }

    /** Each text that stands out from what is behind it by less than this. */
    static List<String> contrastBelow(double ratio, Page page) {
        return found(page, """
                const { passes } = await axe.run({ runOnly: ['color-contrast'], resultTypes: ['passes'] });
                return passes[0].nodes
                  .map(({ any, html }) => [any[0].data.contrastRatio, html])
                  .filter(([ratio]) => ratio < %s)
                  .map((low) => low.join(' '));
                """.formatted(ratio));
    }

    private static List<String> found(Page page, String how) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in globalThis"))) page.evaluate(SCRIPT);
        var found = (List<?>) page.evaluate("async () => {" + how + "}");
        return found.stream().map(String.class::cast).toList();
    }

    private static String script() {
        try (var file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8) + ";null";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
