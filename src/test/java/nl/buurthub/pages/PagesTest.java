package nl.buurthub.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurthub.platform.base.Json;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.RawHttp;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final String NASTY =
            "</script><script>alert(1)</script> <!-- <script> \" ' & <img src=x onerror=alert(2)>";

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour ana;
    static JsonNode post;

    @BeforeAll
    static void start() {
        ana = hub.resident("ana");
        post = ana.places(
                TestHub.NOORD, Map.of("title", "Tulpen \"over\"", "text", "Wie wil **bollen**?", "audience", "public"));
    }

    private static Neighbour.Answer get(String path) {
        return hub.visitor().with("Accept-Language", "en").sends("GET", path, null);
    }

    private static String page(String path) {
        return get(path).must(200).response().body();
    }

    private static String pathOfPost() {
        return "/b/noord/posts/" + post.path("id").asText();
    }

    private static String between(String page, String before, String after) {
        var from = page.indexOf(before);
        assertThat(from).as(before).isNotNegative();
        return page.substring(from + before.length(), page.indexOf(after, from + before.length()));
    }

    private static JsonNode first(String page) {
        return Json.read(between(page, "<script type=\"application/json\" id=\"first\">", "</script>"), JsonNode.class);
    }

    private static String header(Neighbour.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }

    @Test
    void theSquareSaysWhatItIsToPeopleAndPreviews() {
        assertThat(page("/b/noord"))
                .contains("<title>Noord</title>")
                .contains("<meta name=\"description\" content=\"The square of Noord in Stad")
                .contains("<meta property=\"og:title\" content=\"Noord\">")
                .contains("<meta property=\"og:url\" content=\"" + hub.site() + "/b/noord\">")
                .contains("<html lang=\"en\">");
    }

    @Test
    void aPostSaysWhatItIsToPeopleAndPreviews() {
        assertThat(page(pathOfPost()))
                .contains("<title>Tulpen \"over\" · Noord</title>")
                .contains("<meta name=\"description\" content=\"Wie wil bollen?\">")
                .contains("<meta property=\"og:title\" content=\"Tulpen &#34;over&#34; · Noord\">");
    }

    @Test
    void aPostIsAPostingToSearchEngines() {
        var structured = Json.read(
                between(page(pathOfPost()), "<script type=\"application/ld+json\">", "</script>"), JsonNode.class);
        var posting = structured.path("@graph").get(0);
        assertThat(structured.path("@context").asText()).isEqualTo("https://schema.org");
        assertThat(posting.path("@type").asText()).isEqualTo("SocialMediaPosting");
        assertThat(posting.path("headline").asText()).isEqualTo("Tulpen \"over\"");
        assertThat(posting.at("/author/name").asText()).isEqualTo("ana");
        assertThat(posting.path("url").asText()).isEqualTo(hub.site() + pathOfPost());
    }

    @Test
    void aPostWithAPhotoShowsItToPreviewsAndSearchEngines() {
        var photo = ana.uploads(Pictures.jpeg(20, 20));
        var shown = Map.of("id", photo.path("id").asText(), "alt", "Een rode lucht");
        var pictured = ana.places(TestHub.NOORD, Map.of("audience", "public", "photos", List.of(shown)));
        var page = page("/b/noord/posts/" + pictured.path("id").asText());
        var file = hub.site() + "/photos/" + photo.path("name").asText() + "-1000.jpg";
        assertThat(page)
                .contains("<title>Een rode lucht · Noord</title>")
                .contains("<meta property=\"og:image\" content=\"" + file + "\">")
                .containsPattern("<img src=\"/photos/[^\"]*-1000.jpg\" alt=\"Een rode lucht\"");
        var structured = Json.read(between(page, "<script type=\"application/ld+json\">", "</script>"), JsonNode.class);
        assertThat(structured.at("/@graph/0/image/0").asText()).isEqualTo(file);
        ana.asks("DELETE", Neighbour.path(pictured)).must(204);
    }

    @Test
    void aPageThatABrowserHasIsNotSentAgainUntilItChanges() {
        var tag = header(get("/b/noord"), "ETag");
        var known = hub.visitor().with("Accept-Language", "en").with("If-None-Match", tag);
        var again = known.sends("GET", "/b/noord", null).must(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(header(again, "Vary")).isEqualTo("Accept-Language, Accept-Encoding");
        hub.visitor()
                .with("Accept-Language", "nl")
                .with("If-None-Match", tag)
                .sends("GET", "/b/noord", null)
                .must(200);
        var placed = ana.places(TestHub.NOORD, Map.of("text", "Nieuw", "audience", "public"));
        known.sends("GET", "/b/noord", null).must(200);
        ana.asks("DELETE", Neighbour.path(placed)).must(204);
    }

    @Test
    void whatResidentsAndManagersDoIsNotForSearchEngines() {
        for (var path : List.of("/b/noord/desk", "/b/noord/join", "/sign-in", "/me", "/kiosk"))
            assertThat(header(get(path), "X-Robots-Tag")).as(path).isEqualTo("noindex");
        for (var path : List.of("/", "/b/noord", pathOfPost()))
            assertThat(header(get(path), "X-Robots-Tag")).as(path).isEmpty();
    }

    @Test
    void theDataInTheSquareIsTheApisAnswer() {
        var first = first(page("/b/noord"));
        assertThat(first.path("page"))
                .isEqualTo(hub.visitor().asks("GET", "/hoods/noord/posts").body());
        assertThat(first.path("hood"))
                .isEqualTo(hub.visitor().asks("GET", "/hoods/noord").body());
    }

    @Test
    void theDataInAPostsPageIsTheApisAnswer() {
        assertThat(first(page(pathOfPost())).path("page"))
                .isEqualTo(hub.visitor().asks("GET", Neighbour.path(post)).body());
    }

    @Test
    void whatClosesAScriptInAPostClosesNone() {
        var writer = hub.resident("schrijver");
        writer.asks("PATCH", "/me", Map.of("name", "<b>Bobby</b></script>")).must(200);
        var nasty = writer.places(TestHub.NOORD, Map.of("title", NASTY, "text", NASTY, "audience", "public"));
        writer.comments(nasty, NASTY);
        for (var path :
                new String[] {"/b/noord", "/b/noord/posts/" + nasty.path("id").asText()}) {
            var page = page(path);
            assertThat(page).doesNotContain("<script>alert", "<img src=x", "<b>Bobby");
            assertThat(page.split("<script", -1)).hasSameSizeAs(page.split("</script>", -1));
            assertThat(first(page).toString()).contains("alert(1)");
        }
        writer.asks("DELETE", Neighbour.path(nasty)).must(204);
    }

    @Test
    void wordsAreNotCutWithinACharacter() {
        var tulips = "x" + "\uD83C\uDF37".repeat(200);
        var long_ = ana.places(TestHub.NOORD, Map.of("text", tulips, "audience", "public"));
        assertThat(page("/b/noord/posts/" + long_.path("id").asText()))
                .contains("<meta name=\"description\"")
                .doesNotContain("?…", "\uFFFD");
    }

    @Test
    void theOnlyInlineScriptIsTheImportMapWhoseHashThePolicyNames() throws Exception {
        var answer = get("/b/noord").must(200);
        var map = between(answer.response().body(), "<script type=\"importmap\">", "</script>");
        var hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(map.getBytes(UTF_8)));
        var policy = header(answer, "Content-Security-Policy");
        assertThat(policy)
                .contains("script-src 'self' 'sha256-" + hash + "'", "frame-ancestors 'none'", "default-src 'none'")
                .doesNotContain("unsafe", "*");
        Json.read(map, JsonNode.class)
                .path("imports")
                .forEach(file -> get(file.asText()).must(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/b/noord", "/api", "/api/v1/hoods", "/api/v1/me", "/nergens", "/sw.js"})
    void everyAnswerTellsTheBrowserToBeCareful(String path) {
        var answer = get(path);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isNotEmpty();
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void whatIsForResidentsIsInNoPage() {
        var secret = ana.places("Alleen-voor-ons");
        assertThat(page("/b/noord")).doesNotContain("Alleen-voor-ons");
        assertThat(ana.sends("GET", "/b/noord", null).response().body()).doesNotContain("Alleen-voor-ons");
        var own = get("/b/noord/posts/" + secret.path("id").asText()).must(404);
        var nowhere = get("/b/noord/posts/" + UUID.randomUUID()).must(404);
        assertThat(own.response().body().replace(secret.path("id").asText(), "ID"))
                .isEqualTo(nowhere.response().body().replace(nowhere.asked().replaceFirst(".*/", ""), "ID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nergens",
                "/b/nergens",
                "/b/noord/posts/x",
                "/b/noord/nergens",
                "/b/",
                "/posts/x",
                "/b/nergens/mine",
                "/b/nergens/posts/01a20000-0000-7000-8000-000000000000",
                "/b/a%00b"
            })
    void whatIsNotThereIsAPageThatSaysSo(String path) {
        var answer = get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
    }

    @Test
    void aPostOfOneHoodHasNoPageInAnother() {
        get("/b/zuid/posts/" + post.path("id").asText()).must(404);
    }

    // Files

    private static String base() {
        var matcher = Pattern.compile("/w/[0-9a-f]+").matcher(page("/b/noord"));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    @Test
    void aScreenHasAProgramOfItsOwn() {
        assertThat(page("/kiosk"))
                .contains("/kiosk/kiosk.js", "/kiosk/kiosk.css")
                .doesNotContain("/features/", "/app.js");
        assertThat(page("/b/noord")).doesNotContain("/kiosk/kiosk.");
    }

    @Test
    void aFileOfThisVersionIsKeptForEver() {
        var answer = get(base() + "/core/app.js").must(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "Content-Type")).contains("javascript");
    }

    @Test
    void whoKnowsNoVersionGetsTheFileOfNowAndAsksAgainEachTime() {
        assertThat(header(get("/w/latest/core/app.js").must(200), "Cache-Control"))
                .isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource({
        "/sw.js, text/javascript, no-cache",
        "/manifest.webmanifest, application/manifest+json, no-cache",
        "/icons/icon.svg, image/svg, max-age=86400"
    })
    void whatHasAFixedPlaceIsNotKeptForEver(String path, String type, String caching) {
        var answer = get(path).must(200);
        assertThat(header(answer, "Cache-Control")).contains(caching);
        assertThat(header(answer, "Content-Type")).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/w/latest/../../pom.xml", "/w/latest/..%2f..%2fpom.xml", "/w/latest/%2e%2e/pom.xml",
                        "/w/latest/%2e%2e%2fpom.xml",
                "/w/latest/..%5cpom.xml", "/w/latest/....//pom.xml", "/w/latest//etc/passwd",
                        "/w/latest/%00/etc/passwd",
                "/w/latest/core/..%252f..%252fpom.xml", "/w/../pom.xml", "/icons/..%2f..%2fpom.xml",
                        "/w/..%2f/..%2fpom.xml",
                "/w/latest/", "/w/latest/core/", "/w/latest/.git/config", "/w/x"
            })
    void noPathLeadsOutOfTheFiles(String path) {
        var answer =
                RawHttp.send(hub.site(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(RawHttp.status(answer)).isBetween(400, 404);
        assertThat(answer).doesNotContain("modelVersion", "root:", "repositoryformatversion");
    }

    @ParameterizedTest
    @CsvSource({"/b/noord, camera=(self)", "/kiosk, camera=()", "/api/v1/hoods, camera=()", "/icons/icon.svg, camera=()"
    })
    void onlyPagesWhereACodeMayBeReadAreAllowedTheCamera(String path, String permission) {
        assertThat(header(get(path), "Permissions-Policy")).startsWith(permission);
    }

    @Test
    void thePageOfHelpHasThePublicRequestsInIt() {
        var open = ana.asksForHelp(Map.of("need", "Wie rijdt mee?", "category", "transport", "audience", "public"));
        var closed = ana.asksForHelp("Alleen voor bewoners");
        var page = page("/b/noord/help");
        assertThat(page)
                .contains("<title>Help in Noord</title>", "Wie rijdt mee?")
                .doesNotContain("Alleen voor");
        assertThat(first(page).path("page").path("items").path(0)).isEqualTo(open);
        assertThat(page("/b/noord/help/" + open.path("id").asText())).contains("<title>Wie rijdt mee? · Noord</title>");
        assertThat(get("/b/noord/help/" + closed.path("id").asText())
                        .must(404)
                        .response()
                        .body())
                .doesNotContain("Alleen voor");
        for (var path : new String[] {
            "/help/action",
            "/b/noord/help/ask",
            "/b/noord/help/mine/" + open.path("id").asText()
        }) assertThat(page(path)).doesNotContain("Wie rijdt mee?");
    }
}
