package nl.buurthub.residents;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import nl.buurthub.hoods.Hood;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.QrPicture;
import nl.buurthub.residents.AddressLetters.Addressee;

/**
 * What one letter says, for {@code letter.jte}.
 *
 * @param page where the code is typed
 */
public record AddressLetter(
        Messages words,
        String hood,
        String city,
        String name,
        Address address,
        String code,
        String until,
        String page) {

    private static final int HALF = 4;

    static AddressLetter of(Hood hood, Addressee to, String code, Instant expires, String page) {
        var words = Messages.in(to.language());
        var date = DateTimeFormatter.ofPattern("d MMMM yyyy", to.language().locale());
        return new AddressLetter(
                words,
                hood.name(),
                hood.city(),
                to.name().isEmpty() ? words.of("letter.nameless") : to.name(),
                to.address(),
                code,
                date.format(expires.atZone(ZoneId.of(hood.timeZone()))),
                page);
    }

    /** {@code ABCD 2345}: easier to read. */
    public String codeInTwo() {
        return code.substring(0, HALF) + " " + code.substring(HALF);
    }

    /** As one types it. */
    public String pageName() {
        return page.replaceFirst("^https?://", "");
    }

    /** Leads to the page with the code in it: as what follows {@code #}, which reaches no log. */
    public String picture() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(QrPicture.png(page + "#" + code));
    }
}
