package nl.buurthub.client;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.net.HttpCookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.buurthub.platform.base.Json;
import org.jspecify.annotations.Nullable;

/** A real browser: the system's Chromium (without windows takes half the time) or Chrome; where there is none, one is got. */
final class Browser {

    private static final List<Path> SYSTEMS = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-video-capture=" + FakeCamera.FILE.toAbsolutePath(),
            "--no-first-run");

    /**
     * How somebody looks at a page.
     *
     * @param kept whether the browser keeps the program for when there is no network, which takes time on every new device
     */
    record Look(int width, int height, ColorScheme colours, String locale, boolean kept) {

        static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, "nl-NL");
        static final Look DESKTOP = new Look(1360, 900, ColorScheme.LIGHT, "nl-NL");
        static final Look HALL = new Look(1920, 1080, ColorScheme.LIGHT, "nl-NL");

        Look(int width, int height, ColorScheme colours, String locale) {
            this(width, height, colours, locale, false);
        }

        Look dark() {
            return new Look(width, height, ColorScheme.DARK, locale, kept);
        }

        Look english() {
            return new Look(width, height, colours, "en-GB", kept);
        }

        Look keeping() {
            return new Look(width, height, colours, locale, true);
        }

        @Override
        public String toString() {
            return width + (colours == ColorScheme.DARK ? "-dark" : "") + (locale.startsWith("en") ? "-en" : "");
        }
    }

    private static final Browser OF_ALL_TESTS = start();

    private final com.microsoft.playwright.Browser browser;

    private Browser(com.microsoft.playwright.Browser browser) {
        this.browser = browser;
    }

    /** Starting one takes longer than many a test. It ends with the program. */
    static Browser ofAllTests() {
        return OF_ALL_TESTS;
    }

    private static Browser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        var system = find();
        var options = new Playwright.CreateOptions()
                .setEnv(system == null ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var playwright = Playwright.create(options);
        var launch = new BrowserType.LaunchOptions().setArgs(QUIET);
        if (system != null) launch.setExecutablePath(system);
        return new Browser(playwright.chromium().launch(launch));
    }

    /** What is open goes on drawing, and makes what comes after it slow. */
    void closeDevices() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    private static @Nullable Path find() {
        var found = SYSTEMS.stream().filter(Files::isExecutable).findFirst();
        if (found.isEmpty()
                && "root".equals(System.getProperty("user.name"))
                && Files.exists(Path.of("/usr/bin/apt-get"))) return install();
        return found.orElse(null);
    }

    private static Path install() {
        try {
            for (var step : List.of("apt-get update -qq", "apt-get install -y -qq chromium-headless-shell")) {
                var process = new ProcessBuilder("sh", "-c", step + " >/dev/null")
                        .inheritIO()
                        .start();
                if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0)
                    throw new IllegalStateException("no browser: " + step + " failed");
            }
            return SYSTEMS.getFirst();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no browser", e);
        }
    }

    /** A device of its own, with nothing kept from before. */
    BrowserContext device(Look look) {
        return device(look, "{}");
    }

    private BrowserContext device(Look look, String kept) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.colours())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(look.locale())
                .setTimezoneId("Europe/Amsterdam")
                .setServiceWorkers(look.kept() ? ServiceWorkerPolicy.ALLOW : ServiceWorkerPolicy.BLOCK)
                .setStorageState(kept));
        // What the browser only refuses, the program would go on preparing for.
        if (!look.kept()) context.addInitScript("delete Navigator.prototype.serviceWorker");
        context.setDefaultTimeout(30_000);
        return context;
    }

    /** A device that keeps a cookie and these words of an earlier visit. */
    BrowserContext device(Look look, String site, HttpCookie cookie, Map<String, String> words) {
        var jar = Map.of(
                "name",
                cookie.getName(),
                "value",
                cookie.getValue(),
                "domain",
                "localhost",
                "path",
                "/",
                "expires",
                -1,
                "httpOnly",
                true,
                "secure",
                true,
                "sameSite",
                "Strict");
        var storage = words.entrySet().stream()
                .map(word -> Map.of("name", word.getKey(), "value", word.getValue()))
                .toList();
        var kept = Map.of("cookies", List.of(jar), "origins", List.of(Map.of("origin", site, "localStorage", storage)));
        return device(look, Json.write(kept));
    }

    static Page open(BrowserContext device, String url) {
        var page = device.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) System.err.println("browser: " + message.text());
        });
        page.onPageError(error -> System.err.println("browser: " + error));
        page.navigate(url);
        return page;
    }
}
