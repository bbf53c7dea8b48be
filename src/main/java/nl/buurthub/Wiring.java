package nl.buurthub;

import java.util.List;
import java.util.function.Function;
import nl.buurthub.agenda.AgendaFeature;
import nl.buurthub.agenda.calendars.CalendarsFeature;
import nl.buurthub.agenda.planning.PlanningFeature;
import nl.buurthub.agenda.sources.SourcesFeature;
import nl.buurthub.demo.DemoFeature;
import nl.buurthub.demo.story.DemoStory;
import nl.buurthub.desk.DeskFeature;
import nl.buurthub.help.HelpFeature;
import nl.buurthub.help.urgent.UrgentFeature;
import nl.buurthub.hoods.HoodsFeature;
import nl.buurthub.kiosk.KioskFeature;
import nl.buurthub.kiosk.source.KioskSource;
import nl.buurthub.moderation.Moderatable;
import nl.buurthub.moderation.TaskQueue;
import nl.buurthub.moderation.UndeliverableMail;
import nl.buurthub.moderation.decisions.ModerationFeature;
import nl.buurthub.people.MailChoices;
import nl.buurthub.people.NameListener;
import nl.buurthub.people.NameRule;
import nl.buurthub.people.PeopleFeature;
import nl.buurthub.people.sessions.Sessions;
import nl.buurthub.people.sessions.SessionsFeature;
import nl.buurthub.people.sessions.Tokens;
import nl.buurthub.photos.DiskStore;
import nl.buurthub.photos.PhotoUploads;
import nl.buurthub.photos.Photos;
import nl.buurthub.photos.PhotosFeature;
import nl.buurthub.platform.base.Authenticator;
import nl.buurthub.platform.base.VirtualThreads;
import nl.buurthub.platform.feature.Feature;
import nl.buurthub.platform.feature.Features;
import nl.buurthub.platform.feature.Platform;
import nl.buurthub.platform.mail.Undelivered;
import nl.buurthub.platform.web.Assets;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.posts.PostsFeature;
import nl.buurthub.push.PushFeature;
import nl.buurthub.push.PushSender;
import nl.buurthub.residents.ResidentListener;
import nl.buurthub.residents.ResidentsFeature;
import nl.buurthub.residents.Suspensions;
import nl.buurthub.residents.TakenNames;
import nl.buurthub.signup.SignUpFeature;

/** The features, each made once, in the order in which they are shown where several are. Nothing here decides anything. */
final class Wiring {

    final Features features = new Features();
    final Authenticator authenticator;
    final Undelivered undelivered;

    /** What some of them answer with over HTTP. */
    record Web(VirtualThreads threads, Limits limits, Assets assets) {}

    Wiring(Config config, Platform platform, Web web, Function<Platform, List<Feature>> more) {
        var vertx = platform.vertx();
        var db = platform.db();
        var clock = platform.clock();
        var limits = web.limits();
        var signingKeys = config.signingKeys();
        var sessions = new Sessions(db, platform.journal(), new Tokens(vertx, signingKeys, clock), clock);
        var choices = new MailChoices(db, clock);
        var photos = new Photos(clock);
        var uploads = new PhotoUploads(vertx, db, new DiskStore(config.photos()), clock);
        var tasks = new TaskQueue(platform.journal(), clock);
        var suspensions = new Suspensions(db, platform.journal(), clock);
        var pushes = new PushSender(platform, web.threads(), config.letterhead().address(), config.pushAnywhere());
        this.undelivered = new UndeliverableMail(tasks);

        features.add(new HoodsFeature(platform));
        features.add(new SessionsFeature(platform, sessions, signingKeys.secret("sessions"), limits));
        features.add(new PhotosFeature(uploads, sessions));
        features.add(new PushFeature(platform, pushes));
        features.add(new SignUpFeature(platform));
        features.add(new PostsFeature(platform, photos, tasks, limits));
        var urgent = new UrgentFeature(platform, choices, tasks, pushes);
        // Requests before their dispatches, also when somebody leaves: in the order in which they are locked.
        features.add(new HelpFeature(platform, choices, tasks, urgent.urgency(), limits));
        features.add(urgent);
        var agenda = features.add(new AgendaFeature(platform, choices, photos, signingKeys.secret("agenda"), limits));
        features.add(new PlanningFeature(platform, agenda, photos, tasks, limits));
        features.add(new CalendarsFeature(platform, limits));
        features.add(new SourcesFeature(platform, tasks));
        more.apply(platform).forEach(features::add);
        var moderation = features.add(new ModerationFeature(
                platform, tasks, suspensions, uploads, features.extensions(Moderatable.class), limits));
        features.add(new DeskFeature(platform, tasks, moderation.moderation()));
        features.add(new ResidentsFeature(
                platform,
                suspensions,
                features.extensions(ResidentListener.class),
                features.extensions(TakenNames.class)));
        features.add(new PeopleFeature(
                platform,
                choices,
                web.assets(),
                features.extensions(NameRule.class),
                features.extensions(NameListener.class)));
        var kiosk = features.add(
                new KioskFeature(platform, sessions, features.extensions(KioskSource.class), tasks, limits));
        if (config.demoEnabled())
            features.add(new DemoFeature(
                    platform, sessions, features.extensions(DemoStory.class), uploads, tasks, config.demoLife()));

        this.authenticator = kiosk.authenticator();
    }
}
