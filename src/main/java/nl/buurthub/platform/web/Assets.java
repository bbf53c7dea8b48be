package nl.buurthub.platform.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The web client's files. Their path starts with a digest of them all, so a browser may keep them for ever and yet never
 * mixes two versions; files that need a fixed place are served there too. Of other versions it has none.
 */
public final class Assets {

    public static final String PREFIX = "/w/";
    /** The path of files for who doesn't know the version: a browser asks each time whether they are still the same. */
    static final String LATEST = PREFIX + "latest";

    private static final long ONE_DAY = 86_400;
    private static final String FOR_A_DAY = "public, max-age=" + ONE_DAY;
    /** How a browser keeps what never changes under its name. */
    public static final String FOR_EVER = "public, max-age=" + 365 * ONE_DAY + ", immutable";

    private static final long CHECK_NANOS = 1_000_000_000;
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export)\\s[^;(]*?'(\\.{1,2}/[^']+)'");

    /** On lines of their own. */
    private static final Pattern COMMENTS = Pattern.compile("(?m)^[ \\t]*(?:/\\*\\*(?:[^*]|\\*(?!/))*+\\*/|//.*)\\R");

    private static final String OTHERS = "vendor/";

    /** What there is at a time: files by their paths below the root, in the order of those. */
    private record Build(String version, Map<String, Buffer> files) {}

    private final Path root;
    private final boolean changing;
    private Build build;
    private long checked = System.nanoTime();

    /** @param changing whether somebody works on the files while they are served */
    public Assets(Path root, boolean changing) {
        this.root = root.toAbsolutePath();
        this.changing = changing;
        this.build = read();
    }

    private synchronized Build build() {
        if (changing && System.nanoTime() - checked > CHECK_NANOS) {
            build = read();
            checked = System.nanoTime();
        }
        return build;
    }

    private Build read() {
        var contents = new TreeMap<String, Buffer>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = root.relativize(file).toString();
                contents.put(path, isOwnScript(path) ? program(file) : Buffer.buffer(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(digest(contents), contents);
    }

    private static boolean isOwnScript(String path) {
        return path.endsWith(".js") && !path.startsWith(OTHERS);
    }

    /** What explains a script is for who reads its source: a phone needn't fetch it. */
    private static Buffer program(Path script) throws IOException {
        return Buffer.buffer(COMMENTS.matcher(Files.readString(script)).replaceAll(""));
    }

    private static String digest(Map<String, Buffer> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content.getBytes());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public String version() {
        return build().version();
    }

    /** All of them, by their paths below the root, in the order of those. */
    public Map<String, Buffer> files() {
        return build().files();
    }

    /** The path that every file's starts with. */
    public String base() {
        return PREFIX + version();
    }

    /** The files below these folders that end so, as paths of the site. */
    public List<String> paths(String ending, String... folders) {
        return Arrays.stream(folders)
                .flatMap(folder -> files().keySet().stream().filter(path -> path.startsWith(folder + "/")))
                .filter(path -> path.endsWith(ending))
                .map(path -> base() + "/" + path)
                .toList();
    }

    /** A module and all that it imports at once, as paths of the site. What is imported later is not among them. */
    public List<String> modules(String entry) {
        var found = new LinkedHashSet<Path>();
        addModules(Path.of(entry), found);
        return found.stream().map(file -> base() + "/" + file).toList();
    }

    private void addModules(Path module, Set<Path> found) {
        if (!found.add(module)) return;
        var imports = IMPORT.matcher(text(module.toString()));
        while (imports.find())
            addModules(module.resolveSibling(imports.group(1)).normalize(), found);
    }

    /** What stands in one of them. */
    public String text(String file) {
        return Objects.requireNonNull(files().get(file), file).toString();
    }

    /** The media type of a file, by its name. */
    public static String type(String file) {
        if (file.endsWith(".webmanifest")) return "application/manifest+json";
        var type = MimeMapping.mimeTypeForFilename(file);
        if (type == null) return "application/octet-stream";
        return type.startsWith("text/") ? type + ";charset=UTF-8" : type;
    }

    public void mount(Router router) {
        Exchange.named(router.get(PREFIX + ":version/*"), "asset").handler(context -> {
            var asked = context.pathParam("version");
            if (asked.equals(version())) send(context, context.pathParam("*"), FOR_EVER);
            else if (LATEST.equals(PREFIX + asked)) sendIfChanged(context, context.pathParam("*"));
            // Those of another version may be elsewhere; these don't stand in for them.
            else context.next();
        });
        Exchange.named(router.get("/icons/*"), "asset")
                .handler(context -> send(context, "icons/" + context.pathParam("*"), FOR_A_DAY));
        Exchange.named(router.get("/favicon.ico"), "asset")
                .handler(context -> send(context, "icons/favicon.ico", FOR_A_DAY));
        for (var fixed : List.of("sw.js", "manifest.webmanifest", "robots.txt"))
            Exchange.named(router.get("/" + fixed), "asset").handler(context -> sendIfChanged(context, fixed));
    }

    private void sendIfChanged(RoutingContext context, String path) {
        send(context, path, "no-cache", content -> {
            if (!EntityTag.sentNotModified(context, version()))
                context.response().end(content);
        });
    }

    private void send(RoutingContext context, String path, String caching) {
        send(context, path, caching, context.response()::end);
    }

    private void send(RoutingContext context, String path, String caching, Consumer<Buffer> body) {
        var content = files().get(path);
        if (content == null) {
            context.next();
            return;
        }
        context.response().putHeader("Cache-Control", caching).putHeader("Content-Type", type(path));
        body.accept(content);
    }
}
