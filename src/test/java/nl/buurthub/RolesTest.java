package nl.buurthub;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurthub.photos.Pictures;
import nl.buurthub.platform.base.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what. A new operation says so here. */
class RolesTest {

    /**
     * The status that each gets who asks this in a hood, of the things of another resident there (a post for residents, a
     * comment on it, a session). The stranger has an account and lives nowhere, as the operator does.
     */
    private static final String TABLE = """
            operation          visitor stranger resident manager operator
            listHoods              200      200      200     200      200
            showHood               200      200      200     200      200
            joinHood               401      200      200     200      200
            leaveHood              401      403      204     204      403
            verifyAddress          401      403      410     410      403
            listResidents          401      404      404     200      200
            showResident           401      404      404     200      200
            removeResident         401      404      404     204      404
            vouchFor               401      404      404     204      204
            makeLetter             401      404      404     200      404
            makeLetters            401      404      404     200      404
            writeNote              401      404      404     201      404
            removeNote             401      404      404     403      404
            listBarred             401      404      404     200      404
            letBackIn              401      404      404     204      404
            giveRole               401      404      404     404      204
            askForCode             202      202      202     202      202
            signIn                 400      400      400     400      400
            listSessions           401      200      200     200      200
            signOutEverywhere      401      204      204     204      204
            refreshSession         403      403      403     403      403
            signOut                403      204      204     204      204
            endSession             401      404      404     404      404
            showMe                 401      200      200     200      200
            changeMe               401      200      200     200      200
            showMailChoices        401      200      200     200      200
            wantMail               401      204      204     204      204
            refuseMail             401      204      204     204      204
            listPosts              200      200      200     200      200
            placePost              401      403      201     201      403
            listOwnPosts           401      200      200     200      200
            showPost               404      404      200     200      404
            editPost               401      403      403     403      403
            removePost             401      404      403     403      404
            restorePost            401      403      404     404      403
            comment                401      403      201     201      403
            showComment            404      404      200     200      404
            editComment            401      403      403     403      403
            removeComment          401      404      403     403      404
            uploadPhoto            401      201      201     201      201
            dropPhoto              401      404      404     404      404
            react                  401      403      200     200      403
            takeReactionBack       401      403      200     200      403
            listHelp               200      200      200     200      200
            askForHelp             401      403      201     201      403
            showHelp               404      404      200     200      404
            editHelp               401      404      404     404      404
            changeHelpState        401      404      404     404      404
            lookUpAsker            401      404      404     200      404
            offerHelp              401      404      201     201      404
            decideOffer            401      404      404     404      404
            writeToOffer           401      404      404     404      404
            listOwnHelp            401      200      200     200      200
            showOwnHelp            401      404      404     404      404
            listOwnOffers          401      200      200     200      200
            actFromMail            410      410      410     410      410
            listResponders         401      404      404     200      404
            vetResponder           401      404      404     204      404
            dismissResponder       401      404      404     204      404
            showOwnDuty            401      403      200     200      403
            changeDuty             401      404      404     404      404
            sharePosition          401      404      404     404      404
            forgetPosition         401      404      404     404      404
            showAlert              401      404      404     404      404
            answerAlert            401      404      404     404      404
            confirmAlert           401      404      404     404      404
            confirmPush            404      404      404     404      404
            listDispatches         401      404      404     200      404
            holdDrill              401      404      404     201      404
            showDispatch           401      404      404     200      404
            closeDispatch          401      404      404     200      404
            showPushKey            401      200      200     200      200
            subscribePush          401      204      204     204      204
            unsubscribePush        401      204      204     204      204
            listGatherings         200      200      200     200      200
            planGathering          401      403      201     201      403
            showGathering          404      404      200     200      404
            changeGathering        401      404      403     200      404
            cancelGathering        401      404      403     200      404
            removeGathering        401      404      403     409      404
            signUp                 401      404      200     200      404
            cancelSignUp           401      404      204     204      404
            signUpByMail           404      404      409     409      404
            showSignUp             410      410      410     410      410
            confirmSignUp          410      410      410     410      410
            withdrawSignUp         410      410      410     410      410
            listOwnSignUps         401      200      200     200      200
            listOwnGatherings      401      200      200     200      200
            listAttendees          401      404      404     200      404
            addAttendee            401      404      404     201      404
            attendeesCsv           401      404      404     200      404
            removeAttendee         401      404      404     204      404
            checkIn                401      404      404     200      404
            undoCheckIn            401      404      404     200      404
            codePicture            200      200      200     200      200
            checkInByCode          401      404      404     404      404
            messageAll             401      404      404     201      404
            listMessages           401      404      404     200      404
            gatheringCalendar      404      404      200     200      404
            hoodCalendar           200      200      200     200      200
            ownCalendar            404      404      404     404      404
            makeFeed               401      201      201     201      201
            showFeed               401      200      200     200      200
            dropFeed               401      204      204     204      204
            listSources            401      404      404     200      404
            addSource              401      404      404     201      404
            refreshSource          401      404      404     200      404
            removeSource           401      404      404     204      404
            showDesk               401      404      404     200      404
            comeToDesk             401      404      404     204      404
            leaveDesk              401      404      404     204      404
            showTask               401      404      404     200      404
            claimTask              401      404      404     200      404
            releaseTask            401      404      404     200      404
            snoozeTask             401      404      404     200      404
            finishTask             401      404      404     200      404
            report                 404      404      204     204      404
            showModeratedPhoto      401      404      404     200      404
            decide                 401      404      404     201      404
            listDecisions          401      404      404     200      200
            decisionsCsv           401      404      404     200      200
            showDecision           401      404      404     200      200
            listOwnDecisions       401      200      200     200      200
            appeal                 401      404      404     404      404
            beginPairing           201      201      201     201      201
            fetchKioskToken        410      410      410     410      410
            renewKioskToken        401      401      401     401      401
            showScreen             401      401      401     401      401
            beat                   401      401      401     401      401
            listKiosks             401      404      404     200      404
            pairKiosk              401      404      404     400      404
            changeKiosk            401      404      404     200      404
            unpairKiosk            401      404      404     204      404
            listKioskItems         401      404      404     200      404
            chooseKioskItem        401      404      404     204      404
            takeOver               401      404      404     201      404
            endTakeover            401      404      404     204      404
            """;

    private static final Map<String, Map<String, ?>> BODIES = Map.ofEntries(
            entry("joinHood", Map.of("street", "Dorpsweg", "houseNumber", "9", "postcode", "1234 AB")),
            entry("verifyAddress", Map.of("code", "ABCD 2345")),
            entry("writeNote", Map.of("words", "Belt liever")),
            entry("giveRole", Map.of("role", "manager")),
            entry("askForCode", Map.of("email", "wie@example.org")),
            entry("signIn", Map.of("email", "wie@example.org", "code", "123456")),
            entry("changeMe", Map.of("about", "Ik hou van tuinen")),
            entry("placePost", Map.of("text", "Dag")),
            entry("editPost", Map.of("text", "Anders")),
            entry("comment", Map.of("text", "Mooi")),
            entry("editComment", Map.of("text", "Mooier")),
            entry("claimTask", java.util.Collections.singletonMap("from", null)),
            entry("snoozeTask", Map.of("until", Instant.now().plusSeconds(600))),
            entry("finishTask", Map.of("words", "Gebeld")),
            entry(
                    "report",
                    Map.of("contentType", "post", "about", "{post}", "category", "unkind", "email", "wie@example.org")),
            entry("decide", Map.of("contentType", "post", "about", "{post}", "action", "hide", "rule", "Geen reclame")),
            entry("appeal", Map.of("words", "Dat klopt niet")),
            entry("askForHelp", Map.of("need", "Wie rijdt mee?", "category", "transport")),
            entry("editHelp", Map.of("need", "Wie loopt mee?")),
            entry("changeHelpState", Map.of("state", "withdrawn")),
            entry("lookUpAsker", Map.of("reason", "De bel deed het niet")),
            entry("offerHelp", Map.of("text", "Ik kan")),
            entry("decideOffer", Map.of("state", "declined")),
            entry("writeToOffer", Map.of("text", "Hoe laat?")),
            entry("actFromMail", Map.of("token", "0123456789012345678901234567890123456789")),
            entry("changeDuty", Map.of("duty", "on")),
            entry("sharePosition", Map.of("lat", 52.1, "lon", 5.1)),
            entry("answerAlert", Map.of("state", "going")),
            entry("confirmPush", Map.of("token", "nobodys-own-token-at-all")),
            entry("holdDrill", Map.of("need", "Oefening")),
            entry("closeDispatch", Map.of("words", "Goed gegaan")),
            entry("planGathering", Neighbour.plan("Koffie")),
            entry("changeGathering", Map.of("title", "Thee")),
            entry("cancelGathering", Map.of("reason", "Regen")),
            entry("signUp", Map.of("guests", 0)),
            entry("signUpByMail", Map.of("name", "Wie", "email", "wie@example.org")),
            entry("showSignUp", Map.of("token", "0123456789012345678901234567890123456789")),
            entry("confirmSignUp", Map.of("token", "0123456789012345678901234567890123456789")),
            entry("withdrawSignUp", Map.of("token", "0123456789012345678901234567890123456789")),
            entry("addAttendee", Map.of("name", "Mevrouw De Wit", "contact", "", "guests", 0)),
            entry("checkInByCode", Map.of("code", "22222222")),
            entry("addSource", Map.of("name", "Wijkcentrum", "url", "https://10.0.0.1/agenda.ics")),
            entry("messageAll", Map.of("words", "Neem een jas mee")),
            entry("fetchKioskToken", Map.of("secret", "nobodys-own-secret")),
            entry("beat", Map.of("version", "1", "width", 1920, "height", 1080, "contentAge", 0)),
            entry("pairKiosk", Map.of("code", "ABC234", "name", "Hal", "place", "")),
            entry(
                    "changeKiosk",
                    Map.of("name", "Hal", "place", "", "hours", Map.of("opens", "08:00", "closes", "22:00"))),
            entry("chooseKioskItem", Map.of("choice", "pinned")),
            entry("takeOver", Map.of("title", "Code rood", "words", "Blijf binnen", "minutes", 15)),
            entry(
                    "subscribePush",
                    Map.of(
                            "endpoint",
                            "https://push.example.org/1",
                            "keys",
                            Map.of(
                                    "p256dh",
                                    "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                                    "auth",
                                    "BTBZMqHH6r4Tts7J_aSIgg"))));

    private static final List<String> ROLES =
            Arrays.asList(TABLE.lines().findFirst().orElseThrow().split("\\s+")).subList(1, 6);

    @AutoClose
    static final Hub hub = Hub.start();

    private static Map<String, List<Integer>> table() {
        return TABLE.lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split("\\s+")))
                .collect(Collectors.toMap(
                        List::getFirst,
                        row -> row.subList(1, row.size()).stream()
                                .map(Integer::valueOf)
                                .toList(),
                        (a, _) -> a,
                        LinkedHashMap::new));
    }

    static Stream<String> operations() {
        return table().keySet().stream();
    }

    @Test
    void theTableNamesEveryOperationOfTheContract() {
        assertThat(table().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Contracts.served(hub).operations().keySet());
    }

    @Test
    void whatIsForTheDemoIsNotThereWithoutIt() {
        assertThat(hub.visitor().asks("GET", "/demo/personas").status()).isEqualTo(404);
        assertThat(hub.visitor()
                        .asks("POST", "/demo/sessions", Map.of("persona", "fatima"))
                        .status())
                .isEqualTo(404);
        assertThat(hub.visitor().sends("GET", "/demo/mail", null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachRoleMayDoWhatTheTableSays(String id) {
        var operation = java.util.Objects.requireNonNull(
                Contracts.served(hub).operations().get(id));
        var got = new LinkedHashMap<String, Integer>();
        for (var role : ROLES) {
            var things = things(operation.path(), id, role);
            var path = Contracts.fill(operation.path(), things)
                    + (id.equals("unsubscribePush") ? "?endpoint=https://push.example.org/1" : "");
            if (id.equals("uploadPhoto")) {
                got.put(
                        role,
                        somebody(role, id)
                                .uploads("image/png", Pictures.png(2, 2))
                                .status());
                continue;
            }
            var body = BODIES.get(id);
            var answer = somebody(role, id)
                    .sends(
                            operation.method().toUpperCase(java.util.Locale.ROOT),
                            path,
                            body == null
                                    ? null
                                    : Contracts.fill(Json.write(body), things).getBytes(StandardCharsets.UTF_8));
            got.put(role, answer.status());
        }
        assertThat(got.values()).as(got.toString()).containsExactlyElementsOf(table().get(id));
    }

    private static Neighbour somebody(String role, String id) {
        var name = role + "-" + id.toLowerCase(java.util.Locale.ROOT);
        return switch (role) {
            case "visitor" -> hub.visitor();
            case "stranger" -> hub.stranger(name);
            case "resident" -> hub.resident(name);
            case "manager" -> hub.manager(name);
            default -> hub.operator(name);
        };
    }

    /** What the path is about, of another resident. */
    private static Map<String, String> things(String path, String id, String role) {
        var other = hub.resident("other-" + role + "-" + id.toLowerCase(java.util.Locale.ROOT));
        var things = new HashMap<>(Map.of(
                "slug",
                Hub.NOORD,
                "reaction",
                "thanks",
                "kind",
                "help",
                "channel",
                "live",
                "secret",
                "nobodys-own-secret-at-all",
                "contentType",
                "post",
                "about",
                UUID.randomUUID().toString(),
                "file",
                "a".repeat(43) + "-400.jpg",
                "person",
                other.id().toString(),
                "session",
                session(other.id())));
        if (path.contains("{post}") || id.equals("report") || id.equals("decide")) {
            var post = other.places("Van een ander");
            things.put("post", id(post));
            things.put("comment", id(other.comments(post, "Ook")));
        }
        if (path.contains("{request}")) {
            var request = other.asksForHelp("Wie rijdt mee?");
            var helper = hub.resident("helper-" + role + "-" + id.toLowerCase(java.util.Locale.ROOT));
            things.put("request", id(request));
            things.put("offer", id(helper.offers(request, "Ik kan")));
        }
        if (path.contains("{gathering}")) {
            var gathering = other.plans("Samen eten");
            var signUp = other.signsUp(gathering);
            things.put("gathering", id(gathering));
            things.put("signUp", id(signUp));
            things.put("code", signUp.path("code").asText());
        }
        if (path.contains("{task}")) things.put("task", task(other));
        if (path.contains("{decision}")) things.put("decision", decision(other));
        if (path.contains("{photo}")) things.put("photo", id(other.uploads(Pictures.jpeg(2, 2))));
        if (path.contains("{source}")) things.put("source", source());
        if (path.contains("{dispatch}")) things.put("dispatch", drill(other));
        if (path.contains("{pairing}") || path.contains("{item}"))
            things.putAll(Map.of(
                    "pairing", UUID.randomUUID().toString(),
                    "item", UUID.randomUUID().toString()));
        if (path.contains("{kiosk}")) things.put("kiosk", kiosk());
        if (path.contains("{takeover}")) things.put("takeover", takeover());
        if (id.equals("showModeratedPhoto")) things.putAll(withheld(other));
        if (path.contains("{note}")) things.put("note", note(other));
        if (id.startsWith("makeLetter"))
            hub.run("update resident set verified = null where person = '" + other.id() + "'");
        if (id.equals("letBackIn"))
            hub.run("insert into barred select hood, person, now() from resident where person = '" + other.id() + "'");
        if (id.equals("dismissResponder"))
            hub.run(
                    "insert into responder (hood, person, vetted) select hood, person, now() from resident where person = '"
                            + other.id() + "'");
        return things;
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asText();
    }

    /** A photo with a post that a manager took away. */
    private static Map<String, String> withheld(Neighbour author) {
        var photo = author.uploads(Pictures.jpeg(40, 30));
        var post = author.places(Hub.NOORD, Map.of("text", "Kijk", "photos", List.of(Map.of("id", id(photo)))));
        hub.manager("taker-" + id(post))
                .asks(
                        "POST",
                        "/hoods/noord/decisions",
                        Map.of("contentType", "post", "about", id(post), "action", "hide", "rule", "Geen reclame"))
                .must(201);
        return Map.of("about", id(post), "file", photo.path("name").asText() + "-400.jpg");
    }

    /** Of which the address leads nowhere. */
    private static String source() {
        return hub.ask("insert into calendar_source (hood, name, url, due, added)"
                        + " select id, 'Wijkcentrum', 'https://10.0.0.1/' || gen_random_uuid(), 'infinity', now() from hood"
                        + " where slug = 'noord' returning id")
                .getFirst();
    }

    /** By whoever, of which others are no part. */
    private static String drill(Neighbour by) {
        return hub.ask("insert into dispatch (hood, drill, need, needed, opened, opened_by)"
                        + " select hood, true, 'Oefening', 1, now(), person from resident where person = '" + by.id()
                        + "' returning id")
                .getFirst();
    }

    private static String task(Neighbour about) {
        return hub.ask("insert into task (hood, kind, about, title, path, opened)"
                        + " select hood, 'mail', person, 'Post', 'desk', now() from resident where person = '"
                        + about.id()
                        + "' returning id")
                .getFirst();
    }

    private static String decision(Neighbour about) {
        return hub.ask("insert into decision (hood, manager, person, content_type, about, action, rule, at)"
                        + " select hood, person, person, 'person', person, 'warn', 'Wees aardig', now() from resident"
                        + " where person = '" + about.id() + "' returning id")
                .getFirst();
    }

    /** By themselves. */
    private static String note(Neighbour about) {
        return hub.ask("insert into resident_note (hood, person, author, words, at)"
                        + " select hood, person, person, 'Belt liever', now() from resident where person = '"
                        + about.id()
                        + "' returning id")
                .getFirst();
    }

    private static String kiosk() {
        return hub.ask("insert into kiosk (hood, name, renewed, paired, heard)"
                        + " select id, 'Hal', now(), now(), now() from hood where slug = 'noord' returning id")
                .getFirst();
    }

    private static String takeover() {
        return hub.ask("insert into kiosk_takeover (hood, title, begins, ends)"
                        + " select id, 'Let op', now(), now() + interval '1 hour' from hood where slug = 'noord'"
                        + " returning id")
                .getFirst();
    }

    private static String session(@Nullable UUID person) {
        return hub.ask("select id from session where person = '" + person + "'").getFirst();
    }
}
