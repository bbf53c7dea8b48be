package nl.buurthub.platform.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.buurthub.testing.TestDatabase;
import nl.buurthub.testing.TestHub;
import nl.buurthub.testing.Webroot;

/** A hub with a feature more: a line of its list, a folder and a line of the client's. */
public final class PluggedHub {

    private PluggedHub() {}

    /** @param directory where the client is copied to */
    public static TestHub start(Path directory) throws IOException {
        var hub = TestHub.withoutNodes(TestDatabase.fresh(), Map.of(), Clock.systemUTC());
        hub.run(SightingsFeature.SCHEMA);
        hub.anotherNode(
                Map.of("http.webroot", client(directory).toString()),
                platform -> List.of(new SightingsFeature(platform)));
        return hub;
    }

    private static Path client(Path directory) throws IOException {
        var webroot = directory.resolve("webroot");
        Webroot.copyTo(webroot);
        Webroot.copy(Path.of("src/test/resources/webroot"), webroot);
        var list = webroot.resolve("app.js");
        Files.writeString(list, "import './features/sightings/feature.js';\n" + Files.readString(list));
        return webroot;
    }
}
