package nl.buurthub.client;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.GpsDirectory;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.buurthub.client.Browser.Look;
import nl.buurthub.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Photos from a phone to the square, and films from elsewhere. */
class PhotoPagesTest {

    private static final String ALT = "Wat is er op de foto te zien?";

    @RegisterExtension
    static final DemoSite site = new DemoSite();

    private static FilePayload photo(int seed) {
        return new FilePayload("foto.jpg", "image/jpeg", Pictures.written(Pictures.noisy(160, 90, seed), "jpg"));
    }

    private static void choose(Page page, FilePayload... files) {
        page.locator(".photo-add-image input").setInputFiles(files);
    }

    private static void place(Page page) {
        button(page, Pattern.compile("Plaats voor")).click();
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static List<String> alts(Page page) {
        return page.locator(".photo-row input").all().stream()
                .map(Locator::inputValue)
                .toList();
    }

    private static void noViolations(String what, Page page) {
        DemoSite.drawn(page);
        assertThat(Axe.violations(page)).as(what).isEmpty();
    }

    @Test
    void aTurnedPhotoWithAPlaceComesOutUprightAndWithout() throws IOException, ImageProcessingException {
        var page = site.as("Samira", Look.PHONE, DemoSite.SQUARE);
        DemoSite.compose(page);
        choose(page, new FilePayload("foto.jpg", "image/jpeg", Pictures.photographed(Pictures.drawn(600, 400), 6)));
        page.getByLabel(ALT).fill("Rood naast blauw");
        noViolations("writing with a photo", page);
        place(page);
        var photo = page.locator(".photo")
                .and(page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bekijk groot: Rood naast blauw")));
        assertThat(photo).isVisible();
        photo.click();
        var large = page.locator(".viewer img");
        assertThat(large).hasAttribute("alt", "Rood naast blauw");
        assertThat(large).hasAttribute("width", "400");
        assertThat(large).hasAttribute("height", "600");
        noViolations("looking at a photo", page);
        var file = page.context()
                .request()
                .get(site.hub.site() + large.getAttribute("src"))
                .body();
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator(".viewer")).hasCount(0);
    }

    @Test
    void photosAreOrderedByKeyboardAndLookedAtWithArrows() {
        var page = site.as("Wim", Look.DESKTOP, DemoSite.SQUARE);
        DemoSite.compose(page);
        for (var nr = 1; nr <= 3; nr++) {
            choose(page, photo(nr));
            var alt = page.getByLabel(ALT).nth(nr - 1);
            alt.fill("Foto nr " + nr);
        }
        button(page, Pattern.compile("Zet foto 3 eerder")).press("Enter");
        button(page, Pattern.compile("Haal foto 1 weg")).press("Enter");
        assertThat(page.locator(".photo-row")).hasCount(2);
        assertThat(alts(page)).containsExactly("Foto nr 3", "Foto nr 2");
        page.reload();
        DemoSite.compose(page);
        assertThat(page.locator(".photo-row")).hasCount(2);
        assertThat(alts(page)).containsExactly("Foto nr 3", "Foto nr 2");
        place(page);
        var photo = button(page, Pattern.compile("Foto nr 3"));
        photo.click();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".viewer img")).hasAttribute("alt", "Foto nr 2");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".viewer img")).hasAttribute("alt", "Foto nr 3");
        swipe(page, 300, 100);
        assertThat(page.locator(".viewer img")).hasAttribute("alt", "Foto nr 2");
        swipe(page, 100, 300);
        assertThat(page.locator(".viewer img")).hasAttribute("alt", "Foto nr 3");
        page.keyboard().press("Escape");
        assertThat(photo).isFocused();
    }

    private static void swipe(Page page, int from, int to) {
        var figure = page.locator(".viewer figure");
        figure.dispatchEvent("pointerdown", finger(from));
        figure.dispatchEvent("pointerup", finger(to));
    }

    private static Map<String, ?> finger(int across) {
        return Map.of("pointerType", "touch", "isPrimary", true, "clientX", across, "clientY", 200);
    }

    @Test
    void aPhotoGoesOnWhileOneLooksAtAnotherQuestionAndIsOnTheGatheringsCardAndPage() {
        var page = site.as("Noor", Look.PHONE, Gathering.AGENDA + "/plan");
        page.getByLabel("Naam van de activiteit").fill("Soep met een foto");
        page.getByText("Eten en drinken").click();
        for (var step = 0; step < 2; step++) Helping.forward(page);
        page.getByLabel("Plek", new Page.GetByLabelOptions().setExact(true)).fill("De Kas");
        for (var step = 0; step < 3; step++) Helping.forward(page);
        var sent = new ArrayList<Route>();
        page.route("**/api/v1/photos", sent::add);
        page.waitForRequest("**/api/v1/photos", () -> choose(page, photo(41)));
        page.goBack();
        assertThat(page.locator("form.ask h1")).hasText("Hoeveel mensen kunnen er komen?");
        page.waitForResponse("**/api/v1/photos", () -> sent.getFirst().resume());
        Helping.forward(page);
        page.getByLabel(ALT).fill("Een pan soep");
        Helping.forward(page);
        page.locator(".ask-foot .primary").click();
        page.waitForURL(Pattern.compile(".*/agenda/[0-9a-f-]{36}"));
        var photo = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bekijk groot: Een pan soep"));
        assertThat(photo).isVisible();
        page.navigate(site.hub.site() + DemoSite.SQUARE);
        assertThat(page.locator("article.gathering").filter(new Locator.FilterOptions().setHas(photo)))
                .containsText("Soep met een foto");
    }

    @Test
    void aPostsPhotosAreChangedLater() {
        var page = site.as("Wim", Look.PHONE, DemoSite.SQUARE);
        DemoSite.compose(page);
        choose(page, photo(11));
        page.getByLabel(ALT).fill("De oude foto");
        page.getByLabel("Wat wil je vertellen?").fill("Kijk eens");
        place(page);
        var card = page.locator("article.post", new Page.LocatorOptions().setHasText("Kijk eens"));
        card.locator(".menu button").first().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Pas aan"))
                .click();
        choose(page, photo(12));
        page.getByLabel(ALT).nth(1).fill("De nieuwe foto");
        button(page, Pattern.compile("Haal foto 1 weg")).click();
        page.locator("dialog button[type=submit]").click();
        assertThat(card.locator(".photo")).hasCount(1);
        assertThat(card.locator(".photo")).hasAttribute("aria-label", "Bekijk groot: De nieuwe foto");
    }

    @Test
    void whatIsNoPhotoIsSaidSoAndIsNotPlaced() {
        var page = site.as("Fatima", Look.PHONE, DemoSite.SQUARE);
        DemoSite.compose(page);
        choose(page, new FilePayload("foto.jpg", "image/jpeg", "<script>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".photo-row .field-error")).containsText("JPEG-, PNG- of WebP");
        page.getByLabel("Wat wil je vertellen?").fill("Met een rare foto");
        place(page);
        assertThat(page.locator(".form-error")).containsText("nog een foto niet verstuurd");
        button(page, Pattern.compile("Stuur deze foto niet")).click();
        place(page);
        assertThat(page.locator("article.post", new Page.LocatorOptions().setHasText("Met een rare foto")))
                .isVisible();
    }

    @Test
    void withoutANetworkAPhotoWaitsForOneAndThenGoesByItself() {
        var page = site.as("Fatima", Look.PHONE, DemoSite.SQUARE);
        DemoSite.compose(page);
        page.context().setOffline(true);
        choose(page, photo(21));
        assertThat(page.locator(".photo-row .field-error")).isVisible();
        place(page);
        assertThat(page.locator(".form-error")).containsText("internet nodig");
        page.context().setOffline(false);
        assertThat(page.getByLabel(ALT)).isVisible();
        page.getByLabel(ALT).fill("Na de tunnel");
        place(page);
        assertThat(button(page, Pattern.compile("Na de tunnel"))).isVisible();
    }

    @Test
    void aCardShowsFourOfEightAndTakesNoMore() {
        var page = site.as("Samira", Look.DESKTOP, DemoSite.SQUARE);
        DemoSite.compose(page);
        choose(page, IntStream.range(30, 40).mapToObj(PhotoPagesTest::photo).toArray(FilePayload[]::new));
        assertThat(page.getByLabel(ALT)).hasCount(8);
        assertThat(page.locator(".photo-add-image")).hasCount(0);
        place(page);
        var shown = page.locator(".photos-4").first().locator(".photo");
        assertThat(shown).hasCount(4);
        assertThat(shown.last()).containsText("+4");
    }

    @Test
    void aFilmIsAskedForOnlyWhenItIsPlayed() {
        site.persona("Wim")
                .places("bloemenbuurt", Map.of("audience", "public", "text", "Mooi: https://youtu.be/aqz-KE-bpKQ"));
        var page = site.browser.device(Look.PHONE).newPage();
        var elsewhere = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(site.hub.site()) && request.url().startsWith("http"))
                elsewhere.add(request.url());
        });
        page.route(Pattern.compile("https://.*"), Route::abort);
        page.navigate(site.hub.site() + DemoSite.SQUARE);
        DemoSite.live(page);
        page.locator("button.video").waitFor();
        noViolations("a film", page);
        assertThat(elsewhere).isEmpty();
        page.locator("button.video").click();
        assertThat(page.locator("iframe.video"))
                .hasAttribute("src", Pattern.compile("https://www\\.youtube-nocookie\\.com/embed/aqz-KE-bpKQ\\?.*"));
        DemoSite.until(page, "performance.now() > 0");
        assertThat(elsewhere).allMatch(url -> url.startsWith("https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"));
    }
}
