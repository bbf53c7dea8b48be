package nl.buurthub.help;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buurthub.help.ActionSql.Action;
import nl.buurthub.hoods.Hoods;
import nl.buurthub.people.Addressee;
import nl.buurthub.people.MailChoices;
import nl.buurthub.people.RefusableMail;
import nl.buurthub.platform.base.Messages;
import nl.buurthub.platform.base.Secrets;
import nl.buurthub.platform.db.Tx;
import nl.buurthub.platform.mail.Mail;
import nl.buurthub.platform.mail.Outbox;
import nl.buurthub.platform.web.HostNames;

/**
 * Mail about requests and offers. What goes to a helper before acceptance says nothing of who asked. Who wants no mail of
 * help still gets word of being accepted: somebody counts on them.
 */
public final class HelpMail {

    private static final Duration TOGETHER = Duration.ofMinutes(5);
    private static final Duration ACTIONS = Duration.ofDays(14);

    private final Outbox outbox;
    private final RefusableMail refusable;
    private final HostNames hostNames;
    private final Clock clock;

    HelpMail(Outbox outbox, MailChoices choices, HostNames hostNames, Clock clock) {
        this.outbox = outbox;
        this.refusable = new RefusableMail("help", outbox, choices, hostNames);
        this.hostNames = hostNames;
        this.clock = clock;
    }

    /** The first offer is told at once; those that follow within five minutes together, when these are over. */
    public void offered(Tx tx, HelpRow request) {
        var now = clock.instant();
        if (request.mailed() == null || !now.isBefore(request.mailed().plus(TOGETHER))) grouped(tx, request);
        else if (request.mailDue() == null)
            DueSql.mailLater(tx, request.id(), request.mailed().plus(TOGETHER));
    }

    /** All offers that wait and were not told of yet. */
    public void grouped(Tx tx, HelpRow request) {
        DueSql.mailed(tx, request.id(), clock.instant());
        var offers = OfferSql.untold(tx, request.id());
        if (offers.isEmpty()) return;
        var to = AskerSql.addressee(tx, request.id());
        var told = offers.stream()
                .map(offer -> Map.of("name", name(offer.name(), to), "text", offer.text()))
                .toList();
        var list = told.stream()
                .map(offer -> offer.get("name") + ":\n" + offer.get("text"))
                .collect(Collectors.joining("\n\n"));
        var first = told.getFirst().get("name");
        toAsker(
                tx,
                "helpOffer",
                to,
                request,
                Map.of("count", told.size(), "name", first, "offers", told, "list", list));
    }

    void accepted(Tx tx, HelpRow request, OfferSql.MailedOffer offer) {
        var asker = AskerSql.asker(tx, request.id());
        var to = addressee(offer);
        var content = content(Map.of("name", name(asker.name(), to), "contact", asker.contact()), request, "");
        outbox.place(
                tx, new Mail(to.email(), "helpAccepted", to.language(), content, Hoods.name(tx, request.slug()), null));
    }

    /** The same words whether the asker chose somebody else, needs no help any more or never answered. */
    public void declined(Tx tx, HelpRow request, OfferSql.MailedOffer offer) {
        toHelper(tx, "helpDeclined", addressee(offer), request, Map.of());
    }

    /** To whoever offered: they needn't come, for now. */
    public void takenAway(Tx tx, HelpRow request) {
        for (var offer : activeOffers(tx, request)) declined(tx, request, offer);
    }

    /** And that they are welcome after all. */
    public void givenBack(Tx tx, HelpRow request) {
        for (var offer : activeOffers(tx, request)) toHelper(tx, "helpBack", addressee(offer), request, Map.of());
    }

    private static List<OfferSql.MailedOffer> activeOffers(Tx tx, HelpRow request) {
        if (request.state().ended()) return List.of();
        return OfferSql.of(tx, request.id()).stream()
                .filter(offer -> offer.state().isActive())
                .toList();
    }

    public void writtenToAsker(Tx tx, HelpRow request, OfferSql.MailedOffer from, String text) {
        var to = AskerSql.addressee(tx, request.id());
        toAsker(tx, "helpMessage", to, request, Map.of("name", name(from.name(), to), "text", text));
    }

    public void writtenToHelper(Tx tx, HelpRow request, OfferSql.MailedOffer offer, String text) {
        var to = addressee(offer);
        var asker = offer.state() == OfferState.ACCEPTED
                ? AskerSql.asker(tx, request.id()).name()
                : "";
        toHelper(tx, "helpMessage", to, request, Map.of("name", name(asker, to), "text", text));
    }

    void thanked(Tx tx, HelpRow request, String thanks) {
        if (thanks.isEmpty()) return;
        var asker = AskerSql.asker(tx, request.id()).name();
        for (var offer : OfferSql.of(tx, request.id())) {
            if (offer.state() != OfferState.ACCEPTED) continue;
            var to = addressee(offer);
            toHelper(tx, "helpThanks", to, request, Map.of("name", name(asker, to), "text", thanks));
        }
    }

    /** That it ends soon, with a button that has it stand again and one that ends it now. */
    public void reminded(Tx tx, HelpRow request) {
        var to = AskerSql.addressee(tx, request.id());
        toAsker(
                tx,
                "helpReminder",
                to,
                request,
                Map.of("renew", button(tx, request, Action.RENEW), "withdraw", button(tx, request, Action.WITHDRAW)));
    }

    /** To whoever runs the hood: a person may know somebody. */
    public void unanswered(Tx tx, HelpRow request) {
        for (var manager : AskerSql.managers(tx, request.slug()))
            toHelper(tx, "helpUnanswered", manager, request, Map.of());
    }

    private String button(Tx tx, HelpRow request, Action action) {
        var token = Secrets.random();
        ActionSql.insert(
                tx, Secrets.hash(token), request.id(), action, clock.instant().plus(ACTIONS));
        // What follows # reaches no log and no Referer.
        return hostNames.originOf(request.slug()) + "/help/action#t=" + token;
    }

    private void toAsker(Tx tx, String template, Addressee to, HelpRow request, Map<String, Object> more) {
        refusable.place(tx, to, hood(tx, request), template, content(more, request, "mine/"), null);
    }

    private void toHelper(Tx tx, String template, Addressee to, HelpRow request, Map<String, Object> more) {
        refusable.place(tx, to, hood(tx, request), template, content(more, request, ""), null);
    }

    private static RefusableMail.Hood hood(Tx tx, HelpRow request) {
        return new RefusableMail.Hood(request.slug(), Hoods.name(tx, request.slug()));
    }

    private Map<String, Object> content(Map<String, Object> more, HelpRow request, String mine) {
        var content = new HashMap<String, Object>(more);
        content.put("need", request.need());
        content.put("link", hostNames.pagesOf(request.slug()) + "/help/" + mine + request.id());
        return content;
    }

    private static Addressee addressee(OfferSql.MailedOffer offer) {
        return new Addressee(offer.person(), offer.email(), offer.language());
    }

    private static String name(String name, Addressee to) {
        return name.isEmpty() ? Messages.in(to.language()).of("mail.neighbour") : name;
    }
}
