package nl.buurthub.platform.web;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static nl.buurthub.testing.Neighbour.helpPath;
import static nl.buurthub.testing.Neighbour.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.buurthub.testing.Meanwhile;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two who edit one thing don't overwrite each other, if they say what they read. */
class EditsTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    static Neighbour mira;

    @BeforeAll
    static void start() {
        mira = hub.manager("mira");
    }

    /**
     * @param read where it is read
     * @param body that edits it to what is called so
     */
    record Edit(String what, String read, String method, String path, Function<String, Map<String, ?>> body) {

        Neighbour.Answer to(String name, String tag) {
            return mira.with("If-Match", tag).asks(method, path, body.apply(name));
        }

        String tag() {
            return EditsTest.tag(mira.asks("GET", read).must(200));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static String tag(Neighbour.Answer answer) {
        return answer.response().headers().firstValue("ETag").orElseThrow();
    }

    static Stream<Edit> edits() {
        var post = mira.places("Een");
        var comment = path(post) + "/comments/"
                + mira.comments(post, "Een").path("id").asText();
        var gathering = gatheringPath(mira.plans("Een"));
        var request = mira.asksForHelp("Een");
        var kiosk = "/hoods/noord/kiosks/" + kiosk();
        return Stream.of(
                new Edit("post", path(post), "PATCH", path(post), name -> Map.of("text", name)),
                new Edit("comment", comment, "PATCH", comment, name -> Map.of("text", name)),
                new Edit("gathering", gathering, "PATCH", gathering, name -> Map.of("title", name)),
                new Edit(
                        "request",
                        helpPath(request).replace("/help/", "/me/help/"),
                        "PATCH",
                        helpPath(request),
                        name -> Map.of("need", name)),
                new Edit("kiosk", kiosk, "PUT", kiosk, EditsTest::settings),
                new Edit("me", "/me", "PATCH", "/me", name -> Map.of("about", name)));
    }

    private static Map<String, ?> settings(String name) {
        var settings = new HashMap<String, Object>(Map.of("name", name, "place", "De hal"));
        settings.put("hours", null);
        return settings;
    }

    private static String kiosk() {
        var code = hub.visitor()
                .asks("POST", "/kiosk-pairings")
                .must(201)
                .body()
                .path("code")
                .asText();
        return mira.asks("POST", "/hoods/noord/kiosks", Map.of("code", code, "name", "Een", "place", "De hal"))
                .must(201)
                .body()
                .path("id")
                .asText();
    }

    @ParameterizedTest
    @MethodSource("edits")
    void whoEditsWhatSomebodyEditedMeanwhileIsToldWhatItIsNow(Edit edit) {
        var read = edit.tag();
        var now = tag(edit.to("Twee", read).must(200));
        var refused = edit.to("Drie", read).must(412).body();
        assertThat(refused.path("code").asText()).isEqualTo("changed");
        assertThat(refused.path("current").toString()).contains("Twee").doesNotContain("Drie");
        assertThat(edit.tag()).isEqualTo(now).isNotEqualTo(read);
        edit.to("Drie", "\"x\", W/" + now).must(200);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void whoDoesntSayWhatTheyReadEditsWhateverIsThere(Edit edit) {
        mira.asks(edit.method, edit.path, edit.body.apply("Twee")).must(200);
        edit.to("Drie", "*").must(200);
    }

    @Test
    void whatHappensToAThingIsNoOtherVersionOfIt() {
        var post = mira.places("Wie komt er?");
        var gathering = mira.plans("Soep");
        var before = List.of(tag(mira.asks("GET", path(post))), tag(mira.asks("GET", gatheringPath(gathering))));
        var ben = hub.resident("ben");
        ben.comments(post, "Ik");
        ben.signsUp(gathering);
        assertThat(List.of(tag(mira.asks("GET", path(post))), tag(mira.asks("GET", gatheringPath(gathering)))))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void ofAllWhoEditOneVersionAtOnceOneDoes(Edit edit) {
        var read = edit.tag();
        var statuses = Meanwhile.atOnce(Stream.of("A", "B", "C", "D")
                .<Supplier<Integer>>map(name -> () -> edit.to(name, read).status())
                .toList());
        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
    }
}
