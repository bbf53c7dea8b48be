package nl.buurthub.platform.live;

import java.util.ArrayList;
import java.util.List;
import nl.buurthub.platform.live.Admissions.Admitted;

/** What one socket hears. */
final class Subscriptions {

    private final LiveSocket socket;
    private final EventLoopSockets loop;
    private final SocketWriter out;
    private final List<Subscription> all = new ArrayList<>(3);

    Subscriptions(LiveSocket socket, EventLoopSockets loop, SocketWriter out) {
        this.socket = socket;
        this.loop = loop;
        this.out = out;
    }

    int size() {
        return all.size();
    }

    void begin(Admitted.Granted granted) {
        if (!granted.silent()) end(granted.head().stream());
        var subscription = new Subscription(socket, out, granted.head(), granted.from(), granted.silent());
        all.add(subscription);
        loop.listen(subscription);
    }

    void end(String stream) {
        all.stream()
                .filter(subscription -> subscription.stream.equals(stream) && !subscription.silent)
                .findFirst()
                .ifPresent(this::end);
    }

    void end(Subscription subscription) {
        all.remove(subscription);
        loop.leave(subscription);
    }

    void endAll() {
        all.forEach(loop::leave);
        all.clear();
    }

    /** Takes up what waited for the socket to take more. */
    void goOn() {
        List.copyOf(all).forEach(loop::goOn);
    }

    boolean areCatchingUp() {
        return all.stream().anyMatch(subscription -> subscription.place < 0);
    }

    boolean arePrivate() {
        return all.stream().anyMatch(subscription -> !subscription.stream.endsWith("/public"));
    }
}
