package nl.buurthub.pages;

import io.vertx.ext.web.Router;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.buurthub.platform.web.Exchange;

/** What the program is made with, and under which licences, {@code /licences}: the build writes it, beside the jar. */
public final class ThirdParties {

    private final Path list;

    ThirdParties(Path list) {
        this.list = list;
    }

    public static ThirdParties ofProgram() {
        try {
            var program = ThirdParties.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return new ThirdParties(Path.of(program).resolveSibling("THIRD-PARTY.txt"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public void mount(Router router) {
        Exchange.named(router.get("/licences"), "licences").handler(context -> {
            if (Files.exists(list))
                context.response()
                        .putHeader("Content-Type", "text/plain; charset=utf-8")
                        .sendFile(list.toString())
                        .onFailure(context::fail);
            else context.fail(404);
        });
    }
}
