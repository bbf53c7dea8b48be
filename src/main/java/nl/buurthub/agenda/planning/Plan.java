package nl.buurthub.agenda.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.buurthub.agenda.GatheringKind;
import nl.buurthub.photos.PhotoOf;
import nl.buurthub.photos.PhotoSubject;
import nl.buurthub.platform.base.Audience;
import nl.buurthub.platform.base.Json;
import nl.buurthub.platform.base.Place;
import nl.buurthub.platform.base.Problem;
import nl.buurthub.platform.text.TextInput;
import nl.buurthub.signup.Signing;
import org.jspecify.annotations.Nullable;

/**
 * What somebody plans; the contract's {@code NewGathering}.
 *
 * @param capacity without one there is no bound
 * @param closes the last moment to sign up, when that isn't the start
 * @param repeats an RRULE, whose first date it is
 * @param photos left as they are where none are named
 */
public record Plan(
        GatheringKind kind,
        String title,
        String details,
        Instant starts,
        Instant ends,
        String venue,
        @Nullable Place place,
        @Nullable Audience audience,
        Signing signing,
        @Nullable Integer capacity,
        Integer guests,
        @Nullable Instant closes,
        String cost,
        Boolean accessible,
        String accessibility,
        @Nullable String repeats,
        @Nullable List<PhotoOf> photos) {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(14);

    /** Nobody plans later than this. */
    static final Duration FARTHEST = Duration.ofDays(731);

    public Plan {
        title = TextInput.name(title, "/title", 120);
        details = details == null || details.isBlank() ? "" : TextInput.text(details, "/details", 5000);
        venue = TextInput.name(venue, "/venue", 120);
        if (venue.length() < 2) throw new Problem.Invalid("/venue", "minLength", 2);
        guests = guests == null ? 0 : guests;
        cost = cost == null ? "" : TextInput.line(cost, "/cost", 80);
        accessible = accessible != null && accessible;
        accessibility = accessibility == null ? "" : TextInput.line(accessibility, "/accessibility", 300);
        if (ends.isBefore(starts.plus(SHORTEST))) throw new Problem.Invalid("/ends", "ends");
        if (ends.isAfter(starts.plus(LONGEST))) throw new Problem.Invalid("/ends", "tooLong");
        if (closes != null && closes.isAfter(starts)) throw new Problem.Invalid("/closes", "closes");
        if (signing == Signing.ANYONE && audience == Audience.RESIDENTS)
            throw new Problem.Invalid("/signing", "anyone");
    }

    /** For a moment that is still to come, and not in another age. */
    void requireAhead(Instant now) {
        if (!starts.isAfter(now)) throw new Problem.Invalid("/starts", "past");
        if (starts.isAfter(now.plus(FARTHEST))) throw new Problem.Invalid("/starts", "tooFar");
    }

    /** In something that matters to who comes: how many may, and until when, is for who doesn't yet. */
    boolean differsToAttendees(Plan before) {
        return kind != before.kind
                || !title.equals(before.title)
                || !details.equals(before.details)
                || !starts.equals(before.starts)
                || !ends.equals(before.ends)
                || !venue.equals(before.venue)
                || !Objects.equals(place, before.place)
                || !cost.equals(before.cost)
                || !accessible.equals(before.accessible)
                || !accessibility.equals(before.accessibility);
    }

    /** With what is named of it changed. */
    Plan with(ObjectNode change) {
        var whole = Json.MAPPER.<ObjectNode>valueToTree(this);
        whole.setAll(change);
        try {
            return Json.MAPPER.treeToValue(whole, Plan.class);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof Problem problem) throw problem;
            throw new Problem.Invalid("", "json");
        }
    }

    /** The same that begins at another moment, as long; closed as long before by the clock on the wall. */
    Plan at(Instant moment, ZoneId zone) {
        return like(this, moment, zone);
    }

    /** The same that begins at another moment and is as long and closes as early as the example. */
    Plan like(Plan example, Instant moment, ZoneId zone) {
        var closing = example.closing(moment, zone);
        return with(Json.MAPPER
                .createObjectNode()
                .put("starts", moment.toString())
                .put(
                        "ends",
                        moment.plus(Duration.between(example.starts, example.ends))
                                .toString())
                .put("closes", closing == null ? null : closing.toString()));
    }

    private @Nullable Instant closing(Instant moment, ZoneId zone) {
        if (closes == null) return null;
        var notice = Duration.between(local(closes, zone), local(starts, zone));
        var closing = local(moment, zone).minus(notice).atZone(zone).toInstant();
        return closing.isAfter(moment) ? moment : closing;
    }

    Plan in(Audience audience) {
        return with(Json.MAPPER.createObjectNode().put("audience", audience.word()));
    }

    /** What its photos go with, under this id, once it is decided for whom it is. */
    PhotoSubject pictured(UUID id, UUID hood) {
        return new PhotoSubject(id, hood, Objects.requireNonNull(audience));
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
