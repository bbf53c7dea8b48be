package nl.buurthub.signup.account;

import java.util.UUID;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import nl.buurthub.signup.SlotApi;
import nl.buurthub.signup.SlotOwner;
import nl.buurthub.signup.Slots;
import nl.buurthub.signup.account.SignUps.SignUpRequest;

/** What whoever has an account can ask of coming to something. */
public final class SignUpRoutes {

    private final SignUps signUps;
    private final SlotOwner owner;

    public SignUpRoutes(Slots slots) {
        this.signUps = new SignUps(slots);
        this.owner = slots.owner();
    }

    public void on(SlotApi api) {
        api.on("signUp", this::signUp).on("cancelSignUp", this::cancel);
    }

    private Reply signUp(Request request, UUID slot) {
        var signUp = signUps.signUp(request.caller(), request.path("slug"), slot, request.body(SignUpRequest.class));
        return Reply.ok(owner.own(signUp));
    }

    private Reply cancel(Request request, UUID slot) {
        signUps.cancel(request.caller(), request.path("slug"), slot);
        return Reply.done();
    }
}
