package nl.buurthub.signup.links;

import java.util.UUID;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import nl.buurthub.signup.SignUp;
import nl.buurthub.signup.SlotApi;
import nl.buurthub.signup.Slots;
import nl.buurthub.signup.links.MailSignUps.MailRequest;

/** What one can ask of coming to something without an account, and by the links in mails. */
public final class LinkRoutes {

    private final Slots slots;
    private final MailSignUps signUps;
    private final Limits limits;

    public LinkRoutes(Slots slots, Limits limits) {
        this.slots = slots;
        this.signUps = new MailSignUps(slots);
        this.limits = limits;
    }

    private record Link(String token) {}

    public void on(SlotApi api) {
        api.on("signUpByMail", this::ask)
                .on("showSignUp", request -> entry(signUps.show(token(request))))
                .on("confirmSignUp", request -> entry(signUps.confirm(token(request))))
                .on("withdrawSignUp", request -> entry(signUps.withdraw(token(request))));
    }

    private Reply ask(Request request, UUID slot) {
        var asked = request.body(MailRequest.class);
        limits.asking(request.address(), asked.email());
        signUps.ask(request.caller(), request.path("slug"), slot, asked, request.language());
        return Reply.accepted();
    }

    private Reply entry(SignUp signUp) {
        return Reply.ok(slots.owner().entry(slots.db(), signUp));
    }

    private static String token(Request request) {
        return request.body(Link.class).token();
    }
}
