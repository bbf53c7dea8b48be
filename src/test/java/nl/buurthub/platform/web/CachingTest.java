package nl.buurthub.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachingTest {

    private static final Path WEBROOT = Path.of("webroot");
    private static final String BROWSER = "gzip, deflate, br, zstd";

    @AutoClose
    static LoneSite site;

    @BeforeAll
    static void start() {
        site = new LoneSite(false, new Assets(WEBROOT, false)::mount);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sw.js", "/manifest.webmanifest", "/robots.txt", "/w/latest/styles/base.css", "/icons/icon.svg"
            })
    void textComesInTheEncodingThatTheBrowserPrefers(String path) throws IOException {
        var plain = site.fetches(path);
        var packed = site.fetches(path, "Accept-Encoding", BROWSER);
        assertThat(header(packed, "Content-Encoding")).isEqualTo("br");
        assertThat(Decoder.decompress(packed.body()).getDecompressedData()).isEqualTo(plain.body());
        assertThat(header(site.fetches(path, "Accept-Encoding", "gzip, deflate"), "Content-Encoding"))
                .isEqualTo("gzip");
        for (var answer : new HttpResponse<?>[] {plain, packed})
            assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"icons/icon-192.png", "vendor/fonts/atkinson-latin.woff2"})
    void whatIsPackedIsNotPackedAgain(String file) throws IOException {
        var answer = site.fetches("/w/latest/" + file, "Accept-Encoding", BROWSER);
        assertThat(answer.body()).isEqualTo(Files.readAllBytes(WEBROOT.resolve(file)));
        assertThat(header(answer, "Content-Encoding")).isIn("", "identity");
        assertThat(header(answer, "Vary")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sw.js", "/manifest.webmanifest"})
    void whatABrowserHasIsNotSentAgain(String path) {
        var first = site.fetches(path, "Accept-Encoding", BROWSER);
        var tag = header(first, "ETag");
        assertThat(tag).startsWith("W/\"");
        for (var known : new String[] {tag, "\"other\", " + tag, tag + ", \"other\""}) {
            var again = site.fetches(path, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            for (var name : new String[] {"Cache-Control", "ETag", "Vary"})
                assertThat(header(again, name)).isEqualTo(header(first, name));
        }
        assertThat(site.fetches(path, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneTagIsForEveryEncoding() {
        assertThat(header(site.fetches("/sw.js", "Accept-Encoding", BROWSER), "ETag"))
                .isEqualTo(header(site.fetches("/sw.js"), "ETag"));
    }

    @Test
    void aScriptIsSentWithoutWhatExplainsIt() throws IOException {
        try (var files = Files.walk(WEBROOT)) {
            var own = files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.startsWith(WEBROOT.resolve("vendor")))
                    .toList();
            assertThat(own).hasSizeGreaterThan(100);
            for (var file : own) {
                var program = Files.readAllLines(file).stream()
                        .filter(line -> !line.strip().matches("(//|/\\*\\*|\\*).*"))
                        .toList();
                assertThat(new String(
                                        site.fetches("/w/latest/" + WEBROOT.relativize(file))
                                                .body(),
                                        UTF_8)
                                .lines())
                        .as(file.toString())
                        .containsExactlyElementsOf(program);
            }
        }
    }
}
