package nl.buurthub.demo;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.buurthub.agenda.Agenda;
import nl.buurthub.help.Help;
import nl.buurthub.help.Urgency;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.people.sessions.RefreshCookie;
import nl.buurthub.people.sessions.Sessions;
import nl.buurthub.photos.PhotoUploads;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.PeriodicJob;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.Templates;
import nl.buurthub.platform.db.Db;
import nl.buurthub.platform.mail.PendingMail;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import nl.buurthub.posts.Comments;
import nl.buurthub.posts.Posts;
import nl.buurthub.posts.Responses;

/** The demo's routes, its past and its present; see {@code openapi/demo.yaml}. */
public final class Demo {

    private final Db db;
    private final Sessions sessions;
    private final Urgency urgency;
    private final PhotoUploads intake;
    private final TaskQueue tasks;
    private final List<Personas.Persona> personas = Personas.all();

    public Demo(Db db, Sessions sessions, Urgency urgency, PhotoUploads intake, TaskQueue tasks) {
        this.db = db;
        this.sessions = sessions;
        this.urgency = urgency;
        this.intake = intake;
        this.tasks = tasks;
    }

    /** Makes the demo city if it isn't there. */
    public void prepare(Vertx vertx, Clock clock) {
        new History(db, vertx, clock, urgency, intake, tasks).make();
    }

    /** Neighbours who do something now and then. */
    public PeriodicJob life(Posts posts, Comments comments, Responses responses, Help help, Agenda agenda) {
        return new Life(db, posts, comments, responses, help, agenda).job();
    }

    public void on(Api api) {
        api.on("listPersonas", this::listPersonas).on("becomePersona", this::becomePersona);
    }

    private Reply listPersonas(Request request) {
        return Reply.ok(new Page<>(personas, null));
    }

    private Reply becomePersona(Request request) {
        record Wish(String persona) {}
        var key = request.body(Wish.class).persona();
        if (personas.stream().noneMatch(persona -> persona.key().equals(key)))
            throw new Problem.Invalid("/persona", "enum");
        var signedIn = db.tx(tx -> {
            UUID person = DemoSql.find(tx, key).orElseThrow(Problem.NotFound::new);
            return sessions.open(tx, person, "Demo");
        });
        return RefreshCookie.set(Reply.created(signedIn.session()), signedIn);
    }

    /** Sent mail, where there is no mail server to send it with. */
    public void mount(Router router, Api api) {
        router.get("/demo/mail")
                .setName("demoMail")
                .handler(context -> api.respond(
                        context,
                        () -> Reply.html(
                                200, Templates.render("demo/mail.jte", Map.of("mails", PendingMail.recent(db))))));
    }
}
