package nl.buurthub.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.buurthub.people.PeopleRoutes;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.contract.Contract;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Exchanges;
import nl.buurthub.platform.web.HostNames;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Problems;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class SessionRoutesTest {

    @AutoClose
    static PeopleFixture people;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    static HttpServer server;

    @BeforeAll
    static void listen(Vertx vertx) {
        people = new PeopleFixture(vertx);
        var limits = new Limits(true);
        var contract = Contract.of(List.of("people", "sessions"));
        var api = new Api(contract, VirtualThreads.on(vertx), people.sessions, limits);
        var hostNames = new HostNames(List.of(), () -> 0);
        new PeopleRoutes(people.profile, people.choices).on(api);
        new SessionRoutes(people.signIn, people.sessions, limits, hostNames).on(api);
        var router = Router.router(vertx);
        router.route().handler(new Exchanges(new SimpleMeterRegistry())::begin).failureHandler(Problems::answer);
        router.route().handler(BodyHandler.create(false));
        api.mount(router);
        server = vertx.createHttpServer().requestHandler(router).listen(0).await();
    }

    @Test
    void signingInRefreshingAndSigningOutWithACookie() throws Exception {
        assertThat(post("sign-in", "{\"email\":\"Anna@example.org\",\"page\":\"/b/x\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(people.mailed("anna@example.org").link()).startsWith(site() + "/sign-in/link#t=");
        var signedIn = post("sessions", code("anna@example.org"));
        assertThat(signedIn.statusCode()).isEqualTo(201);
        var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).matches("__Host-refresh=\\S+; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=5184000");
        var refreshed = send("POST", "sessions/refresh", "", "Cookie", cookie, "Origin", site());
        assertThat(refreshed.statusCode()).isEqualTo(200);
        var token = new JsonObject(refreshed.body()).getString("accessToken");
        var me = send("GET", "me", "", "Authorization", "Bearer " + token);
        assertThat(new JsonObject(me.body()).getString("email")).isEqualTo("anna@example.org");
        var listed = send("GET", "sessions", "", "Authorization", "Bearer " + token);
        assertThat(listed.body()).contains("Firefox op Android");
        var renewed = refreshed.headers().firstValue("Set-Cookie").orElseThrow();
        var out = send("DELETE", "sessions/current", "", "Cookie", renewed, "Origin", site());
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).endsWith("Max-Age=0");
        assertThat(send("GET", "me", "", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theCookieIsWorthNothingFromAnotherOriginOrNone() throws Exception {
        post("sign-in", "{\"email\":\"eve@example.org\"}");
        var cookie = post("sessions", code("eve@example.org"))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        for (var origin : List.of(
                "https://evil.test", site() + ".evil.test", "http://localhost.evil.test", "http://127.0.0.1", "null"))
            assertThat(send("POST", "sessions/refresh", "", "Cookie", cookie, "Origin", origin)
                            .statusCode())
                    .isEqualTo(403);
        assertThat(send("POST", "sessions/refresh", "", "Cookie", cookie).statusCode())
                .isEqualTo(403);
        assertThat(send("DELETE", "sessions/current", "", "Cookie", cookie).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWrongCodeIsAFaultInThatField() throws Exception {
        post("sign-in", "{\"email\":\"wrong@example.org\"}");
        var code = people.code("wrong@example.org").equals("000000") ? "000001" : "000000";
        var answer = post("sessions", "{\"email\":\"wrong@example.org\",\"code\":\"" + code + "\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"/code\"");
        var never = post("sessions", "{\"email\":\"never-asked@example.org\",\"code\":\"" + code + "\"}");
        assertThat(never.body()).isEqualTo(answer.body());
    }

    @Test
    void askingAndTryingTooOftenForOneAddressHasToWait() throws Exception {
        for (var i = 0; i < 5; i++)
            assertThat(post("sign-in", "{\"email\":\"busy@example.org\"}").statusCode())
                    .isEqualTo(202);
        assertThat(post("sign-in", "{\"email\":\"busy@example.org\"}").statusCode())
                .isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b/x", "//evil.example", "/\\\\evil.example", "/\\t/evil.example", "/\\n", "/b\\n"})
    void aLinkLeadsToNoOtherSite(String page) throws Exception {
        var body = "{\"email\":\"away@example.org\",\"page\":\"" + page + "\"}";
        assertThat(post("sign-in", body).statusCode()).isEqualTo(400);
    }

    private static String code(String email) {
        return "{\"email\":\"" + email + "\",\"code\":\"" + people.code(email) + "\"}";
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body, "Content-Type", "application/json");
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site() + "/api/v1/" + path))
                .header("User-Agent", "Mozilla/5.0 (Android 16; Mobile; rv:149.0) Gecko/149.0 Firefox/149.0")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .headers(headers);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String site() {
        return "http://localhost:" + server.actualPort();
    }
}
