package nl.buurthub;

import java.util.List;
import java.util.Map;
import nl.buurthub.testing.LiveClient.Position;
import nl.buurthub.testing.TestHub;

/**
 * What somebody heard, and the database that takes over never had.
 *
 * @param heard how far they were
 */
record LostHistory(List<Position> heard) {

    /** Of a post that is placed now. */
    static LostHistory of(TestHub hub) {
        try (var client = hub.visitor().listens("hood/noord/public")) {
            places(hub, "Verloren");
            client.hearsEvent("postCreated");
            return new LostHistory(client.positions());
        }
    }

    static void places(TestHub hub, String text) {
        hub.resident("ana").places(TestHub.NOORD, Map.of("text", text, "audience", "public"));
    }

    /** Who heard it fetches anew, also when the new history has gone further. */
    void isResetBy(TestHub hub) {
        places(hub, "Nieuw");
        places(hub, "Nog nieuwer");
        try (var client = hub.visitor().resumes(heard)) {
            client.hearsReset();
        }
    }
}
