package nl.buurthub.signup;

import java.util.List;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.signup.links.MailSignUps;

/** The words, schemas and job of signing up, for whatever. */
public final class SignUpFeature implements Feature {

    private final Platform platform;

    public SignUpFeature(Platform platform) {
        this.platform = platform;
    }

    @Override
    public String name() {
        return "signup";
    }

    /** Whose things have slots joins the operations, at paths of its own: see {@link SlotApi}. */
    @Override
    public void on(Api api) {}

    @Override
    public List<PeriodicJob> jobs() {
        return List.of(MailSignUps.forgetting(platform.db(), platform.clock()));
    }
}
