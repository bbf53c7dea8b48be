package nl.buurthub.platform.live;

import java.util.List;
import java.util.Map;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.journal.Cursor;
import nl.buurthub.platform.journal.StoredEvent;

/** What a client hears, as JSON: by a socket and by asking the same. */
final class ServerMessage {

    private ServerMessage() {}

    /** Names of streams and types need no escaping. */
    static String event(String stream, StoredEvent entry) {
        return "{\"op\":\"event\",\"stream\":\"" + stream + "\",\"seq\":" + entry.seq() + ",\"type\":\"" + entry.type()
                + "\",\"body\":" + entry.body() + "}";
    }

    static String ready(List<Cursor> cursors) {
        return Json.write(Map.of("op", "ready", "streams", cursors));
    }

    static String reset(Cursor cursor) {
        return Json.write(
                Map.of("op", "reset", "stream", cursor.stream(), "epoch", cursor.epoch(), "seq", cursor.seq()));
    }

    static String refused(String stream) {
        return Json.write(Map.of("op", "refused", "stream", stream));
    }

    static String bye(CloseReason reason) {
        return Json.write(Map.of("op", "bye", "reason", reason.word()));
    }
}
