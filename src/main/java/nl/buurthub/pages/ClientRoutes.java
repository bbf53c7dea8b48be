package nl.buurthub.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import nl.buurthub.platform.web.Assets;

/**
 * Which paths are pages, as the features of the web client say in their {@code feature.js}. The more specific come first:
 * {@code /help/ask} before {@code /help/:id}.
 *
 * @param ofHood paths after that of a hood, of which the empty one is its square
 * @param ofSite paths that are no hood's
 * @param catalogues modules, without {@code .js}, that say what the kinds of things of features are on a screen
 */
record ClientRoutes(List<String> ofHood, List<String> ofSite, List<String> catalogues) {

    private static final String LIST = "app.js";
    private static final Pattern FEATURE = Pattern.compile("(?m)^import '\\./(features/[a-z-]+/)feature\\.js';");
    private static final Pattern PAGE = Pattern.compile("(?m)^ +(hood|site)Page\\('([^']*)', ");
    private static final Pattern CATALOGUE = Pattern.compile("(?m)^ +catalogue: .*import\\('\\./([a-z/-]+)\\.js'\\)");
    private static final Comparator<String> SPECIFIC_FIRST =
            Comparator.comparing(path -> path.replaceAll(":\\w+", "\uffff"));

    static ClientRoutes read(Assets assets) {
        var ofHood = new ArrayList<String>();
        var ofSite = new ArrayList<String>();
        var catalogues = new ArrayList<String>();
        for (var folder : features(assets)) {
            var contents = assets.text(folder + "feature.js");
            PAGE.matcher(contents)
                    .results()
                    .forEach(page -> (page.group(1).equals("hood") ? ofHood : ofSite).add(page.group(2)));
            CATALOGUE.matcher(contents).results().forEach(module -> catalogues.add(folder + module.group(1)));
        }
        if (ofHood.isEmpty()) throw new IllegalStateException("the features in " + LIST + " have no pages");
        ofHood.sort(SPECIFIC_FIRST);
        ofSite.sort(SPECIFIC_FIRST);
        return new ClientRoutes(List.copyOf(ofHood), List.copyOf(ofSite), List.copyOf(catalogues));
    }

    /** Their folders. */
    private static List<String> features(Assets assets) {
        return FEATURE.matcher(assets.text(LIST))
                .results()
                .map(line -> line.group(1))
                .toList();
    }
}
