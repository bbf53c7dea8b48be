package nl.buurthub.photos;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import nl.buurthub.people.sessions.Sessions;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Exchange;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** Sending photos, see {@code openapi/photos.yaml}, and their files at {@code /photos/<name>-<size>.jpg}. */
public final class PhotoRoutes {

    /** No cache between: it may be removed. */
    private static final String FOR_ANYBODY = "private, max-age=31536000, immutable";

    /** Where somebody saw it, which {@link Sessions} empties when they sign out; a day, for who no longer lives there. */
    private static final String FOR_SOME = "private, max-age=86400";

    private final PhotoUploads uploads;
    private final Sessions sessions;

    public PhotoRoutes(PhotoUploads uploads, Sessions sessions) {
        this.uploads = uploads;
        this.sessions = sessions;
    }

    public void on(Api api) {
        api.on("uploadPhoto", this::upload).on("dropPhoto", this::drop);
    }

    private Reply upload(Request request) {
        return Reply.created(uploads.take(request.caller(), () -> Files.readAllBytes(request.file())));
    }

    private Reply drop(Request request) {
        uploads.drop(request.caller(), request.id("photo"));
        return Reply.done();
    }

    public void mount(Router router, Api api) {
        Exchange.named(router.get("/photos/:file"), "photo")
                .handler(context -> api.serve(context, () -> file(context, api)));
    }

    private Reply file(RoutingContext context, Api api) {
        var file = context.pathParam("file");
        if (!PhotoSize.names(file)) throw new Problem.NotFound();
        var photo = uploads.file(file, () -> viewer(context, api));
        return picture(photo.bytes()).with("Cache-Control", photo.isForAnybody() ? FOR_ANYBODY : FOR_SOME);
    }

    /** A page's pictures are fetched by the browser, which has no token but a cookie. */
    private Optional<UUID> viewer(RoutingContext context, Api api) {
        return switch (api.caller(context)) {
            case Caller.Person person -> Optional.of(person.id());
            case Caller.Visitor _ -> sessions.viewer(context.request());
            case Caller.Kiosk _ -> Optional.empty();
        };
    }

    public static Reply picture(byte[] bytes) {
        return new Reply(200, HttpHeaders.headers(), Buffer.buffer(bytes))
                .with("Content-Type", "image/jpeg")
                // Packed it would not be smaller.
                .with("Content-Encoding", "identity");
    }
}
