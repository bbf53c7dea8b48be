package nl.buurthub.photos;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.nio.file.Files;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Exchange;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** Sending photos, see {@code openapi/photos.yaml}, and their files at {@code /photos/<name>-<size>.jpg}. */
public final class PhotoRoutes {

    private final PhotoUploads uploads;

    public PhotoRoutes(PhotoUploads uploads) {
        this.uploads = uploads;
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
                .handler(context -> api.serve(context, () -> file(context.pathParam("file"))));
    }

    private Reply file(String file) {
        if (!PhotoSize.names(file)) throw new Problem.NotFound();
        var bytes = uploads.file(file).orElseThrow(Problem.NotFound::new);
        // Who may know its name sees it, and no cache between: it may be for residents alone, or removed.
        return picture(bytes).with("Cache-Control", "private, max-age=31536000, immutable");
    }

    public static Reply picture(byte[] bytes) {
        return new Reply(200, HttpHeaders.headers(), Buffer.buffer(bytes))
                .with("Content-Type", "image/jpeg")
                // Packed it would not be smaller.
                .with("Content-Encoding", "identity");
    }
}
