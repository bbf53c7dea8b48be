package nl.buurthub.platform.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.MimeMapping;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    /** How a browser keeps what never changes under its name. */
    public static final String FOR_EVER = "public, max-age=" + 365 * ONE_DAY + ", immutable";

    private static final long CHECK_NANOS = 1_000_000_000;
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export)\\s[^;(]*?'(\\.{1,2}/[^']+)'");

    private final Path root;
    private final boolean changing;
    private String version;
    private long checked = System.nanoTime();

    /** @param changing whether somebody works on the files while they are served */
    public Assets(Path root, boolean changing) {
        this.root = root.toAbsolutePath();
        this.changing = changing;
        this.version = digest();
    }

    public synchronized String version() {
        if (changing && System.nanoTime() - checked > CHECK_NANOS) {
            version = digest();
            checked = System.nanoTime();
        }
        return version;
    }

    /** The path that every file's starts with. */
    public String base() {
        return PREFIX + version();
    }

    /** The files below these folders that end so, as paths of the site. */
    public List<String> paths(String ending, String... folders) {
        var paths = new ArrayList<String>();
        for (var folder : folders) {
            try (var files = Files.walk(root.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(ending))
                        .sorted()
                        .forEach(file -> paths.add(base() + "/" + root.relativize(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return paths;
    }

    /** A module and all that it imports at once, as paths of the site. What is imported later is not among them. */
    public List<String> modules(String entry) {
        var found = new LinkedHashSet<Path>();
        addModules(root.resolve(entry).normalize(), found);
        return found.stream().map(file -> base() + "/" + root.relativize(file)).toList();
    }

    private void addModules(Path module, Set<Path> found) {
        if (!found.add(module)) return;
        var imports = IMPORT.matcher(text(root.relativize(module).toString()));
        while (imports.find())
            addModules(module.resolveSibling(imports.group(1)).normalize(), found);
    }

    /** What stands in one of them. */
    public String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, by their paths below the root, in the order of those. */
    public Map<String, Buffer> files() {
        var contents = new TreeMap<String, Buffer>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                contents.put(root.relativize(file).toString(), Buffer.buffer(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files().forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update(content.getBytes());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The media type of a file, by its name. */
    public static String type(String file) {
        var type = MimeMapping.mimeTypeForFilename(file);
        if (type == null) return "application/octet-stream";
        return type.startsWith("text/") ? type + ";charset=UTF-8" : type;
    }

    public void mount(Router router) {
        var files = files("");
        Exchange.named(router.get(PREFIX + ":version/*"), "asset").handler(context -> {
            var asked = context.pathParam("version");
            if (asked.equals(version())) keptFor(context, FOR_EVER, files);
            else if (LATEST.equals(PREFIX + asked)) keptFor(context, "no-cache", files);
            // Those of another version may be elsewhere; these don't stand in for them.
            else context.next();
        });
        Exchange.named(router.get("/icons/*"), "asset").handler(files("icons").setMaxAgeSeconds(ONE_DAY));
        fixed(router, "/sw.js", "text/javascript; charset=utf-8");
        fixed(router, "/manifest.webmanifest", "application/manifest+json");
        fixed(router, "/robots.txt", "text/plain; charset=utf-8");
        Exchange.named(router.get("/favicon.ico"), "asset")
                .handler(context -> context.response()
                        .putHeader("Cache-Control", "public, max-age=" + ONE_DAY)
                        .putHeader("Content-Type", "image/x-icon")
                        .sendFile(root + "/icons/favicon.ico"));
    }

    private void fixed(Router router, String path, String type) {
        Exchange.named(router.get(path), "asset").handler(context -> {
            context.response().putHeader("Cache-Control", "no-cache").putHeader("Content-Type", type);
            if (!EntityTag.sentNotModified(context, version()))
                context.response().sendFile(root + path);
        });
    }

    private StaticHandler files(String folder) {
        return StaticHandler.create(FileSystemAccess.ROOT, root.resolve(folder).toString())
                .setIncludeHidden(false)
                .setSendVaryHeader(false)
                .setIndexPage("none");
    }

    private static void keptFor(RoutingContext context, String caching, StaticHandler files) {
        context.addHeadersEndHandler(_ -> {
            if (context.response().getStatusCode() == 200) context.response().putHeader("Cache-Control", caching);
        });
        files.handle(context);
    }
}
