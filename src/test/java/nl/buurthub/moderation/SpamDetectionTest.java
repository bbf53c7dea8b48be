package nl.buurthub.moderation;

import static nl.buurthub.testing.AtTheDesk.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.buurthub.testing.AtTheDesk;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What looks like spam is put before managers, and stands meanwhile. */
class SpamDetectionTest {

    private static final String LINK = "Zie https://a.nl";

    @AutoClose
    static final TestHub hub = TestHub.start();

    static final Neighbour mo = hub.manager("mo");

    private static List<String> signals(JsonNode thing) {
        return about(mo, thing).stream()
                .filter(task -> task.path("kind").asText().equals("spam"))
                .flatMap(task -> StreamSupport.stream(task.path("signals").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    /** Somebody whom nobody vouched for, and of whom managers let something through. */
    private static Neighbour newcomer(String name) {
        var newcomer = hub.stranger(name).arrives(TestHub.NOORD);
        hub.run("update resident set welcomed = now() where person = '" + newcomer.id() + "'");
        return newcomer;
    }

    @Test
    void linksOfWhoIsNewAreATaskAndStand() {
        var eva = newcomer("eva");
        var post = eva.places(LINK);
        assertThat(signals(post)).containsExactly("links");
        assertThat(post.path("moderation").isNull()).isTrue();
        var comment = eva.comments(post, "En op www.example.org");
        assertThat(signals(comment)).containsExactly("links");
        assertThat(signals(eva.plans("Avond", Map.of("details", LINK)))).containsExactly("links");
        assertThat(signals(eva.places("Zonder verwijzing"))).isEmpty();
        hub.run("update resident set since = now() - interval '15 days' where person = '" + eva.id() + "'");
        assertThat(signals(eva.places(LINK))).isEmpty();
    }

    @Test
    void whatIsMadeOfItLaterIsLookedAtToo() {
        var fia = newcomer("fia");
        var post = fia.places("Dag allemaal");
        var comment = fia.comments(post, "Eerst");
        var request = fia.asksForHelp(Map.of("need", "Wie helpt?", "category", "other", "anonymous", false));
        var gathering = fia.plans("Avond", Map.of("repeats", "FREQ=WEEKLY;COUNT=3"));
        var paths = Map.of(
                post, Neighbour.path(post),
                comment,
                        Neighbour.path(post) + "/comments/" + comment.path("id").asText(),
                request, Neighbour.helpPath(request),
                gathering, Neighbour.gatheringPath(gathering));
        paths.forEach((thing, path) -> {
            assertThat(signals(thing)).isEmpty();
            var field = thing == gathering ? "details" : "text";
            fia.asks("PATCH", path, Map.of(field, LINK)).must(200);
            fia.asks("PATCH", path, Map.of(field, "Nu: " + LINK)).must(200);
            var about = thing == gathering ? thing.path("series") : thing.path("id");
            assertThat(AtTheDesk.tasks(mo))
                    .filteredOn(task -> task.path("about").equals(about))
                    .singleElement()
                    .satisfies(task -> assertThat(task.path("times").asInt()).isEqualTo(1))
                    .satisfies(
                            task -> assertThat(task.at("/signals/0").asText()).isEqualTo("links"));
        });
    }

    @Test
    void theSameWordsMadeOfOtherOnesAreATaskAndOnesOwnAreNot() {
        var words = "Koop vandaag nog jouw gouden horloge bij ons";
        var hans = hub.resident("hans");
        var own = hans.places(words);
        for (var times = 0; times < 3; times++)
            hans.asks("PATCH", Neighbour.path(own), Map.of("text", words + "!".repeat(times + 1)))
                    .must(200);
        assertThat(signals(own)).isEmpty();
        hub.resident("ina").places(words);
        var jos = hub.resident("jos");
        var post = jos.places("Iets heel gewoons");
        jos.asks("PATCH", Neighbour.path(post), Map.of("text", words)).must(200);
        assertThat(signals(post)).containsExactly("same");
    }

    @Test
    void aFirstPostWithALinkIsOneTask() {
        var gus = hub.stranger("gus").arrives(TestHub.NOORD);
        assertThat(about(mo, gus.places(LINK)))
                .singleElement()
                .satisfies(task -> assertThat(task.path("kind").asText()).isEqualTo("first_post"))
                .satisfies(task -> assertThat(task.at("/signals/0").asText()).isEqualTo("links"));
    }

    @Test
    void linksOfWhoIsKnownAreNone() {
        assertThat(signals(hub.resident("ana").places(LINK))).isEmpty();
    }

    @Test
    void theSameWordsForTheThirdTimeAreATaskWhoeverWritesThem() {
        var words = "Verdien nu snel veel geld vanuit huis";
        assertThat(signals(hub.resident("an").places(words))).isEmpty();
        assertThat(signals(hub.resident("bas").places(words + "!!"))).isEmpty();
        assertThat(signals(hub.resident("cor").places("VERDIEN nu snel, veel geld; vanuit huis")))
                .containsExactly("same");
        assertThat(signals(hub.resident("dirk").asksForHelp(words))).containsExactly("same");
        for (var name : List.of("els", "fee", "gijs"))
            assertThat(signals(hub.resident(name).places("Gefeliciteerd!"))).isEmpty();
    }

    @Test
    void muchAtOnceIsOneTask() {
        var ida = hub.resident("ida");
        var posts = IntStream.range(0, 8)
                .mapToObj(nr -> ida.places("Bericht " + nr))
                .toList();
        assertThat(posts.stream().filter(post -> !signals(post).isEmpty())).containsExactly(posts.get(5));
        assertThat(signals(posts.get(5))).containsExactly("fast");
    }

    @Test
    void whatIsAskedWithoutANameTellsNothingOfWhoDid() {
        var jan = hub.resident("jan");
        assertThat(signals(jan.asksForHelp(LINK))).containsExactly("links");
        for (var nr = 0; nr < 5; nr++)
            assertThat(signals(jan.places("Nog een " + nr))).isEmpty();
        assertThat(signals(jan.asksForHelp("Wie helpt?"))).isEmpty();
    }

    @Test
    void manyRequestsWithoutANameAreNotSaidToBeOnes() {
        var koos = hub.resident("koos");
        for (var nr = 0; nr < 8; nr++)
            assertThat(signals(koos.asksForHelp("Vraag " + nr))).isEmpty();
    }

    @Test
    void aManagersRequestWithoutANameIsLookedAtAsAnybodys() {
        assertThat(signals(hub.manager("lia").asksForHelp(LINK))).containsExactly("links");
    }

    @Test
    void whoRunsTheHoodIsTrusted() {
        var posts = IntStream.range(0, 8)
                .mapToObj(_ -> mo.places("De straat is morgen dicht voor verkeer"))
                .toList();
        assertThat(posts.stream().filter(post -> !signals(post).isEmpty())).isEmpty();
    }
}
