package nl.buurthub.platform.live;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import nl.buurthub.platform.base.Caller;

/** What a socket would tell who greets it, for who can't have one and asks again and again. */
final class CatchUp {

    private static final int MOST_EVENTS = 200;

    private final Admissions admissions;

    CatchUp(Admissions admissions) {
        this.admissions = admissions;
    }

    /** @param more whether there is more already, which may be asked for at once */
    record Missed(List<RawValue> messages, boolean more) {}

    /** Nothing of after permission was asked: whoever lost it since hears nothing of behind that. */
    Missed of(Caller caller, List<ClientMessage.Wanted> wanted) {
        var admitted = admissions.admit(caller, null, wanted);
        var messages = new ArrayList<String>();
        admitted.refused().forEach(stream -> messages.add(ServerMessage.refused(stream)));
        admitted.resets().forEach(cursor -> messages.add(ServerMessage.reset(cursor)));
        messages.add(ServerMessage.ready(admitted.ready()));
        var room = MOST_EVENTS;
        for (var granted : admitted.granted()) {
            var events = admissions.missed(granted, room);
            room -= events.size();
            // With a gap it was trimmed or put back under its feet; whoever asks again is told to start anew.
            if (events.isEmpty() || events.getFirst().seq() != granted.from() + 1) continue;
            for (var event : events) messages.add(ServerMessage.event(granted.head().stream(), event));
        }
        var missed = admitted.granted().stream()
                .mapToLong(Admissions.Admitted.Granted::missed)
                .sum();
        return new Missed(messages.stream().map(RawValue::new).toList(), missed > MOST_EVENTS);
    }
}
