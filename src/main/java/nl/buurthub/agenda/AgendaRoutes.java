package nl.buurthub.agenda;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.buurthub.agenda.AgendaBoard.Filter;
import nl.buurthub.platform.base.Page;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.base.WireEnum;
import nl.buurthub.platform.web.Api;
import nl.buurthub.platform.web.Limits;
import nl.buurthub.platform.web.Reply;
import nl.buurthub.platform.web.Request;
import nl.buurthub.signup.SlotApi;
import nl.buurthub.signup.account.SignUpRoutes;
import nl.buurthub.signup.attendees.AttendeeRoutes;
import nl.buurthub.signup.links.LinkRoutes;

/** What one can ask of the agenda; see {@code openapi/agenda.yaml}. */
final class AgendaRoutes {

    private final AgendaFeature agenda;
    private final Limits limits;

    AgendaRoutes(AgendaFeature agenda, Limits limits) {
        this.agenda = agenda;
        this.limits = limits;
    }

    void on(Api api) {
        api.on("listGatherings", this::list)
                .on("showGathering", this::show)
                .on("listOwnGatherings", this::organised)
                .on("listOwnSignUps", this::signUps)
                .on("messageAll", this::say)
                .on("listMessages", this::messages);
        var slots = new SlotApi(api, "gathering", UnaryOperator.identity());
        new SignUpRoutes(agenda.slots()).on(slots);
        new LinkRoutes(agenda.slots(), limits).on(slots);
        new AttendeeRoutes(agenda.slots()).on(slots);
    }

    private Reply list(Request request) {
        var filter = new Filter(
                moment(request, "from").orElseGet(() -> agenda.board().coming().from()),
                moment(request, "until").orElse(null),
                request.query("kind")
                        .map(kind -> WireEnum.of(GatheringKind.class, kind))
                        .orElse(null),
                request.query("accessible").isPresent(),
                request.query("free").isPresent());
        return Reply.ok(agenda.board()
                .list(
                        request.caller(),
                        request.path("slug"),
                        filter,
                        request.after().orElse(null),
                        request.limit()));
    }

    private static Optional<Instant> moment(Request request, String name) {
        try {
            return request.query(name).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new Problem.Invalid("?" + name, "parameter");
        }
    }

    private Reply show(Request request) {
        var page = agenda.board().show(request.caller(), request.path("slug"), gathering(request));
        return Reply.ok(page).of(page.gathering().edition());
    }

    private Reply organised(Request request) {
        return Reply.ok(agenda.board()
                .organised(
                        request.caller(),
                        request.query("hood").orElse(null),
                        request.after().orElse(null),
                        request.limit()));
    }

    private Reply signUps(Request request) {
        return Reply.ok(agenda.board()
                .signUps(
                        request.caller(),
                        request.query("hood").orElse(null),
                        request.after().orElse(null),
                        request.limit()));
    }

    private Reply say(Request request) {
        limits.words(request.caller().person().id());
        return Reply.created(agenda.messages()
                .say(
                        request.caller(),
                        request.path("slug"),
                        gathering(request),
                        request.body(AttendeeMessages.NewAttendeeMessage.class),
                        request.idempotencyKey()));
    }

    private Reply messages(Request request) {
        return Reply.ok(
                new Page<>(agenda.messages().list(request.caller(), request.path("slug"), gathering(request)), null));
    }

    private static UUID gathering(Request request) {
        return request.id("gathering");
    }
}
