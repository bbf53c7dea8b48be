package nl.buurthub.platform.db;

import static nl.buurthub.testing.Neighbour.gatheringPath;
import static nl.buurthub.testing.Neighbour.helpPath;
import static nl.buurthub.testing.Neighbour.offerPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.TestHub;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody writes, its key names these words and no others. */
class KeyedKindsTest {

    @AutoClose
    static final TestHub hub = TestHub.start();

    /** What a manager writes: the kind, where, and under which name the words are there, with what else is asked. */
    static Stream<Arguments> kinds() {
        var manager = hub.manager("mia");
        var ana = hub.resident("ana");
        var request = ana.asksForHelp("Wie helpt?");
        var offer = manager.offers(ana.asksForHelp("Wie tilt?"), "Ik");
        var gathering = manager.plans("Soep");
        manager.signsUp(gathering);
        return Stream.of(
                        arguments("post", "/hoods/noord/posts", "text", Map.of()),
                        arguments(
                                "comment", Neighbour.path(ana.places("Wie weet het?")) + "/comments", "text", Map.of()),
                        arguments("request", "/hoods/noord/help", "need", Map.of("category", "care")),
                        arguments("offer", helpPath(request) + "/offers", "text", Map.of()),
                        arguments("message", offerPath(offer) + "/messages", "text", Map.of()),
                        arguments("gathering", "/hoods/noord/gatherings", "title", Neighbour.plan("")),
                        arguments("word to all", gatheringPath(gathering) + "/messages", "words", Map.of()),
                        arguments(
                                "attendee",
                                gatheringPath(gathering) + "/attendees",
                                "name",
                                Map.of("contact", "06 12345678", "guests", 0)),
                        arguments("drill", "/hoods/noord/dispatches", "need", Map.of()),
                        arguments("note", "/hoods/noord/residents/" + ana.id() + "/notes", "words", Map.of()))
                .map(kind -> arguments(
                        Stream.concat(Stream.of(manager), Stream.of(kind.get())).toArray()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("kinds")
    void askedAgainItIsThereOnceAndOtherWordsAreRefused(
            Neighbour manager, String kind, String path, String field, Map<String, ?> more) {
        var once = manager.with("Idempotency-Key", UUID.randomUUID().toString());
        var words = new HashMap<String, Object>(more);
        words.put(field, "Hallo " + kind);
        var made = once.asks("POST", path, words).must(201).body();
        assertThat(once.asks("POST", path, words).must(201).body()).isEqualTo(made);
        words.put(field, "Iets anders");
        once.asks("POST", path, words).must(422);
    }
}
