package nl.buurthub.platform.live;

import java.util.stream.Stream;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** The stream by requests, where a network cuts sockets. */
public final class LiveFeature implements Feature {

    private final CatchUp catchUp;
    private final Limits limits;

    public LiveFeature(Admissions admissions, Limits limits) {
        this.catchUp = new CatchUp(admissions);
        this.limits = limits;
    }

    @Override
    public String name() {
        return "live";
    }

    @Override
    public void on(Api api) {
        api.on("catchUp", this::catchUp);
    }

    private Reply catchUp(Request request) {
        var wanted = Stream.of(request.query("after").orElseThrow().split(","))
                .map(ClientMessage.Wanted::parse)
                .toList();
        var reply = Reply.ok(catchUp.of(request.caller(), wanted)).with("Cache-Control", "no-cache");
        limits.polled(request.address(), reply.body().length());
        return reply;
    }
}
