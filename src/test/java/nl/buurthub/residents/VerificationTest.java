package nl.buurthub.residents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buurthub.platform.base.QrPicture;
import nl.buurthub.testing.MovableClock;
import nl.buurthub.testing.Neighbour;
import nl.buurthub.testing.Neighbour.Answer;
import nl.buurthub.testing.PaperLetter;
import nl.buurthub.testing.Pictures;
import nl.buurthub.testing.TestHub;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether somebody lives where they say. */
class VerificationTest {

    private static final String VERIFICATION = "/hoods/noord/me/residency/verification";
    private static final MovableClock CLOCK = new MovableClock();

    @AutoClose
    static final TestHub hub = TestHub.start(Map.of(), CLOCK);

    Neighbour mira;
    Neighbour ana;

    @BeforeEach
    void neighbours() {
        hub.run("delete from resident");
        hub.run("update person set language = 'nl'");
        mira = hub.manager("mira");
        ana = hub.stranger("ana").arrives(TestHub.NOORD);
    }

    private static String entry(Neighbour who) {
        return "/hoods/noord/residents/" + who.id();
    }

    private static boolean isVerified(Neighbour who) {
        return who.asks("GET", "/hoods/noord").body().at("/residency/verified").asBoolean();
    }

    private static Answer types(Neighbour who, String code) {
        return who.asks("PUT", VERIFICATION, Map.of("code", code));
    }

    private static Answer moves(Neighbour who, String houseNumber) {
        return who.asks(
                "PUT",
                "/hoods/noord/me/residency",
                Map.of("street", "Dorpsweg", "houseNumber", houseNumber, "postcode", "1234 AB"));
    }

    /** The code on the letter that a manager prints for this resident. */
    private String letter(Neighbour to) {
        return PaperLetter.of(mira.signsInAgain().downloads("POST", entry(to) + "/letter"))
                .code();
    }

    /** Sixty days from now, in words. */
    private static String until(String language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of(language))
                .format(CLOCK.instant().plus(Duration.ofDays(60)).atZone(ZoneId.of("Europe/Amsterdam")));
    }

    // A manager vouches

    @Test
    void aManagerVouchesAndTheResidentAndTheDeskHearIt() {
        try (var own = ana.listens("person/" + ana.id());
                var desk = hub.manager("noor").listens("hood/noord/desk")) {
            mira.asks("PUT", entry(ana) + "/verification").must(204);
            assertThat(own.hearsEvent("residencyChanged")
                            .at("/body/residency/verified")
                            .asBoolean())
                    .isTrue();
            assertThat(desk.hearsEvent("residentsChanged").at("/body/people/0").asText())
                    .isEqualTo(ana.id().toString());
        }
        assertThat(isVerified(ana)).isTrue();
        mira.asks("PUT", entry(ana) + "/verification").must(204);
    }

    @Test
    void nobodyVouchesForThemselvesOrElsewhere() {
        mira.asks("PUT", entry(mira) + "/verification").must(403);
        mira.asks("POST", entry(mira) + "/letter").must(403);
        var zoe = hub.resident("zoe", TestHub.ZUID);
        mira.asks("PUT", entry(zoe) + "/verification").must(404);
        mira.asks("PUT", "/hoods/zuid/residents/" + zoe.id() + "/verification").must(404);
        ana.asks("PUT", entry(mira) + "/verification").must(404);
        assertThat(isVerified(ana)).isFalse();
    }

    @Test
    void anotherManagerOrTheOperatorVouchesForAManager() {
        hub.run("update resident set verified = null");
        hub.manager("noor").asks("PUT", entry(mira) + "/verification").must(204);
        assertThat(isVerified(mira)).isTrue();
        hub.run("update resident set verified = null");
        hub.operator("baas").asks("PUT", entry(mira) + "/verification").must(204);
        assertThat(isVerified(mira)).isTrue();
    }

    // By letter

    @Test
    void aLetterSaysWhoWhereAndTheCodeAndItsPictureLeadsToWhereItIsTyped() throws IOException {
        ana.asks("PATCH", "/me", Map.of("name", "Łucja Ångström & Zn. <b>")).must(200);
        var pdf = mira.downloads("POST", entry(ana) + "/letter");
        var letter = PaperLetter.of(pdf);
        assertThat(letter.text())
                .contains("Łucja Ångström & Zn. <b>\nDorpsweg 7\n1234 AB Stad\n", "Noord", "/b/noord/verify")
                .contains(until("nl"));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
            var pictures = new ArrayList<PDImageXObject>();
            for (var name : page.getResources().getXObjectNames())
                if (page.getResources().getXObject(name) instanceof PDImageXObject picture) pictures.add(picture);
            assertThat(pictures).hasSize(1);
            var address = hub.site() + "/b/noord/verify#" + letter.code().replace(" ", "");
            var wanted = Pictures.read(QrPicture.png(address));
            var drawn = pictures.getFirst().getImage();
            assertThat(drawn.getWidth()).isEqualTo(wanted.getWidth());
            for (var y = 0; y < wanted.getHeight(); y++)
                for (var x = 0; x < wanted.getWidth(); x++)
                    assertThat(drawn.getRGB(x, y)).isEqualTo(wanted.getRGB(x, y));
        }
    }

    @Test
    void aLetterIsInTheLanguageOfWhoReadsIt() {
        ana.asks("PATCH", "/me", Map.of("language", "en")).must(200);
        assertThat(PaperLetter.of(mira.downloads("POST", entry(ana) + "/letter"))
                        .text())
                .contains("Show that you live here", until("en"));
    }

    @Test
    void theCodeOfALetterVerifiesOnceHoweverItIsTyped() {
        var code = letter(ana).replace(" ", " - ").toLowerCase(Locale.ROOT);
        try (var desk = mira.listens("hood/noord/desk")) {
            var residency = types(ana, code).must(200).body();
            assertThat(residency.path("verified").asBoolean()).isTrue();
            desk.hearsEvent("residentsChanged");
        }
        assertThat(isVerified(ana)).isTrue();
        types(ana, code).must(410);
        mira.asks("POST", entry(ana) + "/letter").must(409);
    }

    @Test
    void aCodeIsOnlyForWhomTheLetterIs() {
        var bo = hub.stranger("bo").arrives(TestHub.NOORD);
        var code = letter(ana);
        types(bo, code).must(410);
        letter(bo);
        types(bo, code).must(400);
        assertThat(hub.ask("select encode(code_hash, 'escape') || encode(code_hash, 'hex') from address_letter")
                        .toString())
                .doesNotContain(code.replace(" ", ""));
    }

    @Test
    void whoGuessesFiveTimesNeedsANewLetter() {
        var code = letter(ana);
        for (var guess = 0; guess < 5; guess++) {
            var wrong = types(ana, "AAAA AAA" + (guess + 2)).must(400).body();
            assertThat(wrong.at("/errors/0/pointer").asText()).isEqualTo("/code");
            assertThat(wrong.at("/errors/0/detail").asText()).contains("Kijk nog eens goed in de brief");
        }
        var over = types(ana, code).must(410).body();
        assertThat(over.path("detail").asText()).contains("een nieuwe brief");
        types(ana, letter(ana)).must(200);
    }

    @Test
    void whoMovedNeedsANewLetter() {
        var code = letter(ana);
        moves(ana, "9").must(200);
        types(ana, code).must(410);
        assertThat(isVerified(ana)).isFalse();
        assertThat(mira.asks("GET", entry(ana)).body().at("/resident/letter").isNull())
                .isTrue();
        types(ana, letter(ana)).must(200);
    }

    @Test
    void aLetterIsValidForSixtyDays() {
        var code = letter(ana);
        CLOCK.forward(Duration.ofDays(60));
        types(ana.signsInAgain(), code).must(410);
        code = letter(ana);
        CLOCK.forward(Duration.ofDays(60).minusMinutes(1));
        types(ana.signsInAgain(), code).must(200);
    }

    @Test
    void aNewerLetterTakesThePlaceOfTheOneBefore() {
        var first = letter(ana);
        var second = letter(ana);
        types(ana, first).must(400);
        types(ana, second).must(200);
    }

    @Test
    void allWhoHaveNoLetterGetOneAtOnce() {
        CLOCK.forward(Duration.ofSeconds(1));
        var bo = hub.stranger("bo").arrives(TestHub.NOORD);
        var cas = hub.stranger("cas").arrives(TestHub.NOORD);
        hub.resident("dirk");
        letter(cas);
        assertThat(mira.asks("GET", entry(cas)).body().at("/resident/letter").isNull())
                .isFalse();
        var letters = PaperLetter.of(mira.downloads("POST", "/hoods/noord/letters"));
        assertThat(letters.text())
                .contains("Beste ana", "Beste bo")
                .doesNotContain("Beste cas", "Beste dirk", "Beste mira");
        assertThat(letters.codes()).hasSize(2);
        types(bo, letters.codes().getLast()).must(200);
        mira.asks("POST", "/hoods/noord/letters").must(409);
    }

    private JsonNode lettersLeft() {
        return mira.signsInAgain()
                .asks("GET", "/hoods/noord/residents?q=nobody")
                .must(200)
                .body()
                .path("letters");
    }

    @Test
    void aFileThatGotLostIsMadeAgain() {
        letter(hub.stranger("cas").arrives(TestHub.NOORD));
        CLOCK.forward(Duration.ofSeconds(1));
        hub.stranger("bo").arrives(TestHub.NOORD);
        assertThat(lettersLeft()).hasToString("{\"due\":2,\"last\":1}");
        var lost = PaperLetter.of(mira.signsInAgain().downloads("POST", "/hoods/noord/letters"));
        assertThat(lettersLeft()).hasToString("{\"due\":0,\"last\":2}");
        var again = PaperLetter.of(mira.downloads("POST", "/hoods/noord/letters?again=true"));
        assertThat(again.text()).contains("Beste ana", "Beste bo").doesNotContain("Beste cas");
        types(ana, lost.codes().getFirst()).must(400);
        types(ana, again.codes().getFirst()).must(200);
    }

    @Test
    void whatCouldNotBePrintedIsNotOnItsWay() {
        hub.run("update person set name = 'a' || chr(1) where id = '" + ana.id() + "'");
        assertThat(mira.asks("POST", "/hoods/noord/letters").status()).isEqualTo(500);
        assertThat(lettersLeft().path("due").asInt()).isEqualTo(1);
        hub.run("update person set name = 'ana' where id = '" + ana.id() + "'");
        mira.downloads("POST", "/hoods/noord/letters");
    }

    @Test
    void theDeskHearsOnceOfManyLetters() {
        hub.stranger("bo").arrives(TestHub.NOORD);
        try (var desk = mira.listens("hood/noord/desk")) {
            mira.downloads("POST", "/hoods/noord/letters");
            assertThat(desk.hearsEvent("residentsChanged").at("/body/people")).hasSize(2);
        }
    }

    @Test
    void lettersAreForTheManagersOfTheHood() {
        var zoe = hub.resident("zoe", TestHub.ZUID);
        hub.run("update resident set role = 'manager' where person = '" + zoe.id() + "'");
        for (var who : List.of(zoe, ana, hub.resident("bo"))) {
            who.asks("POST", entry(ana) + "/letter").must(404);
            who.asks("POST", "/hoods/noord/letters").must(404);
        }
        types(zoe, "ABCD 2345").must(403);
    }
}
