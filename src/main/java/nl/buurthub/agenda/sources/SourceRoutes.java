package nl.buurthub.agenda.sources;

import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** Organisations' calendars in the agenda; see {@code openapi/sources.yaml}. */
final class SourceRoutes {

    private final Sources sources;

    SourceRoutes(Sources sources) {
        this.sources = sources;
    }

    void on(Api api) {
        api.on("listSources", this::list)
                .on("addSource", this::add)
                .on("refreshSource", this::refresh)
                .on("removeSource", this::remove);
    }

    private Reply list(Request request) {
        return Reply.ok(sources.list(request.caller(), request.path("slug"), request.language()));
    }

    private Reply add(Request request) {
        return Reply.created(sources.add(
                request.caller(), request.path("slug"), request.body(Sources.NewSource.class), request.language()));
    }

    private Reply refresh(Request request) {
        return Reply.ok(
                sources.refresh(request.caller(), request.path("slug"), request.id("source"), request.language()));
    }

    private Reply remove(Request request) {
        sources.remove(request.caller(), request.path("slug"), request.id("source"));
        return Reply.done();
    }
}
