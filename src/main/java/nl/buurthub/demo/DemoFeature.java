package nl.buurthub.demo;

import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.demo.story.DemoStory;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.sessions.RefreshCookie;
import nl.buurthub.people.sessions.Sessions;
import nl.buurthub.photos.PhotoUploads;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Templates;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Exchange;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;

/** The demo's routes, its past and its present; see {@code openapi/demo.yaml}. */
public final class DemoFeature implements Feature {

    private final Platform platform;
    private final Sessions sessions;
    private final List<DemoStory> stories;
    private final PhotoUploads uploads;
    private final TaskQueue tasks;
    private final boolean alive;
    private final List<Personas.Persona> personas = Personas.all();

    /** @param alive whether neighbours do something now and then */
    public DemoFeature(
            Platform platform,
            Sessions sessions,
            List<DemoStory> stories,
            PhotoUploads uploads,
            TaskQueue tasks,
            boolean alive) {
        this.platform = platform;
        this.sessions = sessions;
        this.stories = stories;
        this.uploads = uploads;
        this.tasks = tasks;
        this.alive = alive;
    }

    /** Makes the demo city if it isn't there. */
    @Override
    public void prepare() {
        new History(platform, stories, uploads, tasks).make();
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public void on(Api api) {
        api.on("listPersonas", this::listPersonas).on("becomePersona", this::becomePersona);
    }

    @Override
    public List<PeriodicJob> jobs() {
        return alive ? List.of(new Life(platform.db(), stories).job()) : List.of();
    }

    private Reply listPersonas(Request request) {
        return Reply.ok(new Page<>(personas, null));
    }

    private Reply becomePersona(Request request) {
        record PersonaChoice(String persona) {}
        var key = request.body(PersonaChoice.class).persona();
        if (personas.stream().noneMatch(persona -> persona.key().equals(key)))
            throw new Problem.Invalid("/persona", "enum");
        var signedIn = platform.db().tx(tx -> {
            UUID person = DemoSql.find(tx, key).orElseThrow(Problem.NotFound::new);
            return sessions.open(tx, person, "Demo");
        });
        return RefreshCookie.set(Reply.created(signedIn.session()), signedIn);
    }

    /** Sent mail, where there is no mail server to send it with. */
    @Override
    public void mount(Router router, Api api) {
        Exchange.named(router.get("/demo/mail"), "demoMail")
                .handler(context -> api.respond(
                        context,
                        () -> Reply.html(
                                200,
                                Templates.render(
                                        "demo/mail.jte",
                                        Map.of("mails", platform.outbox().pending(platform.db()))))));
    }
}
