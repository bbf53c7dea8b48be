package nl.buurthub.hoods;

import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one can ask of hoods; see {@code openapi/hoods.yaml}. */
final class HoodRoutes {

    private final Queries db;
    private final HostNames hostNames;

    HoodRoutes(Queries db, HostNames hostNames) {
        this.db = db;
        this.hostNames = hostNames;
    }

    void on(Api api) {
        api.on("listHoods", this::list).on("showHood", this::show);
    }

    private Reply list(Request request) {
        return Reply.ok(new Page<>(Hoods.all(db), null));
    }

    private Reply show(Request request) {
        return Reply.ok(HoodView.of(db, hostNames, request.caller(), request.path("slug")));
    }
}
