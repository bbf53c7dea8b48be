package nl.buurthub.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.buurthub.platform.web.Exchanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(VertxExtension.class)
class ThirdPartiesTest {

    private static final Path VENDOR = Path.of("webroot/vendor");

    @Test
    void theListOfTheBuildIsReadableOnTheSite(Vertx vertx, @TempDir Path directory)
            throws IOException, InterruptedException {
        var list = directory.resolve("THIRD-PARTY.txt");
        var router = Router.router(vertx);
        router.route().handler(new Exchanges(new SimpleMeterRegistry())::begin);
        new ThirdParties(list).mount(router);
        var port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .await()
                .actualPort();
        assertThat(reads(port).statusCode()).isEqualTo(404);
        Files.writeString(list, "een lijst");
        assertThat(reads(port).body()).isEqualTo("een lijst");
    }

    private static HttpResponse<String> reads(int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/licences"));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatPagesAreMadeWithIsNamedAndItsLicenceLiesBesideIt() throws IOException {
        var list = Files.readString(Path.of("src/main/notices/third-party.ftl"));
        try (var files = Files.walk(VENDOR)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith("LICENSE")) continue;
                var part = name.replaceFirst("-(hooks|latin).*|\\..*", "");
                assertThat(list).as(name).contains(part);
                assertThat(file.resolveSibling(part + ".LICENSE").toFile().exists()
                                || file.resolveSibling("LICENSE").toFile().exists())
                        .as("the licence of %s lies beside it", name)
                        .isTrue();
            }
        }
    }
}
