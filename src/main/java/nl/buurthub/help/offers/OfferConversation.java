package nl.buurthub.help.offers;

import java.util.UUID;
import nl.buurthub.help.AskerSql;
import nl.buurthub.help.HelpRow;
import nl.buurthub.help.HelpSql;
import nl.buurthub.help.OfferSql;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.platform.base.Caller;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.db.Tx;

/** An offer of a request that is locked, and which of the two who may speak of it does. */
record OfferConversation(HelpRow request, OfferSql.MailedOffer offer, boolean byHelper) {

    /** @throws Problem.NotFound for whoever is neither asker nor helper: to them the offer isn't there */
    static OfferConversation lock(Tx tx, Caller who, String slug, UUID request, UUID offer) {
        var person = who.person().id();
        var hood = Hoods.membership(tx, who, slug);
        var row = HelpSql.lock(tx, hood.hood(), request);
        var found = OfferSql.find(tx, request, offer).orElseThrow(Problem.NotFound::new);
        var isHelper = found.person().equals(person);
        if (!isHelper && !AskerSql.person(tx, request).equals(person)) throw new Problem.NotFound();
        hood.requireResident();
        if (isHelper && row.moderation() != null) throw new Problem.Conflict("notNow");
        row.requireThere();
        return new OfferConversation(row, found, isHelper);
    }
}
