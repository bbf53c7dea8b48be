package nl.buurthub.hoods;

import nl.buurthub.hoods.Residency.Address;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.db.Queries;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** What one can ask of hoods; see {@code openapi/hoods.yaml}. */
public final class HoodRoutes {

    private final Queries db;
    private final Residents residents;

    public HoodRoutes(Queries db, Residents residents) {
        this.db = db;
        this.residents = residents;
    }

    public void on(Api api) {
        api.on("listHoods", this::list)
                .on("showHood", this::show)
                .on("joinHood", this::join)
                .on("leaveHood", this::leave);
    }

    private Reply list(Request request) {
        return Reply.ok(new Page<>(Hoods.all(db), null));
    }

    private Reply show(Request request) {
        return Reply.ok(HoodView.of(db, request.caller(), request.path("slug")));
    }

    private Reply join(Request request) {
        return Reply.ok(residents.join(request.caller(), request.path("slug"), request.body(Address.class)));
    }

    private Reply leave(Request request) {
        residents.leave(request.caller(), request.path("slug"));
        return Reply.done();
    }
}
