package nl.buurthub.people;

import io.vertx.ext.web.Router;
import java.util.List;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Assets;

/** What people say of themselves, and which mail they want. */
public final class PeopleFeature implements Feature {

    private final Profile profile;
    private final MailChoices choices;
    private final StopPages stopPages;

    /**
     * @param rules say whether somebody may go by a name
     * @param listeners tell of another name wherever it stands
     */
    public PeopleFeature(
            Platform platform, MailChoices choices, Assets assets, List<NameRule> rules, List<NameListener> listeners) {
        this.profile = new Profile(platform.db(), platform.journal(), rules, listeners);
        this.choices = choices;
        this.stopPages = new StopPages(choices, assets);
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void on(Api api) {
        new PeopleRoutes(profile, choices).on(api);
    }

    @Override
    public void mount(Router router, Api api) {
        stopPages.mount(router, api);
    }
}
