package nl.buurthub.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.buurthub.platform.web.Assets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientRoutesTest {

    @TempDir
    Path webroot;

    @BeforeEach
    void listOneFeature() throws IOException {
        Files.writeString(
                webroot.resolve("app.js"), "import './features/songs/feature.js';\nimport './core/app.js';\n");
        Files.createDirectories(webroot.resolve("features/songs"));
    }

    private ClientRoutes routes(String contentsPage) throws IOException {
        Files.writeString(webroot.resolve("features/songs/feature.js"), contentsPage);
        return ClientRoutes.read(new Assets(webroot, false));
    }

    @Test
    void pagesAreThoseOfTheFeaturesThatAreListedTheMoreSpecificFirst() throws IOException {
        var routes = routes("""
                feature('songs', {
                  pages: [
                    hoodPage('/songs/:id', SongPage),
                    hoodPage('/songs/:id/sing', SongPage),
                    hoodPage('/songs/new', part(() => import('./new-page.js'), 'NewPage')),
                    sitePage('/songs/mine', OwnPage),
                  ],
                });
                """);
        assertThat(routes.ofHood()).containsExactly("/songs/new", "/songs/:id", "/songs/:id/sing");
        assertThat(routes.ofSite()).containsExactly("/songs/mine");
    }

    @Test
    void aClientWithoutPagesStopsTheStart() {
        assertThatThrownBy(() -> routes("feature('songs', {});"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("app.js");
    }

    @Test
    void theCatalogueOfAFeatureIsNamed() throws IOException {
        var routes = routes("""
                feature('songs', {
                  pages: [
                    hoodPage('/songs', SongsPage),
                  ],
                  catalogue: [partsOf('songs/catalogue').module(() => import('./catalogue/catalogue.js'))],
                });
                """);
        assertThat(routes.catalogues()).containsExactly("features/songs/catalogue/catalogue");
    }

    @Test
    void theSquareIsAPage() {
        assertThat(ClientRoutes.read(new Assets(Path.of("webroot"), false)).ofHood())
                .contains("");
    }
}
