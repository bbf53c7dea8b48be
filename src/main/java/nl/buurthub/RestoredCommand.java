package nl.buurthub;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.restore.Restore;
import nl.buurthub.platform.restore.RestoreListener;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.platform.web.Limits;

/** Has the features do what a backup that was put back asks of them, without serving. */
final class RestoredCommand {

    private RestoredCommand() {}

    /** Awaits. */
    static List<String> run(Config config, Commands.Tools with) {
        var platform = Platform.of(
                with.vertx(),
                with.db(),
                config.letterhead(),
                new SimpleMeterRegistry(),
                new HostNames(config.httpOrigins(), config::httpPort),
                Clock.systemUTC());
        var web = new Wiring.Web(with.threads(), new Limits(false), new Assets(config.httpWebroot(), false));
        var features = new Wiring(config, platform, web, _ -> List.of()).features;
        return new Restore(with.db(), features.extensions(RestoreListener.class)).run();
    }
}
