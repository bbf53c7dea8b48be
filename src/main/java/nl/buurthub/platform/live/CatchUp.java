package nl.buurthub.platform.live;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.journal.Span;

/** What a socket would tell who greets it, for who can't have one and asks again and again. */
final class CatchUp {

    private static final int MOST_EVENTS = 200;
    private static final int MOST_BYTES = 256 * 1024;

    private final Admissions admissions;

    CatchUp(Admissions admissions) {
        this.admissions = admissions;
    }

    /** @param more whether something was left out, which may be asked for at once from where these end */
    record Missed(List<RawValue> messages, boolean more) {}

    /** Nothing of after permission was asked: whoever lost it since hears nothing of behind that. */
    Missed of(Caller caller, List<ClientMessage.Wanted> wanted) {
        var admitted = admissions.admit(caller, null, wanted);
        var messages = new ArrayList<String>();
        admitted.refused().forEach(stream -> messages.add(ServerMessage.refused(stream)));
        admitted.resets().forEach(cursor -> messages.add(ServerMessage.reset(cursor)));
        messages.add(ServerMessage.ready(admitted.ready()));
        var missed = admitted.missed();
        var found = admissions.missed(missed, MOST_EVENTS, MOST_BYTES);
        var told = new HashMap<String, Long>();
        for (var span : missed) told.put(span.stream(), span.after());
        var isTold = false;
        for (var one : found) {
            var seq = one.event().seq();
            // With a gap it was trimmed or put back under its feet; whoever asks again is told to start anew.
            if (!told.replace(one.stream(), seq - 1, seq)) continue;
            messages.add(ServerMessage.event(one.stream(), one.event()));
            isTold = true;
        }
        var all = missed.stream().mapToLong(Span::length).sum();
        return new Missed(messages.stream().map(RawValue::new).toList(), isTold && found.size() < all);
    }
}
